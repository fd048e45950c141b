import { expect } from 'vitest';
import { dumpModel, type Dump } from 'hazard-core/dump';
import { parsersFor } from './parsers.js';

/**
 * The model of a text. Every parser that can read the file must lead to the same one, in every detail and position; the
 * file's extension says which those are.
 */
export function lowered(text: string, file = 'handler.mjs'): Dump {
  const models = parsersFor(file).map(([name, lower]) => [name, lower(file, text)] as const);
  const [[, first], ...others] = models as [(typeof models)[number], ...typeof models];
  const reference = dumpModel(first, { spans: true });
  for (const [name, model] of others) {
    expect(dumpModel(model, { spans: true }), `as ${name} has it`).toEqual(reference);
  }
  return dumpModel(first);
}

/** The steps of one function: of the module's own code, unless another is named. */
export function steps(text: string, { of = 'init', file = 'handler.mjs' } = {}): string {
  const { bodies } = lowered(text, file);
  const body = bodies[of];
  if (body === undefined) throw new Error(`${of} is none of ${Object.keys(bodies).join(', ')}`);
  return body;
}
