import type { Analysis } from '../analysis/analysis.js';
import { Interleaving } from '../interleaving.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Candidate } from './detector.js';

/**
 * Calls of a function that a library memoises by its first argument alone, while a later argument of the request
 * decides the result as well: the first caller's result is given to all others with an equal first argument.
 */
export function* memoisedCalls(analysis: Analysis): Generator<Candidate> {
  if (!analysis.names.some((name) => analysis.facts.firstArgumentMemoisers.has(memoiser(name)))) return;
  for (const fn of analysis.tellableFunctions) {
    for (const event of analysis.index.calls(fn)) {
      const made = memoiserOf(event, analysis);
      const [key, ...others] = event.args.map((argument) => argument.value);
      if (made === undefined || key === undefined) continue;
      const { provenance } = analysis;
      if (provenance.of(key).unique) continue;
      const decides = others.some(
        (value) => provenance.of(value).request && !provenance.identifies(key, value),
      );
      if (decides) yield candidate(fn, event, made);
    }
  }
}

/** `lodash#memoize()` is what `lodash#memoize` made. */
function memoiser(symbol: string): string {
  return symbol.endsWith('()') ? symbol.slice(0, -'()'.length) : '';
}

/** The call that made the memoised function, if that lives as long as the worker and no function tells its keys. */
function memoiserOf(event: CallEvent, analysis: Analysis): CallEvent | undefined {
  const { firstArgumentMemoisers } = analysis.facts;
  for (const thing of analysis.resolver.things(event.callee)) {
    if (thing.kind !== 'external' || thing.site?.args.length !== 1) continue;
    if (!firstArgumentMemoisers.has(memoiser(thing.symbol))) continue;
    const maker = analysis.index.position(thing.site)?.fn;
    if (maker !== undefined && analysis.reachability.multiplicity(maker) === 'one') return thing.site;
  }
  return undefined;
}

function candidate(fn: FunctionModel, event: CallEvent, made: CallEvent): Candidate {
  const { module } = fn;
  return {
    variant: 'firstRequestWins',
    module,
    span: event.span,
    fn,
    confidence: 'high',
    subject: 'memoised function',
    cause: `memo:${module.file}:${made.span.start}`,
    standsAlone: true,
    shared: 'The result of this call is kept for all invocations under its first argument alone.',
    happens:
      'A later request with an equal first argument gets what was loaded for the others of the first request.',
    fix: 'Give the memoising function a key that holds everything the result depends on.',
    related: [{ file: module.file, span: made.span, message: 'the function is memoised here' }],
    steps: new Interleaving()
      .a(module, event.span, 'A calls it; the result is kept under the first argument.')
      .b(
        module,
        event.span,
        "B calls it with an equal first argument and gets A's result, whatever else it asked for.",
      ).steps,
  };
}
