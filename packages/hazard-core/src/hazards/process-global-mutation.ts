import type { Analysis } from '../analysis/analysis.js';
import type { RelatedLocation } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { CallEvent, WriteEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Span } from '../model/span.js';
import { constantText, type Value } from '../model/value.js';
import { memberSymbol } from '../analysis/symbols.js';
import { nameQuestion } from '../knowledge/name-question.js';
import type { Candidate, Hazard } from './detector.js';
import { runsOnce } from './once-code.js';
import { samePlace } from './parallel-accesses.js';
import { isSetUnlessSet } from './unset-settings.js';

export const processGlobalMutation: Hazard = {
  id: 'process-global-mutation',
  title: 'Request-time change of a setting that the whole process reads',
  kind: 'correctness',
  why: 'The setting belongs to the process: other invocations run with it, and their own changes undo this one.',
  fix: {
    node: 'Pass the value as an argument, or set it once while the module loads.',
    java: 'Pass the value as an argument, or set it once in a static initialiser.',
    dotnet: 'Pass the value as an argument, or set it once in a static constructor.',
  },
  variants: {
    environment: {
      summary: 'An environment variable is changed at request time.',
      severity: 'error',
      preset: 'recommended',
    },
    libraryDefault: {
      summary: "A library's default is changed at request time.",
      severity: 'error',
      preset: 'recommended',
    },
    globalObject: {
      summary: 'A global, a prototype or the console is changed at request time.',
      severity: 'error',
      preset: 'recommended',
    },
    globalAgent: {
      summary: 'The agent of all HTTP requests is changed at request time.',
      severity: 'error',
      preset: 'recommended',
    },
    listener: {
      summary: 'A listener is added to a shared emitter for each request.',
      severity: 'error',
      preset: 'recommended',
    },
    sharedClient: {
      summary: 'A shared client is reconfigured for each request.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  notApplicable: { python: "A process serves one invocation at a time: its settings are that invocation's." },
  securitySeverity: 6.5,
  tags: ['concurrency', 'configuration'],
  *detect(analysis) {
    const told = new Map<string, { candidate: Candidate; related: RelatedLocation[] }>();
    for (const candidate of changes(analysis)) {
      // A client that is changed line by line is one cause.
      const key = `${candidate.module.file}\0${candidate.cause}`;
      const first = told.get(key);
      if (first === undefined || !candidate.cause.startsWith('cell:')) {
        told.set(first === undefined ? key : `${key}\0${candidate.span.start}`, { candidate, related: [] });
      } else {
        const { module, span } = candidate;
        first.related.push({ file: module.file, span, message: 'it is changed here too' });
      }
    }
    for (const { candidate, related } of told.values()) yield { ...candidate, related };
  },
};

function* changes(analysis: Analysis): Generator<Candidate> {
  const calls = analysis.names.some((name) => changesSettings(name, analysis.facts));
  for (const fn of analysis.tellableFunctions) {
    for (const block of fn.blocks) {
      for (const event of block.events) {
        let found: Iterable<Candidate> = [];
        if (event.kind === 'write') {
          const { root, path } = event.place;
          if (path.length > 0 || root.kind === 'global') found = judgeWrite(event, fn, analysis);
        } else if (calls && event.kind === 'call') found = judgeCall(event, fn, analysis);
        for (const candidate of found) if (!runsOnce(event, analysis)) yield candidate;
      }
    }
  }
}

function* judgeWrite(event: WriteEvent, fn: FunctionModel, analysis: Analysis): Generator<Candidate> {
  const member = sharedMember(event.place, fn, analysis);
  const target = member?.name ?? globalName(event.place, analysis);
  if (target === undefined) return;
  const values = event.form === 'delete' ? [] : [event.value];
  const found = classify(target, analysis);
  if (found === undefined) return;
  // `env = process.env` as a parameter's default: callers may pass something else.
  const { root } = event.place;
  const doubtful = root.kind === 'variable' && root.variable.kind === 'parameter';
  const candidate = toCandidate(
    fn,
    event.span,
    target,
    found,
    values,
    analysis,
    doubtful ? 'medium' : undefined,
  );
  // What is in the client is told here, and not as a write to the field that keeps it.
  yield member === undefined ? candidate : { ...candidate, cause: member.cause };
}

/** The variant that a write to the symbol is; `undefined` if nobody else sees it. */
function classify(target: string, analysis: Analysis): string | undefined {
  return analysis.facts.settings.targets.find(({ symbol }) => symbol.test(target))?.variant;
}

function* judgeCall(event: CallEvent, fn: FunctionModel, analysis: Analysis): Generator<Candidate> {
  const { setters, instanceSetters, objectWriters } = analysis.facts.settings;
  const symbols = analysis.names.of(event);
  if (!symbols.some((symbol) => changesSettings(symbol, analysis.facts))) return;
  const args = event.args.map((argument) => argument.value);
  for (const symbol of symbols) {
    const setter = setters.get(symbol);
    if (setter !== undefined) {
      if (args.length < setter.minimum) continue;
      const first = args[0]?.kind === 'constant' ? String(args[0].value) : '';
      if (setter.notFor?.test(first) === true) return;
      if (setter.getter === undefined || !isSetUnlessSet(event, fn, setter.getter, analysis))
        yield toCandidate(fn, event.span, symbol, setter.variant, args, analysis, setter.confidence);
      return;
    }
    const onInstance = instanceSetters.find((row) => row.symbol.test(symbol));
    if (onInstance?.isOneForAll === true) {
      yield toCandidate(fn, event.span, symbol, onInstance.variant, args, analysis);
      return;
    }
    if (onInstance !== undefined && isShared(event, fn, analysis) && !isJustMade(event, analysis)) {
      const candidate = toCandidate(fn, event.span, symbol, onInstance.variant, args, analysis, 'high');
      const cause = keeperOf(event, fn, analysis);
      yield cause === undefined ? candidate : { ...candidate, cause };
      return;
    }
    if (objectWriters.has(symbol)) {
      const place = args[0]?.kind === 'read' ? args[0].place : undefined;
      const target =
        place === undefined
          ? undefined
          : globalName({ ...place, path: [...place.path, { kind: 'field', name: 'x' }] }, analysis);
      const variant = target === undefined ? undefined : classify(target, analysis);
      if (variant !== undefined) yield toCandidate(fn, event.span, target!, variant, args.slice(1), analysis);
      return;
    }
  }
}

/** Whether calls of the name have to be looked at. */
const changesSettings = nameQuestion((symbol, { settings }) => {
  const { setters, instanceSetters, objectWriters } = settings;
  return (
    setters.has(symbol) || objectWriters.has(symbol) || instanceSetters.some((row) => row.symbol.test(symbol))
  );
});

/** What the call is made on is kept in something that invocations share. */
function isShared(event: CallEvent, fn: FunctionModel, analysis: Analysis): boolean {
  if (event.receiver === undefined) return false;
  const { root } = event.receiver;
  if (root.kind === 'variable') return analysis.storage.sharing.ofVariable(root.variable, fn) === 'shared';
  // `new Client { Headers = { … } }` is filled before it is stored anywhere.
  if (root.kind === 'value' && root.value.kind === 'call' && root.value.event.isNew) return false;
  return analysis.storage.locate(event.receiver, fn).some((storage) => storage.sharing === 'shared');
}

/** `mapper = new ObjectMapper(); mapper.configure(…)`: whether several make one is asked by check-then-act. */
function isJustMade(event: CallEvent, analysis: Analysis): boolean {
  const position = analysis.index.position(event);
  if (position === undefined || event.receiver === undefined) return false;
  const { block, index } = position;
  const made = block.events
    .slice(0, index)
    .findLast((one) => one.kind === 'write' && samePlace(one.place, event.receiver!));
  return made?.kind === 'write' && made.value.kind === 'call' && made.value.event.isNew;
}

/** The cause of all changes of what the call is made on. */
function keeperOf({ receiver }: CallEvent, fn: FunctionModel, analysis: Analysis): string | undefined {
  for (const storage of receiver === undefined ? [] : analysis.storage.locate(receiver, fn)) {
    const cell = storage.sharing === 'shared' ? analysis.storage.cell(storage) : undefined;
    if (cell !== undefined) return `cell:${cell.id}`;
  }
  return undefined;
}

/** The external name of what is written, if it is a setting of the process or of a library. */
function globalName(place: Place, analysis: Analysis): string | undefined {
  const last = place.path.at(-1);
  if (last === undefined) return place.root.kind === 'global' ? `global#${place.root.name}` : undefined;
  const name = last.kind === 'field' ? last.name : (constantText(last.key) ?? '[]');
  for (const thing of analysis.resolver.placeThings({ root: place.root, path: place.path.slice(0, -1) })) {
    // The result of a call is an object of its own: `JSON.parse(text).id` belongs to nobody else.
    if (thing.kind === 'external' && !thing.symbol.includes('()')) return memberSymbol(thing.symbol, name);
  }
  return undefined;
}

/** The external name of a member of a library's object that invocations share. */
function sharedMember(
  place: Place,
  fn: FunctionModel,
  analysis: Analysis,
): { name: string; cause: string } | undefined {
  const last = place.path.at(-1);
  if (last?.kind !== 'field' || !analysis.facts.settings.targets.some(({ ofObject }) => ofObject === true))
    return undefined;
  const owner = { root: place.root, path: place.path.slice(0, -1) };
  for (const thing of analysis.resolver.placeThings(owner)) {
    if (thing.kind !== 'external') continue;
    const name = memberSymbol(thing.symbol, last.name);
    const row = analysis.facts.settings.targets.find(({ symbol }) => symbol.test(name));
    if (row?.ofObject !== true) continue;
    for (const storage of analysis.storage.locate(place, fn)) {
      const cell = storage.sharing === 'shared' ? analysis.storage.cell(storage) : undefined;
      if (cell !== undefined) return { name, cause: `cell:${cell.id}` };
    }
  }
  return undefined;
}

function toCandidate(
  fn: FunctionModel,
  span: Span,
  symbol: string,
  variant: string,
  values: readonly Value[],
  analysis: Analysis,
  confidence?: Candidate['confidence'],
): Candidate {
  const name = symbol
    .replace(/^global#/, '')
    .replace(/#$/, '')
    .replace('#', ' ')
    .replace(/\.\[\]$/, '');
  const provenance = values.map((value) => analysis.provenance.of(value));
  const request = provenance.some((one) => one.request);
  // The same constant in every invocation changes nothing after the first.
  const constant = values.length > 0 && provenance.every((one) => one.constant);
  const { module } = fn;
  const told = new Interleaving()
    .a(module, span, `A changes ${name}.`)
    .b(module, span, `B changes it to its own value.`)
    .a(module, span, "A goes on with B's value.");
  return {
    variant,
    module,
    span,
    fn,
    confidence:
      !request && isForSetUp(fn, analysis)
        ? 'low'
        : (confidence ?? (constant ? confidenceOfConstant(symbol) : 'high')),
    subject: name,
    cause: `global:${symbol}`,
    standsAlone: true,
    shared: `\`${name}\` belongs to the whole process, and this changes it at request time.`,
    happens:
      variant === 'listener'
        ? 'Each request adds one more listener, which then runs for all invocations and is never taken off.'
        : request
          ? 'Invocations that run at the same time see the value of whichever changed it last.'
          : 'Invocations that run at the same time go on under the changed setting.',
    steps: told.steps,
  };
}

/**
 * A public method that no handler in sight calls. Where everything that another class needs is public, that alone says
 * little, and settings are mostly made when a program starts.
 */
function isForSetUp(fn: FunctionModel, { facts, reachability }: Analysis): boolean {
  return facts.settings.publicMeansSetUp === true && reachability.reach(fn) === 'exported';
}

/** The same value in every invocation changes nothing after the first one; least of all in a name that nobody declared. */
function confidenceOfConstant(symbol: string): Candidate['confidence'] {
  return /^global#[\w$]+$/.test(symbol) ? 'low' : 'medium';
}
