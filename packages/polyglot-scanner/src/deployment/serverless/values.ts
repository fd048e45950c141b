import type { Location } from 'hazard-core';
import { TemplateValues } from '../cloudformation/evaluate.js';
import type { Evaluated } from '../evaluated.js';
import { childOf, type TemplateTree } from '../template-tree.js';

/** What the values of a service come to. Its variables are not followed. */
export class ServiceValues {
  readonly #template: TemplateValues;

  constructor(
    private readonly root: TemplateTree,
    private readonly file: string,
  ) {
    this.#template = new TemplateValues(root, file);
  }

  /** The value at a path. */
  get(tree: TemplateTree | undefined, ...keys: readonly string[]): Evaluated | undefined {
    return this.evaluate(childOf(tree, ...keys));
  }

  /** The value at a path in the settings of all functions. */
  ofProvider(...keys: readonly string[]): Evaluated | undefined {
    return this.get(this.root, 'provider', ...keys);
  }

  at(span: TemplateTree['span']): Location {
    return { file: this.file, span };
  }

  evaluate(tree: TemplateTree | undefined): Evaluated | undefined {
    if (tree === undefined) return undefined;
    const at = this.at(tree.span);
    switch (tree.kind) {
      case 'scalar': {
        if (tree.value === null) return undefined;
        const text = String(tree.value);
        return /\$\{/.test(text)
          ? { kind: 'unknown', why: 'a variable of the framework stands for it', at, references: [], text }
          : { kind: 'scalar', value: tree.value, at };
      }
      case 'list':
        return { kind: 'list', items: tree.items.flatMap((item) => this.evaluate(item) ?? []), at };
      case 'map':
        return {
          kind: 'map',
          entries: new Map(
            tree.entries.flatMap(({ key, value }) => {
              const inner = this.evaluate(value);
              return inner === undefined ? [] : [[key, inner] as const];
            }),
          ),
          at,
        };
      case 'call':
        return this.#template.evaluate(tree);
    }
  }
}
