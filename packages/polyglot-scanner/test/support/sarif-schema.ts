import { createRequire } from 'node:module';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

/** What is wrong with a log by the schema of SARIF 2.1.0. */
export function schemaErrors(log: unknown): readonly ErrorObject[] {
  const require = createRequire(import.meta.url);
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<
    string,
    unknown
  >;
  const { $schema: _draft, id: _id, ...usable } = schema;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(usable);
  return validate(log) ? [] : validate.errors!;
}
