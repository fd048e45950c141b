import type { Analysis, ExternalCall } from '../analysis/analysis.js';
import { valueAt } from '../analysis/arguments.js';
import type { RuntimeFacts } from '../knowledge/facts.js';
import { nameQuestion } from '../knowledge/name-question.js';
import type { CallEvent } from '../model/event.js';
import type { ModuleModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Hazard } from './detector.js';

const maxDepth = 8;

export const uncorrelatedLog: Hazard = {
  id: 'uncorrelated-log',
  title: 'Output that cannot be told apart by invocation',
  kind: 'advice',
  why: 'Lines of several invocations mix in one log stream; without a request id nobody can put them together again.',
  fix: {
    node: 'Use a structured logger that adds the request id, such as Powertools for AWS Lambda.',
    python:
      'Use a logger that adds the request id: Powertools for AWS Lambda, or the `logging` that the runtime prepares.',
    java: 'Use the logger of the context, or a structured one that adds the request id, such as Powertools for AWS Lambda.',
    dotnet:
      'Use the logger of the context, or a structured one that adds the request id, such as Powertools for AWS Lambda.',
  },
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
  needs: ({ logs }) => [logs.rawOutputCalls, logs.consoleCalls, logs.ownConsoleCalls],
  *detect(analysis) {
    if (!analysis.names.some((name) => isOutput(name, analysis))) return;
    const loggers = new ContextLoggers(analysis);
    const lines = new Lines(analysis);
    const { rawOutputCalls, consoleCalls, subjects } = analysis.facts.logs;
    const told = new Set<ModuleModel>();
    for (const { fn, event, symbols } of outputs(analysis)) {
      const { module } = fn;
      // One finding for a file, whose first output that nothing tells apart stands for the others.
      if (told.has(module)) continue;
      const raw =
        symbols.some((symbol) => rawOutputCalls.has(symbol)) || writesToOwnConsole(event, symbols, analysis);
      if (!raw && !symbols.some((symbol) => consoleCalls.has(symbol))) continue;
      if (loggers.isUsedBy(module) || goesElsewhere(event, analysis)) continue;
      if (event.args.some(({ value }) => lines.nameTheirInvocation(value))) continue;
      if (!analysis.guards.standsUnder(fn, event.span, analysis.facts.concurrencyQuestion)) told.add(module);
      yield {
        variant: raw ? 'rawStream' : 'console',
        module,
        span: event.span,
        fn,
        confidence: 'medium',
        subject: raw ? subjects.raw : subjects.console,
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

/** `print(text, file=report)`: another stream than those of the log. */
function goesElsewhere(event: CallEvent, analysis: Analysis): boolean {
  const { elsewhere, standardStreams } = analysis.facts.logs;
  const stream = elsewhere === undefined ? undefined : valueAt(event, elsewhere);
  return (
    stream !== undefined && !analysis.resolver.symbols(stream).some((symbol) => standardStreams.has(symbol))
  );
}

function isOutput(symbol: string, { facts }: Analysis): boolean {
  const { rawOutputCalls, consoleCalls, ownConsoleCalls } = facts.logs;
  return rawOutputCalls.has(symbol) || consoleCalls.has(symbol) || ownConsoleCalls.has(symbol);
}

/** What may be told of writes output, in source order. */
function outputs(analysis: Analysis): readonly ExternalCall[] {
  const functions = analysis.tellableFunctions.filter((fn) => analysis.mayTell(fn, 'medium', false));
  return analysis
    .externalCalls(functions)
    .filter(({ symbols }) => symbols.some((symbol) => isOutput(symbol, analysis)))
    .sort((a, b) => a.event.span.start - b.event.span.start);
}

/** `new Console(process.stdout).log(…)`; a console over another stream writes no log. */
function writesToOwnConsole(event: CallEvent, symbols: readonly string[], analysis: Analysis): boolean {
  const { ownConsoleCalls, standardStreams } = analysis.facts.logs;
  if (!symbols.some((symbol) => ownConsoleCalls.has(symbol))) return false;
  return analysis.resolver.things(event.callee).some((thing) => {
    const stream = thing.kind === 'external' ? thing.site?.args[0]?.value : undefined;
    if (stream === undefined) return false;
    const streams: Value[] = [stream];
    for (const made of analysis.resolver.things(stream)) {
      if (made.kind === 'literal' && made.literal.kind === 'object')
        streams.push(...made.literal.properties.values());
    }
    return streams.some((one) =>
      analysis.resolver.symbols(one).some((symbol) => standardStreams.has(symbol)),
    );
  });
}

/** Files that have a logger which adds the request's fields: a stray console line in them is no reason to speak up. */
class ContextLoggers {
  readonly #known = new Map<ModuleModel, boolean>();

  constructor(private readonly analysis: Analysis) {}

  isUsedBy(module: ModuleModel): boolean {
    let used = this.#known.get(module);
    if (used === undefined) {
      used =
        module.specifiers.some((one) => isContextLogger(one, this.analysis.facts)) ||
        this.#callsOne(module) ||
        this.#isGivenOne(module);
      this.#known.set(module, used);
    }
    return used;
  }

  /** The logger is made in another file of the project. */
  #callsOne(module: ModuleModel): boolean {
    const { facts, index, names } = this.analysis;
    return module.functions.some((fn) =>
      index.calls(fn).some((event) => names.of(event).some((symbol) => isOfContextLogger(symbol, facts))),
    );
  }

  /** An annotation makes the logger. */
  #isGivenOne({ types }: ModuleModel): boolean {
    const { loggerAnnotations } = this.analysis.facts.logs;
    if (loggerAnnotations === undefined) return false;
    return types.some((type) =>
      type.decorators.some(
        (decorator) =>
          decorator.kind === 'call' &&
          this.analysis.resolver
            .symbols(decorator.event.callee)
            .some((symbol) => loggerAnnotations.has(symbol)),
      ),
    );
  }
}

/** Whether the name is something of a package that logs with the request's fields. */
const isOfContextLogger = nameQuestion((symbol, facts) =>
  isContextLogger(symbol.slice(0, symbol.indexOf('#')), facts),
);

function isContextLogger(specifier: string, { logs }: RuntimeFacts): boolean {
  return logs.contextLoggers.some(
    (logger) =>
      specifier === logger || specifier.startsWith(`${logger}/`) || specifier.startsWith(`${logger}.`),
  );
}

/** Which lines say themselves which invocation they belong to. */
class Lines {
  constructor(private readonly analysis: Analysis) {}

  nameTheirInvocation(value: Value, depth = 0): boolean {
    const { provenance, resolver, facts } = this.analysis;
    if (depth > maxDepth) return false;
    if (provenance.of(value).unique) return true;
    for (const symbol of resolver.symbols(value)) {
      for (const storage of facts.perInvocationStorage) if (symbol.startsWith(storage)) return true;
    }
    const any = (values: readonly Value[]): boolean =>
      values.some((one) => this.nameTheirInvocation(one, depth + 1));
    switch (value.kind) {
      case 'read': {
        const { root, path } = value.place;
        if (root.kind === 'value') return any([root.value]);
        if (root.kind !== 'variable' || root.variable.owner.kind === 'init') return false;
        return (
          (path.length === 0 && this.#isWholeContext(value)) ||
          any(root.variable.definitions) ||
          any(this.analysis.graph.argumentsFor(root.variable))
        );
      }
      case 'call':
        return any(value.event.args.map((argument) => argument.value));
      case 'text':
        return any(value.parts);
      case 'derived':
        return any(value.from);
      case 'object':
        return any([...value.properties.values(), ...value.rest]);
      case 'array':
        return any(value.elements);
      case 'choice':
        return any(value.options);
      case 'await':
        return any([value.value]);
      default:
        return false;
    }
  }

  /** The handler's context object, which has the request id among its members. */
  #isWholeContext(value: Value & { kind: 'read' }): boolean {
    const { root } = value.place;
    if (root.kind !== 'variable') return false;
    return (
      this.analysis.provenance.requests.requestParameter(root.variable) === 'entry' &&
      this.analysis.graph.parameterOf(root.variable)?.index === 1
    );
  }
}
