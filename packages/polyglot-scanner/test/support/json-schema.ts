import fs from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';

export type Schema = Record<string, unknown>;

/** A schema that the package ships. */
export function shippedSchema(name: string): Schema {
  const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
}

/** The schemas allow fields that they do not know, for output of later versions; our own has none of these. */
export function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, closed(inner as unknown)]),
  );
  return ('properties' in copy ? { additionalProperties: false, ...copy } : copy) as T;
}

export function errorsOf(data: unknown, schema: Schema): readonly ErrorObject[] {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  return validate(data) ? [] : validate.errors!;
}
