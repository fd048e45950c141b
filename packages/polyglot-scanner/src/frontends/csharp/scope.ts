import type { Variable } from 'hazard-core';

/** The local names of a block, and through it those of the blocks and functions around it. */
export class Scope {
  readonly #variables = new Map<string, Variable>();

  constructor(private readonly outer: Scope | undefined) {}

  add(variable: Variable): void {
    this.#variables.set(variable.name, variable);
  }

  /** Declared in this very block. */
  own(name: string): Variable | undefined {
    return this.#variables.get(name);
  }

  find(name: string): Variable | undefined {
    let variable = this.#variables.get(name);
    for (let { outer } = this; variable === undefined && outer !== undefined; outer = outer.outer)
      variable = outer.own(name);
    return variable;
  }
}
