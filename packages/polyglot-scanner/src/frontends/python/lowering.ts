import {
  BodyBuilder,
  type FunctionKind,
  type FunctionModel,
  type ModuleModel,
  type ReadValue,
  type Place,
  type Span,
  type TypeModel,
  type Value,
  type Variable,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { Scope } from './scopes.js';

export interface FunctionParts {
  readonly kind: FunctionKind;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly owner?: TypeModel | undefined;
  readonly isStatic?: boolean;
  readonly isAsync?: boolean;
  readonly isGenerator?: boolean;
}

/** Nodes below nodes that are followed; what is deeper is left out, and a problem says so. */
const maxDepth = 600;
const tooDeep = 'The code is nested too deeply; what is inside is not analysed.';

/** What the lowering of one module keeps at hand: the model so far, and where in it the next event goes. */
export class Lowering {
  readonly module: ModuleModel;
  /** The function whose body is being written. */
  fn: FunctionModel;
  b: BodyBuilder;
  scope: Scope;
  /** For each loop around the statement: the label behind its `else`, if it has one. */
  loops: (string | undefined)[] = [];
  /** The function is a context manager: what it yields is given to the `with` that calls it. */
  yieldsToCaller = false;
  /** Names of modules that were imported with dots (`import a.b`): below `a` they are modules themselves. */
  readonly dottedModules = new Set<string>();
  /** `from m import *`: where names may come from that nothing in the file declares. */
  readonly starImports: string[] = [];
  readonly starNames = new Set<Variable>();
  #depth = 0;
  #labels = 0;
  readonly #specifiers = new Map<string, number>();
  readonly #superViews = new Map<TypeModel, FunctionModel>();

  constructor(
    file: string,
    readonly text: string,
  ) {
    const span: Span = { start: 0, end: text.length };
    const module = {
      file,
      runtime: 'python' as const,
      functions: [] as FunctionModel[],
      types: [],
      exports: new Map(),
      reExports: [],
      specifiers: [],
      links: new Map(),
      problems: [],
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
      span,
      nameSpan: { start: 0, end: 0 },
    };
    this.module = Object.assign(module, { init });
    this.module.functions.push(init);
    this.fn = init;
    this.b = new BodyBuilder(init);
    this.scope = new Scope('module', init, undefined);
  }

  /** A function written inside the current one; its body is still empty. */
  newFunction(parts: FunctionParts): FunctionModel {
    const fn: FunctionModel = {
      module: this.module,
      name: parts.name,
      kind: parts.kind,
      parent: this.fn,
      owner: parts.owner,
      isStatic: parts.isStatic === true,
      isAsync: parts.isAsync === true,
      isGenerator: parts.isGenerator === true,
      parameters: [],
      variables: [],
      decorators: [],
      blocks: [],
      span: parts.span,
      nameSpan: parts.nameSpan,
    };
    this.module.functions.push(fn);
    return fn;
  }

  /** Writes the body of a function in a scope of its own, then goes on where it was. */
  inFunction(fn: FunctionModel, write: () => void): void {
    const { fn: outerFn, b, scope, loops } = this;
    this.fn = fn;
    this.b = new BodyBuilder(fn);
    this.scope = new Scope('function', fn, scope);
    this.loops = [];
    write();
    this.fn = outerFn;
    this.b = b;
    this.scope = scope;
    this.loops = loops;
  }

  /** Writes something in a scope of its own within the function: a class body or a comprehension. */
  inScope(scope: Scope, write: () => void): void {
    const { scope: outer } = this;
    this.scope = scope;
    write();
    this.scope = outer;
  }

  /** Lowers one level deeper, if that fits on the stack; says so in the model where it does not. */
  guarded<T>(node: SyntaxNode, otherwise: T, lower: () => T): T {
    if (this.#depth < maxDepth) {
      this.#depth++;
      const result = lower();
      this.#depth--;
      return result;
    }
    if (!this.module.problems.some((problem) => problem.message === tooDeep))
      this.module.problems.push({ kind: 'limit', message: tooDeep, span: node.span });
    return otherwise;
  }

  /** A name for a jump target that no source can have. */
  newLabel(): string {
    return `#${this.#labels++}`;
  }

  /** What stands in the place. The receiver itself and a class are there without being read. */
  read(place: Place, span: Span): Value {
    const { root, path } = place;
    if (path.length === 0) {
      if (root.kind === 'value') return root.value;
      if (root.kind === 'type') return { kind: 'class', type: root.type, span };
      if (root.kind === 'this') return untracked(place, span);
    }
    return this.b.read(place, span);
  }

  /** Binds the receiver as an object of the superclasses alone: `super().run` is not what overrides it. */
  asSuperclass(type: TypeModel): FunctionModel {
    let view = this.#superViews.get(type);
    if (view === undefined) {
      const owner: Omit<TypeModel, 'constructorFn'> = {
        ...type,
        interfaces: [],
        fields: [],
        methods: new Map(),
        staticMethods: new Map(),
        decorators: [],
      };
      view = { ...type.constructorFn, owner: owner as TypeModel, parameters: [], variables: [], blocks: [] };
      Object.assign(owner, { constructorFn: view });
      this.#superViews.set(type, view);
    }
    return view;
  }

  /** Records an imported module's name. */
  specifier(name: string, at: Span): void {
    const known = this.#specifiers.get(name);
    if (known === undefined || at.start < known) this.#specifiers.set(name, at.start);
  }

  moduleValue(specifier: string, span: Span): Value {
    return { kind: 'module', specifier, importer: this.module, span };
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
    const specifiers = [...this.#specifiers].sort((a, b) => a[1] - b[1]);
    for (const [specifier] of specifiers) module.specifiers.push(specifier);
    return module;
  }
}

/** A name that only passes through. */
export function untracked(place: Place, span: Span): ReadValue {
  return { kind: 'read', place, event: undefined, span };
}
