import type { Analysis } from '../analysis/analysis.js';
import { Exits } from '../analysis/exits.js';
import {
  fromSegments,
  nearness,
  ownRoot,
  segmentsOf,
  originOf,
  pathKey,
  showPath,
  type PathText,
} from '../analysis/path-parts.js';
import { callText } from '../analysis/path-calls.js';
import { memberName } from '../analysis/calls.js';
import { globalScope } from '../analysis/path-text.js';
import type { PathEffect } from '../knowledge/path-facts.js';
import type { BranchEvent, CallEvent, Event } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';
import { fileTables, running, variablesIn } from './temporary-files.js';

export const tmpLeftBehind: Hazard = {
  id: 'tmp-left-behind',
  title: 'A temporary file of an invocation is not removed on every path',
  kind: 'advice',
  why: 'The temporary folder lives as long as the execution environment, and many invocations fill it at the same time.',
  fix: {
    node: 'Remove it in a `finally` around everything that happens after it is made.',
    python: 'Work in a `with tempfile.TemporaryDirectory()`, or remove it in a `finally`.',
    java: 'Remove it in a `finally` around everything that happens after it is made.',
    dotnet: 'Remove it in a `finally` around everything that happens after it is made.',
  },
  variants: {
    notRemoved: {
      summary: 'A file with a name of its own is never removed.',
      severity: 'warning',
      preset: 'recommended',
    },
    notRemovedOnError: {
      summary: 'The file is removed, but not on every way out.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  notApplicable: {},
  tags: ['files', 'resources'],
  needs: fileTables,
  *detect(analysis) {
    if (!analysis.handlesFiles) return;
    const leavings = new Leavings(analysis);
    for (const creation of leavings.creations()) {
      const candidate = leavings.judge(creation);
      if (candidate !== undefined) yield candidate;
    }
  },
};

const creates: ReadonlySet<PathEffect> = new Set(['write', 'exclusive', 'directory', 'database']);
const removes: ReadonlySet<PathEffect> = new Set(['remove', 'empty', 'moveAway']);

/** A file or folder that belongs to one invocation. */
interface Creation {
  readonly fn: FunctionModel;
  readonly event: CallEvent;
  /** The path up to the part that no other invocation has. */
  readonly root: PathText;
  readonly sure: boolean;
}

class Leavings {
  readonly #removals = new Map<string, Set<CallEvent>>();
  /** Removals of something that cannot be named: they may be the wanted ones. */
  readonly #unnamed = new Set<CallEvent>();

  /** Folders of objects that remove them when they go out of scope. */
  readonly #selfRemoving = new Set<string>();

  constructor(private readonly analysis: Analysis) {
    const folder = analysis.facts.paths.temporaryFolder;
    for (const use of analysis.files.all) {
      if (!removes.has(use.effect)) continue;
      for (const path of use.paths) {
        // A file that is taken out of the invocation's folder leaves the folder.
        if (typeof path[0] !== 'string') this.#unnamed.add(use.event);
        else if (nearness(path, folder) !== undefined) add(this.#removals, entriesOf(path), use.event);
      }
    }
    this.#collectMethods();
  }

  /** The first call of each file's or folder's making, in source order. */
  *creations(): Generator<Creation> {
    const seen = new Set<string>();
    for (const creation of [...this.#freshFolders(), ...this.#written()]) {
      const root = pathKey(creation.root);
      const key = `${creation.fn.module.file}:${root}`;
      if (seen.has(key) || this.#selfRemoving.has(root)) continue;
      seen.add(key);
      yield creation;
    }
  }

  judge(creation: Creation): Candidate | undefined {
    const { analysis } = this;
    const { fn, event, root } = creation;
    const when = running(fn, event, analysis);
    if (when === undefined || when.atInit || this.#isHandedOut(fn, root)) return undefined;
    // Whoever empties the whole folder leaves nothing, and that is the greater evil.
    if (this.#removals.has(analysis.facts.paths.temporaryFolder)) return undefined;
    const named = this.#removalsOf(root);
    const removals = new Set([...named, ...this.#unnamedNear(fn)]);
    const reaching = analysis.flow.callersOf(functionsOf(removals, analysis));
    // A removal that fails has nothing to remove: those of one `finally` may stand one behind the other.
    const removing = new Set<unknown>();
    const others = new Set<unknown>();
    for (const use of analysis.files.all) {
      if (removes.has(use.effect)) removing.add(use.event);
      // To ask whether a file is there does not fail.
      else if (use.effect !== 'check') others.add(use.event);
    }
    const exits = new Exits(analysis, {
      done: (one, besides) => this.#removal(one, removals, reaching, besides),
      asks: (branch, inside) => this.#asksForIt(branch, inside, removals),
      mayFail: (one) => !removing.has(one) && one !== event && (others.has(one) || this.#isFailing(one)),
      settles: (awaited) => awaited.kind === 'call' && removing.has(awaited.event),
    });
    const missed = exits.behind(event);
    if (!missed.normal && !missed.error) return undefined;
    const name = `\`${showPath(root)}\``;
    const never = removals.size === 0;
    const { module } = fn;
    return {
      variant: never ? 'notRemoved' : 'notRemovedOnError',
      module,
      span: event.span,
      fn,
      confidence: creation.sure ? 'medium' : 'low',
      subject: showPath(root),
      cause: `left:${module.file}:${pathKey(root)}`,
      standsAlone: true,
      shared: never
        ? `${name} belongs to one invocation and is never removed.`
        : missed.normal
          ? `${name} belongs to one invocation and is removed on some ways out only.`
          : `${name} belongs to one invocation and stays if something fails before it is removed.`,
      happens:
        'The invocations of the execution environment share one temporary folder, and what they leave there fills it.',
      related: [...named].slice(0, 3).map((one) => ({
        file: analysis.index.position(one)?.fn.module.file ?? module.file,
        span: one.span,
        message: 'removed here',
      })),
    };
  }

  /** A call of a library that may fail like an `await`, in languages that wait without one. */
  #isFailing(event: CallEvent): boolean {
    const { failingCalls } = this.analysis.facts;
    return (
      failingCalls !== undefined &&
      this.analysis.resolver.symbols(event.callee).some((symbol) => failingCalls.test(symbol))
    );
  }

  /** Folders and files that a library makes under a new name. */
  *#freshFolders(): Generator<Creation> {
    const { analysis } = this;
    const { freshPaths, selfRemoving, temporaryFolder } = analysis.facts.paths;
    for (const { fn, event, symbols } of analysis.externalCalls()) {
      for (const symbol of symbols) {
        const row = [...freshPaths].find(
          ([name]) => name === `${symbol}()` || name.startsWith(`${symbol}().`),
        );
        if (row === undefined) continue;
        const texts = callText(analysis.files.texts, event, globalScope, row[0]) ?? [];
        const root = texts.map(ownRoot).find((one) => one !== undefined);
        if (root === undefined || nearness(root, temporaryFolder) !== 'below') break;
        const isKeptOnDisk = row[1].keptWith?.some(
          ({ at, value }) => analysis.files.constant(event, at) === value,
        );
        if (selfRemoving.has(symbol) && isKeptOnDisk !== true) this.#selfRemoving.add(pathKey(root));
        else if ((row[1].creates || isKeptOnDisk === true) && !isKept(event, fn))
          yield { fn, event, root, sure: true };
        break;
      }
    }
  }

  *#written(): Generator<Creation> {
    const folder = this.analysis.facts.paths.temporaryFolder;
    for (const use of this.analysis.files.all) {
      if (!creates.has(use.effect) || this.#isRemovedOnClose(use.event)) continue;
      const path = use.paths.find((one) => nearness(one, folder) === 'below' && isOwn(one));
      const root = path === undefined ? undefined : ownRoot(path);
      if (root !== undefined)
        yield { fn: use.fn, event: use.event, root, sure: use.certain && use.paths.every(isOwn) };
    }
  }

  /** `new FileStream(…, FileOptions.DeleteOnClose)` */
  #isRemovedOnClose({ args }: CallEvent): boolean {
    const { removedOnClose } = this.analysis.facts.paths;
    const isOption = (value: Value): boolean =>
      value.kind === 'derived'
        ? value.from.some(isOption)
        : this.analysis.resolver.symbols(value).some((symbol) => removedOnClose!.has(symbol));
    return removedOnClose !== undefined && args.some(({ value }) => isOption(value));
  }

  /** Objects that stand for a temporary file, and callbacks that are given a removing function. */
  #collectMethods(): void {
    const { analysis } = this;
    const { cleanupMethods, freshPaths } = analysis.facts.paths;
    for (const { event } of analysis.externalCalls()) {
      for (const thing of analysis.resolver.things(event.callee)) {
        if (thing.kind !== 'external' || thing.site === undefined) continue;
        const method = thing.symbol.slice(thing.symbol.lastIndexOf('.') + 1);
        const isFresh = [...freshPaths.keys()].some((name) =>
          thing.symbol.startsWith(name.replace(/\(\).*$/, '()')),
        );
        if (!cleanupMethods.has(method) || !isFresh) continue;
        const texts = analysis.files.texts.of({ kind: 'call', event: thing.site, span: thing.site.span });
        for (const root of texts.map(ownRoot))
          if (root !== undefined) add(this.#removals, pathKey(root), event);
      }
      // `Promise.all(files.map(unlink))`: what is removed has no name here.
      for (const { value } of event.args) {
        const isRemover = analysis.resolver
          .symbols(value)
          .some((symbol) => analysis.files.effectOf(symbol) === 'remove');
        if (isRemover) this.#unnamed.add(event);
      }
    }
  }

  /** Removals of it or of a folder above it. */
  #removalsOf(root: PathText): Set<CallEvent> {
    const key = pathKey(root);
    return new Set(
      [...this.#removals]
        .filter(([removed]) => key === removed || key.startsWith(`${removed}/`))
        .flatMap(([, events]) => [...events]),
    );
  }

  #removal(
    event: Event,
    removals: ReadonlySet<CallEvent>,
    reaching: ReadonlySet<FunctionModel>,
    besides: FunctionModel | undefined,
  ): 'always' | 'onSuccess' | undefined {
    if (event.kind !== 'call') return undefined;
    if (removals.has(event)) return 'always';
    const edges = this.analysis.graph
      .edges(event)
      .filter((edge) => edge.callee !== besides && reaching.has(edge.callee));
    if (edges.length === 0) return undefined;
    // A callback that is handed over here removes it when it runs; that of `then` does not run after a failure.
    const onSuccess =
      memberName(event) === 'then' &&
      edges.length === 1 &&
      !edges[0]!.direct &&
      this.analysis.resolver.functions(event.args[0]!.value).includes(edges[0]!.callee);
    return onSuccess && !this.#isCaughtBehind(event, reaching) ? 'onSuccess' : 'always';
  }

  /** `.then(remove).catch(remove)`. */
  #isCaughtBehind(event: CallEvent, reaching: ReadonlySet<FunctionModel>): boolean {
    const { block, index } = this.analysis.index.position(event)!;
    return block.events
      .slice(index + 1)
      .some(
        (one) =>
          one.kind === 'call' &&
          one.receiver?.root.kind === 'value' &&
          memberName(one) !== 'then' &&
          this.analysis.graph.edges(one).some((edge) => reaching.has(edge.callee)),
      );
  }

  /** `if (file) …`, `if (existsSync(file)) …`, `if (made) …` in front of a removal; also the next turn of a loop over files. */
  #asksForIt(branch: BranchEvent, fn: FunctionModel, removals: ReadonlySet<CallEvent>): boolean {
    if (branch.test === 'more') return true;
    const asked = variablesIn(branch.condition);
    const removed = new Set(
      [...removals].flatMap((event) => event.args.flatMap(({ value }) => [...variablesIn(value)])),
    );
    return [...asked].some(
      (variable) =>
        removed.has(variable) ||
        // A local that is set on the way: it says whether the file was made.
        (variable.owner === fn && variable.kind === 'variable' && variable.definitions.length > 1),
    );
  }

  /** Unnamed removals in the same module: a list of files that were put together before. */
  #unnamedNear(fn: FunctionModel): CallEvent[] {
    return [...this.#unnamed].filter((event) => this.analysis.index.position(event)?.fn.module === fn.module);
  }

  /** Somebody unknown is given the path, and may remove the file. */
  #isHandedOut(fn: FunctionModel, root: PathText): boolean {
    const { analysis } = this;
    if (analysis.reachability.isEntry(fn) || analysis.graph.to(fn).length > 0) return false;
    const key = pathKey(root);
    return analysis.index.returns(fn).some((value) =>
      analysis.files.texts.of(value).some((path) => {
        const own = ownRoot(path);
        return own !== undefined && pathKey(own) === key;
      }),
    );
  }
}

/** The result is stored in something that outlives the invocation: later ones use it again. */
function isKept(event: CallEvent, fn: FunctionModel): boolean {
  return fn.blocks.some((block) =>
    block.events.some(
      (write) =>
        write.kind === 'write' &&
        callIn(write.value) === event &&
        (write.place.root.kind !== 'variable' || write.place.root.variable.owner.kind === 'init'),
    ),
  );
}

function callIn(value: Value): CallEvent | undefined {
  if (value.kind === 'await') return callIn(value.value);
  if (value.kind === 'choice') return value.options.map(callIn).find((event) => event !== undefined);
  return value.kind === 'call' ? value.event : undefined;
}

/** Whatever stands in a folder, by its listing or a pattern, is what the folder holds. */
function entriesOf(path: PathText): string {
  const segments = segmentsOf(path);
  const isAny = segments
    .at(-1)
    ?.some((part) => (typeof part === 'string' ? part.includes('*') : part.origin === 'listing'));
  return pathKey(isAny === true ? fromSegments(segments.slice(0, -1)) : path);
}

function isOwn(path: PathText): boolean {
  const origin = originOf(path);
  return origin === 'unique' || origin === 'random';
}

function functionsOf(events: Iterable<CallEvent>, analysis: Analysis): Set<FunctionModel> {
  const functions = new Set<FunctionModel>();
  for (const event of events) {
    const fn = analysis.index.position(event)?.fn;
    if (fn !== undefined) functions.add(fn);
  }
  return functions;
}

function add<K>(map: Map<K, Set<CallEvent>>, key: K, item: CallEvent): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([item]));
  else set.add(item);
}
