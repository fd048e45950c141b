import type { WriteEvent } from '../model/event.js';
import type { Block, FunctionModel, Variable } from '../model/module.js';
import type { Position } from './code-index.js';

/** The writes whose value a read of a local can see, and whether the function's start is among the ways to it. */
export interface ReachingWrites {
  readonly writes: readonly WriteEvent[];
  readonly fromStart: boolean;
}

const predecessors = new WeakMap<FunctionModel, Map<Block, { block: Block; midway: boolean }[]>>();

/** Walks backwards from the position to the writes of the variable in the same function. */
export function reachingWrites(variable: Variable, position: Position): ReachingWrites {
  const writes: WriteEvent[] = [];
  let fromStart = false;
  const before = predecessorsOf(position.fn);
  const seen = new Set<Block>();
  const queue: { block: Block; from: number; midway: boolean }[] = [
    { block: position.block, from: position.index - 1, midway: false },
  ];
  for (let task = queue.pop(); task !== undefined; task = queue.pop()) {
    const { block, from, midway } = task;
    let found = false;
    for (let index = from; index >= 0 && !found; index--) {
      const event = block.events[index]!;
      if (event.kind !== 'write' || event.place.path.length > 0) continue;
      if (event.place.root.kind !== 'variable' || event.place.root.variable !== variable) continue;
      if (!writes.includes(event)) writes.push(event);
      // An exception may have left the block before the write.
      found = !midway;
    }
    if (found) continue;
    if (block === position.fn.blocks[0]) fromStart = true;
    for (const edge of before.get(block) ?? []) {
      if (seen.has(edge.block)) continue;
      seen.add(edge.block);
      queue.push({ block: edge.block, from: edge.block.events.length - 1, midway: edge.midway });
    }
  }
  return { writes, fromStart };
}

function predecessorsOf(fn: FunctionModel): Map<Block, { block: Block; midway: boolean }[]> {
  let map = predecessors.get(fn);
  if (map === undefined) {
    map = new Map();
    for (const block of fn.blocks) {
      for (const { to } of block.successors) add(map, to, { block, midway: false });
      if (block.exceptional !== undefined) add(map, block.exceptional, { block, midway: true });
    }
    predecessors.set(fn, map);
  }
  return map;
}

function add<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
