import { Interleaving } from '../interleaving.js';
import type { FunctionModel } from '../model/module.js';
import type { Span } from '../model/span.js';
import type { Candidate } from './detector.js';

/** What is told of a failure that nobody handles, wherever it comes from. */
export function report(
  fn: FunctionModel,
  span: Span,
  variant: string,
  shared: string,
  fix?: string,
): Candidate {
  const { module } = fn;
  return {
    variant,
    module,
    span,
    fn,
    confidence: 'high',
    subject: variant,
    cause: `rejection:${module.file}:${span.start}`,
    standsAlone: true,
    shared,
    happens: 'If it fails, the worker ends, and with it every invocation that it is serving.',
    ...(fix === undefined ? {} : { fix }),
    steps: new Interleaving()
      .b(module, fn.nameSpan, 'B is in the middle of its work in the same worker.')
      .a(module, span, 'A starts this and goes on; later it fails, and nobody handles the failure.')
      .b(module, fn.nameSpan, 'The worker ends; B never answers.').steps,
  };
}
