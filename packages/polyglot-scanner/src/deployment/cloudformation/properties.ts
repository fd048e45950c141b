import type { Location, Setting } from 'hazard-core';
import { anySetting, macro, member, type Evaluated } from '../evaluated.js';
import { entryOf, type TemplateTree } from '../template-tree.js';
import type { TemplateValues } from './evaluate.js';

/** The properties of one resource, and behind them those that SAM's `Globals` give to all of its kind. */
export class Properties {
  constructor(
    private readonly values: TemplateValues,
    private readonly own: TemplateTree | undefined,
    private readonly globals?: TemplateTree,
  ) {}

  /** The value at a path. Maps are merged, and of everything else the resource's own value counts. */
  get(...path: readonly string[]): Evaluated | undefined {
    return this.#find(this.own, path) ?? this.#find(this.globals, path);
  }

  /** The same where SAM adds the global list to the resource's own. */
  getList(...path: readonly string[]): Evaluated | undefined {
    const own = this.#find(this.own, path);
    const global = this.#find(this.globals, path);
    if (own?.kind !== 'list' || global?.kind !== 'list') return own ?? global;
    return { ...own, items: [...global.items, ...own.items] };
  }

  /** A block of which only the presence counts, at its key. */
  setting(...path: readonly string[]): Setting<unknown> {
    const value = anySetting(this.get(...path));
    const at = this.placeOf(...path);
    return value.state === 'absent' || at === undefined ? value : { ...value, at };
  }

  /** Where a path's value is written, its key included; nothing where it is not in this template. */
  placeOf(...path: readonly string[]): Location | undefined {
    return this.#place(this.own, path) ?? this.#place(this.globals, path);
  }

  #find(tree: TemplateTree | undefined, [key, ...rest]: readonly string[]): Evaluated | undefined {
    if (tree === undefined || key === undefined) return this.values.evaluate(tree);
    if (tree.kind === 'call') return member(this.values.evaluate(tree), key, ...rest);
    const entry = entryOf(tree, key);
    return entry === undefined && entryOf(tree, macro) !== undefined
      ? member(this.values.evaluate(tree), key)
      : this.#find(entry?.value, rest);
  }

  #place(tree: TemplateTree | undefined, [key, ...rest]: readonly string[]): Location | undefined {
    const entry = key === undefined ? undefined : entryOf(tree, key);
    if (entry === undefined) return undefined;
    return rest.length === 0 ? this.values.at(entry.keySpan) : this.#place(entry.value, rest);
  }
}
