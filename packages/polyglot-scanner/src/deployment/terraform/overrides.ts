import path from 'node:path';
import type { HclBlock } from './blocks.js';

/** A file that changes what the others of its folder declare. */
export function isOverride(file: string): boolean {
  return /^(?:.+_)?override\.tf$/.test(path.posix.basename(file));
}

/**
 * Puts the blocks of override files over those with the same type and labels: their attributes replace those of the same
 * name, and their blocks all of the same type. What has no counterpart is left out, as Terraform rejects it; locals are
 * replaced one by one.
 */
export function withOverrides(blocks: readonly HclBlock[], overrides: readonly HclBlock[]): HclBlock[] {
  if (overrides.length === 0) return [...blocks];
  const byHead = new Map<string, HclBlock[]>();
  for (const one of overrides) {
    const alike = byHead.get(headOf(one));
    if (alike === undefined) byHead.set(headOf(one), [one]);
    else alike.push(one);
  }
  return [
    ...blocks.map((block) =>
      block.type === 'locals' ? block : (byHead.get(headOf(block)) ?? []).reduce(merged, block),
    ),
    ...overrides.filter(({ type }) => type === 'locals'),
  ];
}

function merged(base: HclBlock, over: HclBlock): HclBlock {
  const replaced = new Set(over.blocks.map(kindOf));
  return {
    ...base,
    attributes: new Map([...base.attributes, ...over.attributes]),
    blocks: [...base.blocks.filter((one) => !replaced.has(kindOf(one))), ...over.blocks],
  };
}

function headOf({ type, labels }: HclBlock): string {
  return [type, ...labels].join(' ');
}

/** A `dynamic` block stands for blocks of another type. */
function kindOf({ type, labels }: HclBlock): string {
  return type === 'dynamic' ? (labels[0] ?? '') : type;
}
