import { exitCalls } from '../knowledge/node/process.js';
import type { Hazard } from './detector.js';
import { Interleaving } from '../interleaving.js';

export const processExit: Hazard = {
  id: 'process-exit',
  title: 'Request-time code ends the process',
  kind: 'correctness',
  why: 'The process or worker serves other invocations at the same time: they all end with it, unanswered.',
  fix: { node: 'Throw an error instead: it fails this invocation only.' },
  variants: {
    exit: { summary: 'The worker is ended at request time.', severity: 'error', preset: 'recommended' },
  },
  notApplicable: {},
  tags: ['concurrency', 'availability'],
  *detect(analysis) {
    for (const { fn, event, symbols } of analysis.externalCalls()) {
      const kills = symbols.includes('global#process.kill') && event.args[0] !== undefined && isOwnPid(event.args[0].value);
      if (!kills && !symbols.some((symbol) => exitCalls.has(symbol))) continue;
      const { module } = fn;
      yield {
        variant: 'exit',
        module,
        span: event.span,
        fn,
        confidence: 'high',
        subject: kills ? 'process.kill' : 'process.exit',
        cause: `exit:${module.file}:${event.span.start}`,
        standsAlone: true,
        shared: `This call ends the ${analysis.runtime.unit} that serves other invocations as well.`,
        happens: 'All of them end unanswered, and the runtime does not start another one in its place.',
        steps: new Interleaving()
          .b(module, fn.nameSpan, 'B is in the middle of its work.')
          .a(module, event.span, `A ends the ${analysis.runtime.unit}.`)
          .b(module, fn.nameSpan, 'B never answers.').steps,
      };
    }

    function isOwnPid(value: Parameters<typeof analysis.resolver.symbols>[0]): boolean {
      return analysis.resolver.symbols(value).includes('global#process.pid');
    }
  },
};
