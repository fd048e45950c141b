import { absent, type Location, type Setting } from 'hazard-core';
import { anySetting, member, type Evaluated } from '../evaluated.js';
import type { HclBlock } from './blocks.js';
import { unknown, type ModuleValues } from './evaluate.js';

/** A resource, a data source or a call of a module, with its values. */
export class Resource {
  /** `aws_lambda_function.orders`, `data.archive_file.code` */
  readonly name: string;
  readonly type: string;

  constructor(
    private readonly block: HclBlock,
    private readonly values: ModuleValues,
  ) {
    const [type = '', label = ''] = block.labels;
    this.type = block.type === 'module' ? 'module' : type;
    const own = block.type === 'module' ? `module.${type}` : `${type}.${label}`;
    this.name = block.type === 'data' ? `data.${own}` : own;
  }

  get at(): Location {
    return this.block.at;
  }

  /** An attribute, in blocks inside blocks: `get('vpc_config', 'subnet_ids')`. */
  get(...path: readonly string[]): Evaluated | undefined {
    return this.#find(this.block, path);
  }

  /** Where an attribute or a block stands. */
  placeOf(...path: readonly string[]): Location | undefined {
    let block: HclBlock | undefined = this.block;
    for (const [index, name] of path.entries()) {
      const attribute = block.attributes.get(name);
      if (attribute !== undefined) return attribute.at;
      const inner: HclBlock | undefined = blockIn(block, name);
      if (inner === undefined || index === path.length - 1) return inner?.at;
      block = inner;
    }
    return undefined;
  }

  /** Blocks of a name directly inside. */
  blocks(name: string): Resource[] {
    return this.block.blocks
      .filter(({ type }) => type === name)
      .map((block) => new Resource(block, this.values));
  }

  /** A block of which only the presence counts, or an attribute that stands for one. */
  presence(...path: readonly string[]): Setting<unknown> {
    const value = this.get(...path);
    if (value !== undefined) return anySetting(value);
    let block: HclBlock | undefined = this.block;
    for (const name of path) {
      block = blockIn(block, name);
      if (block === undefined) return absent;
    }
    if (block.type === 'dynamic') {
      return { state: 'unknown', why: 'whether it is there is known when it is applied', at: block.at };
    }
    return this.#saidIn(block);
  }

  /** A block of empty values only, such as `vpc_config` without subnets and security groups, stands for none. */
  #saidIn(block: HclBlock): Setting<unknown> {
    const { at } = block;
    const inside = [...block.attributes.values()].map((one) => anySetting(this.values.attribute(one)));
    const isPlain = block.blocks.length > 0 || inside.length === 0;
    if (isPlain || inside.some(({ state }) => state === 'set')) return { state: 'set', value: true, at };
    const open = inside.find((one) => one.state === 'unknown');
    return open === undefined ? absent : { ...open, at };
  }

  #find(block: HclBlock, [name, ...rest]: readonly string[]): Evaluated | undefined {
    if (name === undefined) return undefined;
    const attribute = block.attributes.get(name);
    if (attribute !== undefined) return memberOf(this.values.attribute(attribute), rest);
    const inner = blockIn(block, name);
    if (inner === undefined) return undefined;
    return inner.type === 'dynamic'
      ? unknown('whether it is there is known when it is applied', inner.at)
      : this.#find(inner, rest);
  }
}

/** Where a provider wants an attribute instead of blocks, a block is the only item of a list: `scaling = [{ … }]`. */
function memberOf(value: Evaluated | undefined, path: readonly string[]): Evaluated | undefined {
  const [only, ...others] = value?.kind === 'list' ? value.items : [];
  return member(path.length > 0 && only !== undefined && others.length === 0 ? only : value, ...path);
}

/** `vpc_config { … }`, and `dynamic "vpc_config" { … }` */
function blockIn(block: HclBlock, name: string): HclBlock | undefined {
  return block.blocks.find(({ type, labels }) => type === name || (type === 'dynamic' && labels[0] === name));
}
