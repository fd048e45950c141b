import type { Analysis } from '../analysis/analysis.js';
import { Interleaving } from '../interleaving.js';
import { placeId } from '../analysis/provenance.js';
import type { ContextSetter } from '../knowledge/library-facts.js';
import { nameQuestion } from '../knowledge/name-question.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Candidate, Hazard } from './detector.js';
import { isUnconditional, threadLeftovers } from './thread-storage.js';

export const leakyContext: Hazard = {
  id: 'leaky-context',
  title: 'Request data is left on a shared logger, tracer or client',
  kind: 'correctness',
  why: 'The object serves all invocations: what one of them puts on it shows in the work of the others.',
  fix: {
    node: 'Keep it on an object of the invocation: a child logger, a scope, a client of its own.',
    java: 'Pass it on as an argument, or take it off in `finally`.',
    dotnet: 'Pass it on as an argument, or keep it in an `AsyncLocal<T>`.',
  },
  variants: {
    persistentAttributes: {
      summary: 'Attributes of one request stay on a shared logger or metrics object.',
      severity: 'error',
      preset: 'recommended',
    },
    userScope: {
      summary: 'The user of one request is set in the scope of all.',
      severity: 'error',
      preset: 'recommended',
    },
    credentials: {
      summary: 'The credentials or session of one request are set on a shared client.',
      severity: 'error',
      preset: 'recommended',
    },
    threadLocal: {
      summary: 'A value of one request stays on a thread that serves others.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['java', 'dotnet'],
    },
    appendedKeys: {
      summary:
        'Keys are appended to a shared logger; versions before the safe one keep them for all invocations.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  notApplicable: {
    python:
      'A process serves one invocation at a time: what it leaves behind is overwritten, not seen meanwhile.',
  },
  securitySeverity: 8.1,
  tags: ['concurrency', 'data-leak'],
  *detect(analysis) {
    if (analysis.facts.parallel !== undefined) yield* threadLeftovers(analysis);
    const sets = analysis.names.some((name) => setterNamed(name, analysis.facts) !== undefined);
    const scoped = sets ? scopedFunctions(analysis) : new Set<FunctionModel>();
    for (const fn of analysis.tellableFunctions) {
      if (sets && !within(scoped, fn)) {
        for (const event of analysis.index.calls(fn)) {
          const candidate = judgeCall(event, fn, analysis);
          if (candidate !== undefined) yield candidate;
        }
      }
      yield* memberWrites(fn, analysis);
    }
  },
};

function judgeCall(event: CallEvent, fn: FunctionModel, analysis: Analysis): Candidate | undefined {
  for (const symbol of analysis.names.of(event)) {
    const setter = setterNamed(symbol, analysis.facts);
    if (setter === undefined) continue;
    const ofInstance = symbol.includes('()');
    if (ofInstance && !isSharedReceiver(event, fn, analysis)) continue;
    const values = event.args.map((argument) => analysis.provenance.of(argument.value));
    const request = values.some((value) => value.request);
    if (setter.needsRequest && !request) continue;
    // The same constant in every invocation gives nothing away.
    if (!request && values.length > 0 && values.every((value) => value.constant)) continue;
    const method = symbol.slice(Math.max(symbol.lastIndexOf('.'), symbol.lastIndexOf('#')) + 1);
    const { module } = fn;
    const isRenewed = setter.perThread === true && isUnconditional(event, fn, analysis);
    return {
      variant: setter.variant,
      module,
      span: event.span,
      fn,
      confidence: isRenewed || setter.variant === 'appendedKeys' ? 'low' : request ? 'high' : 'medium',
      subject: method,
      cause: `context:${module.file}:${receiverId(event) ?? symbol}`,
      standsAlone: request,
      shared: `\`${method}\` stores ${request ? 'request data' : 'a value'} on an object that all invocations of a ${analysis.runtime.unit} share.`,
      happens:
        "What other invocations log, measure or send until it is changed again goes out under this one's name.",
      fix: setter.fix,
      steps: new Interleaving()
        .a(module, event.span, `A calls ${method} with its own data.`)
        .b(module, event.span, `B calls ${method} with its own data.`)
        .a(module, fn.nameSpan, "A goes on, and what it sends carries B's data.").steps,
    };
  }
  return undefined;
}

/** `client.token = event.token`, where the client is an object of a library. */
function* memberWrites(fn: FunctionModel, analysis: Analysis): Generator<Candidate> {
  // What a place is another name for takes long to tell.
  if (!setsMemberOfLibrary(fn, analysis)) return;
  for (const access of analysis.accesses.of(fn)) {
    const { event, cell } = access;
    if (
      event.kind !== 'write' ||
      event.form === 'delete' ||
      cell.field === undefined ||
      cell.base.kind !== 'variable'
    )
      continue;
    if (fn.kind === 'constructor') continue;
    const { variable } = cell.base;
    const library = libraryObjectIn(variable, analysis);
    if (library === undefined) continue;
    const provenance = analysis.provenance.of(event.value);
    if (!provenance.request) continue;
    const { module } = fn;
    yield {
      variant: isLogger(library, analysis) ? 'persistentAttributes' : 'credentials',
      module,
      span: event.span,
      fn,
      confidence: cell.sharing === 'perhaps' ? 'medium' : 'high',
      subject: cell.name,
      cause: `cell:${cell.id}`,
      standsAlone: provenance.byName,
      shared: `Request data is set on \`${variable.name}\`, which all invocations of a ${analysis.runtime.unit} share.`,
      happens: "Calls that other invocations make with it meanwhile go out with this one's data.",
      fix: 'Make the object for the invocation and keep it in a local variable, or pass the data with each call.',
      related: [
        { file: cell.module.file, span: cell.declaration, message: `\`${variable.name}\` is declared here` },
      ],
      steps: new Interleaving()
        .a(module, event.span, `A sets \`${cell.name}\` to its own value.`)
        .b(module, event.span, `B sets \`${cell.name}\` to its own value.`)
        .a(module, fn.nameSpan, "A's next call goes out with B's value.").steps,
    };
  }
}

/** Whether a member of a library's object that invocations may share is set, to whatever it is. */
function setsMemberOfLibrary(fn: FunctionModel, analysis: Analysis): boolean {
  return fn.blocks.some((block) =>
    block.events.some(
      (event) =>
        event.kind === 'write' &&
        (event.place.path.length > 0 || event.place.root.kind !== 'variable') &&
        analysis.accesses
          .written(event, fn)
          .some(
            ({ base, path, sharing }) =>
              base.kind === 'variable' &&
              path.length > 0 &&
              sharing !== 'private' &&
              libraryObjectIn(base.variable, analysis) !== undefined,
          ),
    ),
  );
}

/** The name of the library's object that the variable holds. */
function libraryObjectIn(variable: Variable, analysis: Analysis): string | undefined {
  for (const thing of analysis.resolver.variableThings(variable)) {
    if (thing.kind !== 'external' || !thing.symbol.includes('()')) continue;
    if (analysis.facts.containers.has(thing.symbol)) continue;
    return analysis.facts.sharedContexts.harmlessObjects.test(thing.symbol) ? undefined : thing.symbol;
  }
  return undefined;
}

/** Objects that write lines or measures: what is set on them shows in those. */
function isLogger(symbol: string, analysis: Analysis): boolean {
  return analysis.facts.logs.contextLoggers.some(
    (logger) => symbol.startsWith(`${logger}#`) || symbol.startsWith(`${logger}/`),
  );
}

const setterNamed = nameQuestion((symbol, { sharedContexts: { setters } }): ContextSetter | undefined => {
  return setters.get(symbol) ?? setters.get(packageSymbol(symbol));
});

/** `@apollo/client/core/index.js#ApolloClient` → `@apollo/client#ApolloClient`. */
function packageSymbol(symbol: string): string {
  return symbol.replace(/^((?:@[^/#]+\/)?[^/#]+)\/[^#]*#/, '$1#');
}

/** Calls on one object are one finding. */
function receiverId(event: CallEvent): string | undefined {
  return event.receiver === undefined ? undefined : placeId({ root: event.receiver.root, path: [] });
}

function isSharedReceiver(event: CallEvent, fn: FunctionModel, analysis: Analysis): boolean {
  if (event.receiver === undefined) return false;
  const { root } = event.receiver;
  // The object that a chain begins with: `supabase.auth.setSession()` is called on `supabase`.
  const place = { root, path: [] };
  if (root.kind === 'variable' && analysis.storage.sharing.ofVariable(root.variable, fn) === 'shared')
    return true;
  return (
    analysis.storage
      .locate(event.receiver, fn)
      .some((storage) => storage.sharing === 'shared' && storage.base.kind !== 'external') ||
    analysis.storage
      .locateObject(place, fn)
      .some((storage) => storage.sharing === 'shared' && storage.base.kind !== 'external') ||
    madeAtInit(event, analysis)
  );
}

/** The object's own making stands in code that runs once. */
function madeAtInit(event: CallEvent, analysis: Analysis): boolean {
  return analysis.resolver.placeThings(event.receiver!).some((thing) => {
    if (thing.kind !== 'external' || thing.site === undefined) return false;
    const maker = analysis.index.position(thing.site)?.fn;
    return maker !== undefined && analysis.reachability.multiplicity(maker) === 'one';
  });
}

function scopedFunctions(analysis: Analysis): Set<FunctionModel> {
  const scoped = new Set<FunctionModel>();
  for (const fn of analysis.index.functions) {
    for (const event of analysis.index.calls(fn)) {
      if (
        !analysis.resolver
          .symbols(event.callee)
          .some((symbol) =>
            analysis.facts.sharedContexts.scopedCallbacks.some((pattern) => pattern.test(symbol)),
          )
      )
        continue;
      for (const argument of event.args)
        for (const target of analysis.resolver.functions(argument.value)) scoped.add(target);
    }
  }
  return scoped;
}

function within(scoped: ReadonlySet<FunctionModel>, fn: FunctionModel): boolean {
  for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent)
    if (scoped.has(one)) return true;
  return false;
}
