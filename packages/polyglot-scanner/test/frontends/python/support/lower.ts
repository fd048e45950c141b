import type { ModuleModel } from 'hazard-core';
import { dumpModel, type Dump } from 'hazard-core/dump';
import { pythonFrontEnd } from '../../../../src/frontends/python/parse.js';

await pythonFrontEnd.prepare?.();

export function model(text: string): ModuleModel {
  return pythonFrontEnd.parse('app/handler.py', text);
}

export function lowered(text: string): Dump {
  return dumpModel(model(text));
}

/** The steps of one function: of the module's own code, unless another is named. */
export function steps(text: string, of = 'init'): string {
  const { bodies } = lowered(text);
  const body = bodies[of];
  if (body === undefined) throw new Error(`${of} is none of ${Object.keys(bodies).join(', ')}`);
  return body;
}

/** Lines of code; the indentation of the first one is taken off all of them. */
export function code(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indentation = /^ */.exec(lines[0]!)![0].length;
  return lines.map((line) => line.slice(indentation)).join('\n');
}
