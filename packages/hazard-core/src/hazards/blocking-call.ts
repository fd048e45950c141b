import type { Analysis } from '../analysis/analysis.js';
import { Interleaving } from '../interleaving.js';
import type { BlockingCall } from '../knowledge/library-facts.js';
import type { CallEvent } from '../model/event.js';
import { constantText } from '../model/value.js';
import { blockingWaits } from './blocking-waits.js';
import type { Hazard } from './detector.js';

export const blockingCall: Hazard = {
  id: 'blocking-call',
  title: 'A synchronous call holds up all invocations of the worker',
  kind: 'advice',
  why: 'While the call runs, no other invocation of the worker makes a step.',
  fix: {
    node: 'Use the asynchronous form and await it, or do the work in a worker thread of its own.',
    dotnet: 'Await it: a thread that waits is missing to all other invocations.',
  },
  variants: {
    synchronousCall: {
      summary: 'A long synchronous call runs at request time.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  notApplicable: {
    python: 'A process serves one invocation at a time: nobody else waits.',
    java: 'Each invocation has a thread of its own.',
  },
  tags: ['performance'],
  *detect(analysis) {
    yield* blockingWaits(analysis);
    const { blockingCalls } = analysis.facts;
    if (!analysis.names.some((name) => blockingCalls.has(name))) return;
    for (const { fn, event, symbols } of analysis.externalCalls()) {
      const symbol = symbols.find((one) => blockingCalls.has(one));
      if (symbol === undefined) continue;
      const known = blockingCalls.get(symbol)!;
      if (isShort(event, known, analysis)) continue;
      const name = symbol.slice(symbol.indexOf('#') + 1) || symbol.replace(/#$/, '');
      const { module } = fn;
      yield {
        variant: 'synchronousCall',
        module,
        span: event.span,
        fn,
        confidence: known.confidence,
        subject: name,
        cause: `blocking:${module.file}:${event.span.start}`,
        standsAlone: true,
        ...heldUp(name, analysis),
        steps: new Interleaving()
          .a(module, event.span, `A calls ${name} and does not yield.`)
          .b(module, fn.nameSpan, 'B has its answer ready, and cannot run before A is done.').steps,
      };
    }
  },
};

/** A worker of Node.js has one thread; where threads are many, they are still few for all invocations. */
function heldUp(name: string, { runtime }: Analysis): { shared: string; happens: string } {
  return runtime.memory === 'anywhere'
    ? {
        shared: `\`${name}\` holds a thread until it is done, and all invocations of a ${runtime.unit} share the threads.`,
        happens: 'With many invocations at once the pool runs out of threads, and the others wait for one.',
      }
    : {
        shared: `\`${name}\` holds the ${runtime.unit}'s only thread until it is done.`,
        happens: 'Every other invocation of the worker stands still meanwhile, timers and answers included.',
      };
}

/** What the arguments say: little to do, or not done synchronously at all. */
function isShort(event: CallEvent, known: BlockingCall, analysis: Analysis): boolean {
  const { args } = event;
  const data = known.data === undefined ? undefined : args[known.data];
  if (data !== undefined && analysis.provenance.of(data.value).constant) return true;
  const kind = constantText(args[0]?.value);
  if (kind !== undefined && known.shortFor?.has(kind) === true) return true;
  return (
    known.perhapsAsync === true &&
    args.some(
      ({ value }) =>
        analysis.resolver.functions(value).length > 0 ||
        (value.kind === 'object' && value.properties.has('async')),
    )
  );
}
