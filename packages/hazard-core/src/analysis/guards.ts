import type { Event } from '../model/event.js';
import type { Block, Edge, FunctionModel, ModuleModel } from '../model/module.js';
import type { Span } from '../model/span.js';
import { constantText, type DerivedValue, type Value } from '../model/value.js';
import type { Analysis } from './analysis.js';

const maxDepth = 8;

/** Code that runs only under a condition on where it runs, and modules that nobody but a developer loads. */
export class Guards {
  readonly #loaded: ReadonlySet<ModuleModel>;
  readonly #depends = new Map<string, ReadonlyMap<FunctionModel, readonly ReadonlySet<Block>[]>>();

  constructor(private readonly analysis: Analysis) {
    this.#loaded = this.#loadedByHandlers();
  }

  /** Whether handlers bring the module along; `perhaps`: it exports something that a handler elsewhere may import. */
  isLoaded(module: ModuleModel): 'yes' | 'perhaps' | 'no' {
    if (this.#loaded.has(module)) return 'yes';
    return module.exports.size > 0 || module.reExports.length > 0 ? 'perhaps' : 'no';
  }

  /** Whether the code at the span runs only under a condition that asks for something whose external name fits. */
  standsUnder(fn: FunctionModel, { start, end }: Span, fits: RegExp): boolean {
    const block = fn.blocks.find(({ events }) =>
      events.some(({ span }) => span.start === start && span.end === end),
    );
    return block !== undefined && this.#isUnder(fn, block, fits, new Set());
  }

  /** Whether every way to the event asks for something whose external name fits. */
  isUnder(event: Event, fits: RegExp): boolean {
    const position = this.analysis.index.position(event);
    return position !== undefined && this.#isUnder(position.fn, position.block, fits, new Set());
  }

  /** What the function returns, but for the ways that ask for something whose external name fits. */
  returnsUnasked(fn: FunctionModel, fits: RegExp): readonly Value[] {
    const values = this.analysis.index.returns(fn);
    const guarded = values.length === 0 ? [] : this.#guardedBlocks(fn, fits);
    if (guarded.length === 0) return values;
    const asked = new Set<Value>();
    for (const blocks of guarded)
      for (const { events } of blocks)
        for (const event of events) if (event.kind === 'return') asked.add(event.value);
    return values.filter((value) => !asked.has(value));
  }

  #isUnder(fn: FunctionModel, block: Block, fits: RegExp, seen: Set<FunctionModel>): boolean {
    if (this.#guardedBlocks(fn, fits).some((blocks) => blocks.has(block))) return true;
    if (fn.kind === 'init' || seen.has(fn)) return false;
    seen.add(fn);
    const edges = this.analysis.graph.to(fn);
    return (
      edges.length > 0 &&
      edges.every(({ caller, event }) => {
        const from = caller.blocks.find(({ events }) => events.includes(event));
        return from !== undefined && this.#isUnder(caller, from, fits, seen);
      })
    );
  }

  /** For each branch that asks: the blocks that only one of its outcomes leads to. */
  #guardedBlocks(fn: FunctionModel, fits: RegExp): readonly ReadonlySet<Block>[] {
    let known = this.#depends.get(fits.source) as
      Map<FunctionModel, readonly ReadonlySet<Block>[]> | undefined;
    if (known === undefined) this.#depends.set(fits.source, (known = new Map()));
    let sets = known.get(fn);
    if (sets === undefined) {
      let all: ReadonlySet<Block> | undefined;
      sets = fn.blocks.flatMap((block) => {
        const branch = block.events.at(-1);
        if (branch?.kind !== 'branch' || !this.#asks(branch.condition, fits, 0)) return [];
        all ??= reachable(fn, undefined);
        const every = all;
        return block.successors.map((edge) => {
          const without = reachable(fn, edge);
          return new Set([...every].filter((one) => !without.has(one)));
        });
      });
      known.set(fn, sets);
    }
    return sets;
  }

  /** The value is made from something with a fitting name. */
  #asks(value: Value, fits: RegExp, depth: number): boolean {
    if (depth > maxDepth) return false;
    const any = (values: readonly Value[]): boolean => values.some((one) => this.#asks(one, fits, depth + 1));
    const named = this.analysis.resolver.symbols(value).some((symbol) => fits.test(symbol));
    if (named || this.#namesVariable(value, fits)) return true;
    switch (value.kind) {
      case 'read': {
        const { root, path } = value.place;
        if (root.kind === 'value') return any([root.value]);
        return root.kind === 'variable' && path.length === 0 && any(root.variable.definitions);
      }
      case 'call': {
        const { event } = value;
        const returned = this.analysis.resolver
          .targets(event)
          .flatMap((fn) => this.analysis.resolver.index.returns(fn));
        const receiver: Value[] =
          event.receiver === undefined
            ? []
            : [{ kind: 'read', place: event.receiver, event: undefined, span: event.calleeSpan }];
        return any([...event.args.map((argument) => argument.value), ...receiver, ...returned]);
      }
      case 'derived':
        return any(value.from) || this.#asksForMember(value, fits);
      case 'object':
        return any([...value.properties.values()]);
      case 'text':
        return any(value.parts);
      case 'choice':
        return any(value.options);
      case 'await':
        return any([value.value]);
      default:
        return false;
    }
  }

  /** The name of an environment variable as a text: `read({ key: 'AWS_LAMBDA_MAX_CONCURRENCY' })`. */
  #namesVariable(value: Value, fits: RegExp): boolean {
    // Where any variable fits, any text would.
    const { environment } = this.analysis.facts.paths;
    if (fits.test(`${environment}ANY`)) return false;
    return this.analysis.resolver
      .things(value)
      .some(
        (thing) =>
          thing.kind === 'constant' &&
          typeof thing.value === 'string' &&
          fits.test(environment + thing.value),
      );
  }

  /** `'NAME' in process.env`. */
  #asksForMember({ operator, from: [name, object] }: DerivedValue, fits: RegExp): boolean {
    const text = operator === 'in' ? constantText(name) : undefined;
    if (text === undefined || object === undefined) return false;
    return this.analysis.resolver.symbols(object).some((symbol) => fits.test(`${symbol}.${text}`));
  }

  #loadedByHandlers(): Set<ModuleModel> {
    const loaded = new Set(this.analysis.reachability.entries.map((entry) => entry.fn.module));
    for (const module of loaded) for (const target of module.links.values()) loaded.add(target);
    return loaded;
  }
}

/** The blocks that only this way out of a branch leads to. */
export function blocksBehind(fn: FunctionModel, edge: Edge): ReadonlySet<Block> {
  const without = reachable(fn, edge);
  return new Set([...reachable(fn, undefined)].filter((block) => !without.has(block)));
}

/** The blocks that can run if control never takes the edge. */
function reachable(fn: FunctionModel, without: Edge | undefined): Set<Block> {
  const seen = new Set<Block>();
  const queue = fn.blocks.slice(0, 1);
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (seen.has(block)) continue;
    seen.add(block);
    for (const edge of block.successors) if (edge !== without) queue.push(edge.to);
    if (block.exceptional !== undefined) queue.push(block.exceptional);
  }
  return seen;
}
