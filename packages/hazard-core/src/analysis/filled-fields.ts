import type { Event } from '../model/event.js';
import type { Block, FunctionModel, TypeModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import { absentWhen, isNothing } from './absence.js';
import { constructorsOf } from './calls.js';
import { blocksBehind } from './guards.js';
import type { CodeIndex } from './code-index.js';
import type { Resolver } from './resolver.js';

const none: ReadonlySet<Block> = new Set();

/**
 * Fields that each object has filled by the time that anybody else gets it: what stands behind a question for their
 * absence runs while the object is made, and never afterwards.
 */
export class FilledFields {
  readonly #unused = new Map<FunctionModel, ReadonlySet<Block>>();
  readonly #filled = new Map<TypeModel, Map<string, boolean>>();

  constructor(
    private readonly index: CodeIndex,
    private readonly resolver: Resolver,
  ) {}

  /** Whether the event of the function would run only for an object that nobody gets. */
  isOnlyForMaking(event: Event, fn: FunctionModel): boolean {
    if (fn.owner === undefined || fn.isStatic) return false;
    let unused = this.#unused.get(fn);
    if (unused === undefined) this.#unused.set(fn, (unused = this.#find(fn, fn.owner)));
    const position = unused.size === 0 ? undefined : this.index.position(event);
    return position?.fn === fn && unused.has(position.block);
  }

  #find(fn: FunctionModel, owner: TypeModel): ReadonlySet<Block> {
    let found = none;
    for (const block of fn.blocks) {
      const branch = block.events.at(-1);
      if (branch?.kind !== 'branch') continue;
      const absent = absentWhen(branch.condition);
      const field = fieldAskedIn(branch.condition);
      if (absent === undefined || field === undefined || !this.#isFilled(owner, field)) continue;
      const edge = block.successors.find(({ when }) => when === absent);
      if (edge !== undefined) found = new Set([...found, ...blocksBehind(fn, edge)]);
    }
    return found;
  }

  #isFilled(owner: TypeModel, field: string): boolean {
    let known = this.#filled.get(owner);
    if (known === undefined) this.#filled.set(owner, (known = new Map()));
    let filled = known.get(field);
    if (filled === undefined) {
      const writes = this.index.instanceWrites(owner, field);
      filled =
        !writes.some(({ fn, event }) => fn.kind !== 'constructor' && isNothing(event.value)) &&
        constructorsOf(owner).length > 0 &&
        constructorsOf(owner).every((made) =>
          writes.some(
            ({ fn, event }) =>
              fn === made && this.#isSomething(event.value, field) && isOnEveryWay(event, made, this.index),
          ),
        );
      known.set(field, filled);
    }
    return filled;
  }

  /** An object that is made on the spot, or by the very method that fills the field. */
  #isSomething(value: Value, field: string): boolean {
    if (value.kind !== 'call') return false;
    if (value.event.isNew) return true;
    const targets = this.resolver.targets(value.event);
    return (
      targets.length > 0 &&
      targets.every((target) =>
        this.index
          .returns(target)
          .every((result) => fieldRead(result) === field || (result.kind === 'call' && result.event.isNew)),
      )
    );
  }
}

/** `this.field == null`, `Objects.isNull(this.field)`. */
function fieldAskedIn(condition: Value): string | undefined {
  switch (condition.kind) {
    case 'derived':
      return condition.from.map(fieldAskedIn).find((field) => field !== undefined);
    case 'call':
      return condition.event.args.length === 1 ? fieldRead(condition.event.args[0]!.value) : undefined;
    default:
      return fieldRead(condition);
  }
}

function fieldRead(value: Value): string | undefined {
  if (value.kind !== 'read') return undefined;
  const { root, path } = value.place;
  const [only] = path;
  return root.kind === 'this' && path.length === 1 && only?.kind === 'field' ? only.name : undefined;
}

/** No way through the function leads around the event. */
function isOnEveryWay(event: Event, fn: FunctionModel, index: CodeIndex): boolean {
  const at = index.position(event)?.block;
  const seen = new Set<Block>();
  const queue = fn.blocks.slice(0, 1);
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (block === at || seen.has(block)) continue;
    seen.add(block);
    if (block.successors.length === 0) return false;
    for (const { to } of block.successors) queue.push(to);
  }
  return at !== undefined;
}
