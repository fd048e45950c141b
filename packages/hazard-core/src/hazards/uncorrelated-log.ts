import { consoleCalls, contextLoggers, rawOutputCalls } from '../knowledge/node/process.js';
import type { ModuleModel } from '../model/module.js';
import type { Hazard } from './detector.js';

export const uncorrelatedLog: Hazard = {
  id: 'uncorrelated-log',
  title: 'Output that cannot be told apart by invocation',
  kind: 'advice',
  why: 'Lines of several invocations mix in one log stream; without a request id nobody can put them together again.',
  fix: { node: 'Use a structured logger that adds the request id, such as Powertools for AWS Lambda.' },
  variants: {
    rawStream: {
      summary: 'Text goes to the raw output stream, past the request id of the runtime.',
      severity: 'warning',
      preset: 'recommended',
    },
    console: {
      summary: 'Plain console output carries an id, but no fields to search by.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  notApplicable: {},
  tags: ['observability'],
  *detect(analysis) {
    const seen = new Set<ModuleModel>();
    for (const { fn, event, symbols } of analysis.externalCalls()) {
      const { module } = fn;
      if (seen.has(module)) continue;
      const raw = symbols.some((symbol) => rawOutputCalls.has(symbol));
      if (!raw && !symbols.some((symbol) => consoleCalls.has(symbol))) continue;
      seen.add(module);
      if (module.specifiers.some((specifier) => contextLoggers.some((logger) => specifier === logger || specifier.startsWith(`${logger}/`)))) continue;
      yield {
        variant: raw ? 'rawStream' : 'console',
        module,
        span: event.span,
        fn,
        confidence: 'medium',
        subject: raw ? 'process.stdout' : 'console',
        cause: `log:${module.file}`,
        standsAlone: false,
        shared: raw
          ? 'This output goes to the raw stream, without a request id.'
          : 'This console output has no fields of the request to search by.',
        happens: 'Lines of invocations that run at the same time mix, and cannot be put together again.',
      };
    }
  },
};
