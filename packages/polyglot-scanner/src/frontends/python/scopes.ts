import {
  variablePlace,
  type FunctionModel,
  type Place,
  type Span,
  type TypeModel,
  type Variable,
  type VariableKind,
} from 'hazard-core';

/** What a name stands for. */
export type Binding =
  | { readonly kind: 'variable'; readonly variable: Variable }
  /** The receiver of a method, by whatever name its first parameter has. */
  | { readonly kind: 'self'; readonly fn: FunctionModel }
  /** The class that a class method is called on. */
  | { readonly kind: 'type'; readonly type: TypeModel };

/** The names that one piece of code binds. */
export class Scope {
  readonly #names = new Map<string, Binding>();
  /** Declared `global` or `nonlocal`: bound further out. */
  readonly #outside = new Map<string, 'global' | 'nonlocal'>();

  constructor(
    readonly kind: 'module' | 'function' | 'class' | 'comprehension',
    /** The function whose activation holds the variables. */
    readonly fn: FunctionModel,
    readonly parent: Scope | undefined,
    /** The class whose body it is. */
    readonly type?: TypeModel,
  ) {}

  bind(name: string, binding: Binding): void {
    this.#names.set(name, binding);
  }

  declareOutside(name: string, where: 'global' | 'nonlocal'): void {
    // At a module's top `global` says nothing.
    if (this.parent === undefined) return;
    this.#outside.set(name, where);
  }

  /** The variable of the name in this scope, made if it is new. */
  declare(
    name: string,
    span: Span,
    kind: VariableKind,
    more: Pick<Variable, 'imported' | 'declaredType'> = { imported: undefined, declaredType: undefined },
  ): Variable | undefined {
    const where = this.#outside.get(name);
    if (where !== undefined) return this.#declareOutside(name, span, where);
    const known = this.#names.get(name);
    if (known?.kind === 'variable') return known.variable;
    if (known !== undefined) return undefined;
    const variable: Variable = {
      name,
      kind,
      owner: this.fn,
      span,
      constant: kind === 'import',
      declaredType: more.declaredType,
      imported: more.imported,
      definitions: [],
    };
    this.fn.variables.push(variable);
    this.#names.set(name, { kind: 'variable', variable });
    return variable;
  }

  /** What the name stands for where this scope's code uses it; `undefined` for builtins and what star imports bring. */
  lookUp(name: string): Place | undefined {
    if (this.kind === 'class' && this.type !== undefined && this.#names.has(name))
      return { root: { kind: 'type', type: this.type }, path: [{ kind: 'field', name }] };
    const where = this.#outside.get(name);
    if (where === 'global') return this.module.#own(name);
    let scope: Scope | undefined = where === 'nonlocal' ? this.parent : this;
    for (; scope !== undefined; scope = scope.parent) {
      // The names of a class are members, which methods do not see.
      if (scope.kind === 'class') continue;
      const place = scope.#own(name);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  get module(): Scope {
    return this.parent === undefined ? this : this.parent.module;
  }

  #own(name: string): Place | undefined {
    const where = this.#outside.get(name);
    if (where !== undefined) return where === 'global' ? this.module.#own(name) : undefined;
    const binding = this.#names.get(name);
    switch (binding?.kind) {
      case 'variable':
        return variablePlace(binding.variable);
      case 'self':
        return { root: { kind: 'this', fn: binding.fn }, path: [] };
      case 'type':
        return { root: { kind: 'type', type: binding.type }, path: [] };
      default:
        return undefined;
    }
  }

  #declareOutside(name: string, span: Span, where: 'global' | 'nonlocal'): Variable | undefined {
    if (where === 'global') return this.module.declare(name, span, 'variable');
    for (let scope = this.parent; scope !== undefined; scope = scope.parent) {
      const binding = scope.kind === 'function' ? scope.#names.get(name) : undefined;
      if (binding?.kind === 'variable') return binding.variable;
    }
    return undefined;
  }
}
