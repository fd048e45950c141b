import type { Evaluated } from '../evaluated.js';
import type { HclAttribute, HclBlock } from './blocks.js';
import { moduleFolder } from '../together.js';
import { ModuleValues, unknown } from './evaluate.js';

/** Nobody calls modules through so many others. */
const deepest = 50;

/** What the files of one folder say. */
export interface ModuleFiles {
  readonly blocks: readonly HclBlock[];
  /** Values of variables in files that Terraform reads by itself (`terraform.tfvars`). */
  readonly given: ReadonlyMap<string, HclAttribute>;
}

/** Values of modules that call each other: what a caller passes counts instead of a variable's default. */
export class ModuleTree {
  readonly #values = new Map<string, ModuleValues>();
  /** By the folder that is called. */
  readonly #calls = new Map<string, { readonly caller: string; readonly block: HclBlock }[]>();

  constructor(private readonly folders: ReadonlyMap<string, ModuleFiles>) {
    const literals = new ModuleValues([], new Map());
    for (const [caller, { blocks }] of folders) {
      for (const block of blocks) {
        const source =
          block.type === 'module' ? literals.attribute(block.attributes.get('source')) : undefined;
        if (source?.kind !== 'scalar' || !/^\.\.?\//.test(String(source.value))) continue;
        const called = moduleFolder(String(source.value), caller);
        this.#calls.set(called, [...(this.#calls.get(called) ?? []), { caller, block }]);
      }
    }
  }

  /** @param depth how many modules it is called through. */
  valuesOf(folder: string, depth = 0): ModuleValues {
    const known = this.#values.get(folder);
    if (known !== undefined) return known;
    const { blocks, given } = this.folders.get(folder)!;
    // Modules that call each other in a circle see the defaults.
    this.#values.set(folder, new ModuleValues(blocks, given));
    const passed = depth > deepest ? undefined : this.#passedTo(folder, depth + 1);
    const values = new ModuleValues(blocks, given, passed);
    this.#values.set(folder, values);
    return values;
  }

  /** The variables that the callers of a module set. Where they do not agree, nobody can tell. */
  #passedTo(folder: string, depth: number): Map<string, Evaluated | undefined> {
    const calls = (this.#calls.get(folder) ?? []).map(({ caller, block }) => ({
      block,
      values: this.valuesOf(caller, depth),
    }));
    const passed = new Map<string, Evaluated | undefined>();
    const own = new ModuleValues(this.folders.get(folder)!.blocks, new Map());
    for (const name of new Set(calls.flatMap(({ block }) => [...block.attributes.keys()]))) {
      const [first, ...others] = calls.map(({ block, values }) => {
        const attribute = block.attributes.get(name);
        return attribute === undefined
          ? own.variable(name, block.at)
          : fromOutside(values.attribute(attribute));
      });
      passed.set(
        name,
        others.every((one) => isSame(first, one))
          ? first
          : unknown(`the callers of the module give \`${name}\` different values`, calls[0]!.block.at),
      );
    }
    return passed;
  }
}

/** A name of the caller's module means nothing in the one that is called; of lists and maps the plain values count. */
function fromOutside(value: Evaluated | undefined): Evaluated | undefined {
  if (value === undefined || isPlain(value)) return value;
  const why = value.kind === 'unknown' ? value.why : 'the caller of the module makes it';
  return unknown(why, value.at);
}

/** What a caller passes on and on must not grow on its way. */
const mostItems = 100;

function isPlain(value: Evaluated): boolean {
  if (value.kind === 'scalar') return true;
  const items =
    value.kind === 'list' ? value.items : value.kind === 'map' ? [...value.entries.values()] : undefined;
  return items !== undefined && items.length <= mostItems && items.every(({ kind }) => kind === 'scalar');
}

function isSame(one: Evaluated | undefined, other: Evaluated | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.kind === 'scalar' && other.kind === 'scalar' && one.value === other.value;
}
