import type { Variable } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { CodeIndex, Literal } from './code-index.js';

/** Which variable a literal of the code is first stored in. */
export class LiteralHolders {
  #holders: ReadonlyMap<Literal, Variable> | undefined;

  constructor(private readonly index: CodeIndex) {}

  /** The variable that a literal is stored in. */
  of(literal: Literal): Variable | undefined {
    this.#holders ??= this.#findHolders();
    return this.#holders.get(literal);
  }

  #findHolders(): Map<Literal, Variable> {
    const holders = new Map<Literal, Variable>();
    for (const fn of this.index.functions) {
      for (const variable of fn.variables) {
        for (const definition of variable.definitions) {
          const literal = literalIn(definition);
          if (literal !== undefined && !holders.has(literal)) holders.set(literal, variable);
        }
      }
    }
    return holders;
  }
}

function literalIn(value: Value): Literal | undefined {
  return value.kind === 'object' || value.kind === 'array' || value.kind === 'regex' ? value : undefined;
}
