import type { Position } from '../positions.js';
import { didYouMean } from '../near-name.js';
import { visible } from '../quote.js';
import type { Located } from './located-value.js';

/** The part of JSON Schema that the settings need, and what our messages need besides. */
export interface Schema {
  readonly description?: string;
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** What fits the pattern, for a message. */
  readonly sample?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  /** An object has no other keys. */
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** Where keys of the whole schema, which this object does not know, can be given. */
  readonly elsewhere?: string;
}

/** A value that its schema does not allow. The message is a sentence. */
export class InvalidError extends Error {
  override readonly name = 'InvalidError';

  constructor(
    message: string,
    readonly at: Position,
  ) {
    super(message);
  }
}

/**
 * Checks a value against a schema and gives it as plain data.
 * @throws {InvalidError} for the first thing that is wrong.
 */
export function validate(value: Located, schema: Schema): unknown {
  return new Validator(schema).check(value, schema, '');
}

class Validator {
  constructor(private readonly whole: Schema) {}

  check(value: Located, schema: Schema, path: string): unknown {
    switch (schema.type) {
      case 'object':
        return this.#object(value, schema, path);
      case 'array':
        if (value.kind !== 'list') return this.#refuse(value, path, 'a list');
        return value.items.map((item, index) => this.check(item, schema.items!, `${path}[${index}]`));
      case 'boolean':
        if (typeof scalar(value) !== 'boolean') return this.#refuse(value, path, 'true or false');
        return scalar(value);
      case 'integer': {
        const number = scalar(value);
        const { minimum = -Infinity, maximum = Infinity } = schema;
        if (typeof number === 'number' && Number.isInteger(number) && number >= minimum && number <= maximum)
          return number;
        return this.#refuse(value, path, `a whole number from ${minimum} to ${maximum}`);
      }
      case 'string':
        return this.#string(value, schema, path);
    }
  }

  #object(value: Located, schema: Schema, path: string): unknown {
    if (value.kind !== 'object') return this.#refuse(value, path, 'an object');
    const known = schema.properties ?? {};
    const result: Record<string, unknown> = {};
    for (const { key, keyAt, value: inner } of value.entries) {
      const keySchema = Object.hasOwn(known, key) ? known[key] : undefined;
      if (keySchema === undefined) throw new InvalidError(this.#unknownKey(key, schema, path), keyAt);
      result[key] = this.check(inner, keySchema, path === '' ? key : `${path}.${key}`);
    }
    const missing = schema.required?.find((key) => !Object.hasOwn(result, key));
    if (missing !== undefined) throw new InvalidError(`${path} lacks "${missing}".`, value.at);
    return result;
  }

  #unknownKey(key: string, schema: Schema, path: string): string {
    const shown = visible(key);
    const inside = path === '' ? '' : ` in ${path}`;
    if (schema.elsewhere !== undefined && Object.hasOwn(this.whole.properties ?? {}, key)) {
      return `"${shown}" cannot differ from path to path; it stands ${schema.elsewhere}.`;
    }
    const names = Object.keys(schema.properties ?? {});
    const hint = didYouMean(shown, names);
    const list = names.length > 20 ? '' : ` The keys are ${names.join(', ')}.`;
    return `There is no key "${shown}"${inside}.${hint === '' ? list : hint}`;
  }

  #string(value: Located, schema: Schema, path: string): unknown {
    const text = scalar(value);
    if (typeof text !== 'string') return this.#refuse(value, path, describe(schema));
    if (schema.enum !== undefined && !schema.enum.includes(text)) {
      const hint = didYouMean(text, schema.enum);
      return this.#refuse(value, path, hint === '' ? describe(schema) : undefined, hint);
    }
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(text))
      return this.#refuse(value, path, describe(schema));
    return text;
  }

  /** `expected` says what the value should be; without it, the hint does. */
  #refuse(value: Located, path: string, expected: string | undefined, hint = ''): never {
    const what = path === '' ? 'The configuration' : path;
    const not = ` is ${shownValue(value)}`;
    throw new InvalidError(
      expected === undefined
        ? `${what}${not}, which is not known.${visible(hint)}`
        : `${what} must be ${expected}, but it${not}.`,
      value.at,
    );
  }
}

function scalar(value: Located): unknown {
  return value.kind === 'scalar' ? value.value : undefined;
}

function describe({ enum: values, sample }: Schema): string {
  if (values === undefined) return sample ?? 'a text';
  // A list of hazards is too long for a line.
  if (values.length > 8) return 'a hazard ("lmi-scan hazards" lists them)';
  const quoted = values.map((one) => `"${one}"`);
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`;
}

function shownValue(value: Located): string {
  if (value.kind === 'object') return 'an object';
  if (value.kind === 'list') return 'a list';
  if (value.value === null) return 'empty';
  const text = visible(typeof value.value === 'string' ? `"${value.value}"` : String(value.value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
