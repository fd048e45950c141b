import {
  BodyBuilder,
  unknownValue,
  type FunctionKind,
  type FunctionModel,
  type ModuleModel,
  type Place,
  type SourceProblem,
  type Span,
  type TypeModel,
  type TypeReference,
  type Value,
  type Variable,
  type VariableKind,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import type { Imports } from './imports.js';
import { Scope, type DeclaredType } from './scope.js';

export interface FunctionParts {
  readonly kind: FunctionKind;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly owner?: TypeModel | undefined;
  readonly isStatic?: boolean;
  readonly modifiers?: readonly string[];
  readonly returnType?: TypeReference | undefined;
  readonly isAbstract?: boolean;
}

/** What the lowering of one file keeps at hand: the model so far, and where in it the next event goes. */
export class Lowering {
  readonly module: ModuleModel;
  /** The function whose body is being written. */
  fn: FunctionModel;
  b: BodyBuilder;
  scope = new Scope(undefined);
  /** Labels in front of the statement that comes next. */
  labels: readonly string[] = [];
  /** What the `switch` expression being lowered may give, and the label that leaves it. */
  yields: { readonly values: Value[]; readonly label: string } | undefined;
  /** Types of the file by their models. */
  readonly declared = new Map<TypeModel, DeclaredType>();
  /** Those that have a full name, by it. */
  readonly typesByName = new Map<string, DeclaredType>();
  /** Lambdas and anonymous classes of field initialisers, which several constructors run. */
  readonly once = new Map<SyntaxNode, FunctionModel | TypeModel>();
  readonly #initBuilder: BodyBuilder;
  readonly #specifiers = new Set<string>();
  readonly #superViews = new Map<TypeModel, FunctionModel>();
  #depth = 0;
  #switches = 0;

  constructor(
    file: string,
    length: number,
    readonly imports: Imports,
    problems: readonly SourceProblem[],
    private readonly maxDepth: number,
  ) {
    const module = {
      file,
      runtime: 'java' as const,
      functions: [] as FunctionModel[],
      types: [],
      exports: new Map(),
      reExports: [],
      specifiers: [],
      links: new Map(),
      problems: [...problems],
    };
    const init: FunctionModel = {
      module: module as unknown as ModuleModel,
      name: '',
      kind: 'init',
      parent: undefined,
      owner: undefined,
      isStatic: false,
      isAsync: false,
      isGenerator: false,
      parameters: [],
      variables: [],
      decorators: [],
      blocks: [],
      span: { start: 0, end: length },
      nameSpan: { start: 0, end: 0 },
    };
    this.module = Object.assign(module, { init });
    this.module.functions.push(init);
    this.fn = init;
    this.b = this.#initBuilder = new BodyBuilder(init);
  }

  /** A function written inside the current one; its body is still empty. */
  newFunction(parts: FunctionParts): FunctionModel {
    const fn: FunctionModel = {
      module: this.module,
      parent: this.fn,
      owner: undefined,
      isStatic: false,
      isAsync: false,
      isGenerator: false,
      parameters: [],
      variables: [],
      decorators: [],
      blocks: [],
      ...parts,
    };
    this.module.functions.push(fn);
    return fn;
  }

  /** Writes the body of a function with these names visible, then goes on where it was. */
  inFunction(fn: FunctionModel, scope: Scope, write: () => void): void {
    this.#elsewhere(fn, new BodyBuilder(fn), scope, write);
  }

  /** Writes into the code that runs when the file's types are loaded, wherever the type stands. */
  inInit(scope: Scope, write: () => void): void {
    this.#elsewhere(this.module.init, this.#initBuilder, scope, write);
  }

  inScope(scope: Scope, write: () => void): void {
    const { scope: outer } = this;
    this.scope = scope;
    write();
    this.scope = outer;
  }

  inBlock(write: () => void): void {
    this.inScope(new Scope(this.scope), write);
  }

  /** Declares a variable of the current function in the current block. */
  declare(
    name: SyntaxNode | undefined,
    at: SyntaxNode,
    kind: VariableKind,
    parts: Partial<Pick<Variable, 'constant' | 'declaredType' | 'type'>> = {},
  ): Variable {
    const text = name === undefined || name.type === 'underscore_pattern' ? '' : name.text;
    const variable: Variable = {
      name: text,
      kind,
      owner: this.fn,
      span: (name ?? at).span,
      constant: false,
      declaredType: undefined,
      ...parts,
      imported: undefined,
      definitions: [],
    };
    this.fn.variables.push(variable);
    if (text !== '') this.scope.variables.set(text, variable);
    return variable;
  }

  /** Lowers one level deeper, if that fits on the stack; says so in the model where it does not. */
  guarded(node: SyntaxNode, lower: () => void): void {
    if (this.#depth < this.maxDepth) {
      this.#depth++;
      lower();
      this.#depth--;
      return;
    }
    if (!this.module.problems.some((problem) => problem.message === tooDeep)) {
      this.module.problems.push({ kind: 'limit', message: tooDeep, span: node.span });
    }
  }

  /** A label that no source can hold. */
  newSwitchLabel(): string {
    return `switch ${++this.#switches}`;
  }

  /** The object that the current code is a member of; nothing is known of it in static code. */
  thisPlace(at: Span): Place {
    for (let scope: Scope | undefined = this.scope; scope !== undefined; scope = scope.parent) {
      if (scope.type === undefined) continue;
      if (scope.self !== undefined) return { root: { kind: 'this', fn: scope.self }, path: [] };
      break;
    }
    return { root: { kind: 'value', value: unknownValue(at) }, path: [] };
  }

  /** The type whose member the current code is. */
  currentType(): DeclaredType | undefined {
    for (let scope: Scope | undefined = this.scope; scope !== undefined; scope = scope.parent)
      if (scope.type !== undefined) return scope.type;
    return undefined;
  }

  /** What `super` stands for: an object of a class that adds nothing to its superclass, so that `super.run` is the superclass's. */
  superPlace(at: Span): Place {
    const type = this.currentType()?.model;
    if (type === undefined) return { root: { kind: 'value', value: unknownValue(at) }, path: [] };
    let view = this.#superViews.get(type);
    if (view === undefined) {
      const owner: Omit<TypeModel, 'constructorFn'> = {
        ...type,
        interfaces: [],
        fields: [],
        methods: new Map(),
        staticMethods: new Map(),
        overloads: [],
        decorators: [],
      };
      view = { ...type.constructorFn, owner: owner as TypeModel, parameters: [], variables: [], blocks: [] };
      Object.assign(owner, { constructorFn: view });
      this.#superViews.set(type, view);
    }
    return { root: { kind: 'this', fn: view }, path: [] };
  }

  /** Records a full name that the file may use, unless it belongs to the platform. */
  specifier(name: string): void {
    if (!/^javax?\./.test(name)) this.#specifiers.add(name);
  }

  /** Brings lists into source order. */
  finish(): ModuleModel {
    const { module } = this;
    const { init } = module;
    module.functions.sort((a, b) =>
      a === init || b === init
        ? Number(b === init) - Number(a === init)
        : a.span.start - b.span.start || b.span.end - a.span.end,
    );
    module.types.sort((a, b) => a.span.start - b.span.start);
    const own = new Set(module.types.map((type) => type.qualifiedName));
    for (const name of this.#specifiers) if (!own.has(name)) module.specifiers.push(name);
    return module;
  }

  #elsewhere(fn: FunctionModel, builder: BodyBuilder, scope: Scope, write: () => void): void {
    const { fn: outerFn, b, scope: outerScope, labels, yields } = this;
    this.fn = fn;
    this.b = builder;
    this.scope = scope;
    this.labels = [];
    this.yields = undefined;
    write();
    this.fn = outerFn;
    this.b = b;
    this.scope = outerScope;
    this.labels = labels;
    this.yields = yields;
  }
}

const tooDeep = 'The code is nested too deeply; what is inside is not analysed.';
