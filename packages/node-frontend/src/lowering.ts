import type { TSESTree } from '@typescript-eslint/types';
import {
  BodyBuilder,
  unknownValue,
  type FunctionKind,
  type FunctionModel,
  type ModuleModel,
  type Place,
  type Root,
  type SourceProblem,
  type Span,
  type TypeModel,
  type Value,
  type Variable,
} from 'hazard-core';
import { isModuleSyntax } from './commonjs.js';
import { Names } from './names.js';
import { spanOf, type Node, type ScopeManagerLike } from './syntax.js';

export interface Source {
  /** The path as it shall stand in findings. */
  readonly file: string;
  readonly text: string;
  readonly program: TSESTree.Program;
  readonly scopeManager: ScopeManagerLike;
  readonly problems?: readonly SourceProblem[] | undefined;
}

export interface FunctionParts {
  readonly kind: FunctionKind;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly owner?: TypeModel | undefined;
  readonly isStatic?: boolean | undefined;
  readonly isAsync?: boolean | undefined;
  readonly isGenerator?: boolean | undefined;
}

/** What the lowering of one module keeps at hand: the model so far, and where in it the next event goes. */
export class Lowering {
  readonly module: ModuleModel;
  readonly names: Names;
  readonly text: string;
  /** `import` or `export` is used: the top-level `this` is not the exports. */
  readonly isEsm: boolean;
  /** The exported variables of TypeScript namespaces, by the namespace's own variable or its dotted name. */
  readonly namespaces = new Map<Variable | string, Map<string, Variable>>();
  /** The function whose body is being written. */
  fn: FunctionModel;
  b: BodyBuilder;
  /** What `this` stands for here. */
  thisRoot: Root;
  /** The nearest function that is no arrow function: it binds `this`, `arguments` and `super`. */
  binder: FunctionModel;
  /** Labels in front of the statement that comes next. */
  labels: readonly string[] = [];
  /** What a derived class's constructor does once `super()` has returned. */
  afterSuper: { readonly constructorFn: FunctionModel; readonly run: () => void } | undefined;
  readonly #globals = new Set<string>();
  readonly #maxDepth: number;
  /** How deep the current node is nested. */
  #depth = 0;
  readonly #specifiers = new Map<string, number>();
  readonly #superViews = new Map<TypeModel, FunctionModel>();

  constructor({ file, text, program, scopeManager, problems }: Source, maxDepth: number) {
    this.text = text;
    this.#maxDepth = maxDepth;
    this.names = new Names(scopeManager, text);
    this.isEsm = program.body.some(isModuleSyntax);
    // Parsers differ in whether the space around the first and the last statement belongs to the program.
    const span: Span = { start: 0, end: text.length };
    const module = {
      file,
      runtime: 'node' as const,
      functions: [] as FunctionModel[],
      types: [],
      exports: new Map(),
      reExports: [],
      specifiers: [],
      globals: this.#globals,
      text,
      links: new Map(),
      problems: [...(problems ?? [])],
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
      nameSpan: { start: span.start, end: span.start },
    };
    this.module = Object.assign(module, { init });
    this.module.functions.push(init);
    this.names.setFunction(program, init);
    this.fn = init;
    this.binder = init;
    this.b = new BodyBuilder(init);
    this.thisRoot = this.isEsm
      ? { kind: 'value', value: unknownValue(span) }
      : { kind: 'exports', module: this.module };
  }

  /** What a name stands for that nothing in the file declares. */
  globalPlace(name: string): Place {
    this.#globals.add(name);
    return { root: { kind: 'global', name }, path: [] };
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

  /** Writes the body of a function, then goes on where it was. An arrow function keeps the outer `this`. */
  inFunction(fn: FunctionModel, write: () => void, thisRoot?: Root): void {
    const {
      fn: outerFn,
      b: outerBuilder,
      thisRoot: outerThis,
      binder: outerBinder,
      labels,
      afterSuper,
    } = this;
    this.fn = fn;
    this.b = new BodyBuilder(fn);
    this.labels = [];
    if (fn.kind !== 'arrow') {
      this.binder = fn;
      this.thisRoot = thisRoot ?? { kind: 'this', fn };
      this.afterSuper = undefined;
    }
    write();
    this.fn = outerFn;
    this.b = outerBuilder;
    this.thisRoot = outerThis;
    this.binder = outerBinder;
    this.labels = labels;
    if (fn.kind !== 'arrow') this.afterSuper = afterSuper;
  }

  /** Lowers static initialisers, where `this` is the class. */
  withThis(root: Root, write: () => void): void {
    const { thisRoot } = this;
    this.thisRoot = root;
    write();
    this.thisRoot = thisRoot;
  }

  /** Runs what waits for `super()` to return, once. */
  runAfterSuper(): void {
    const { afterSuper } = this;
    if (afterSuper?.constructorFn !== this.fn) return;
    this.afterSuper = undefined;
    afterSuper.run();
  }

  /** Lowers one level deeper, if that fits on the stack. */
  guarded(node: Node, lower: () => void): void {
    if (!this.enter(node)) return;
    lower();
    this.leave();
  }

  /** Whether one level deeper fits on the stack, which `leave` ends; says so in the model where it does not. */
  enter(node: Node): boolean {
    if (this.#depth < this.#maxDepth) {
      this.#depth++;
      return true;
    }
    if (!this.module.problems.some((problem) => problem.message === tooDeep)) {
      this.module.problems.push({ kind: 'limit', message: tooDeep, span: spanOf(node) });
    }
    return false;
  }

  leave(): void {
    this.#depth--;
  }

  thisPlace(): Place {
    return { root: this.thisRoot, path: [] };
  }

  /** What `super` stands for: the superclass itself in static code, elsewhere an object of it. */
  superPlace(): Place {
    const { thisRoot } = this;
    const type =
      thisRoot.kind === 'type' ? thisRoot.type : thisRoot.kind === 'this' ? thisRoot.fn.owner : undefined;
    const base = type?.bases[0];
    if (type === undefined || base === undefined) {
      return { root: { kind: 'value', value: unknownValue(this.fn.span) }, path: [] };
    }
    const isStatic = thisRoot.kind !== 'this' || thisRoot.fn.isStatic;
    return isStatic
      ? { root: { kind: 'value', value: base }, path: [] }
      : { root: { kind: 'this', fn: this.#asSuperclass(type) }, path: [] };
  }

  /**
   * Binds the receiver as an object of the superclass alone: of a class that adds nothing to it and is no subclass that
   * anybody knows, so that `super.run` is the superclass's method, not what overrides it.
   */
  #asSuperclass(type: TypeModel): FunctionModel {
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
  specifier(name: string, at: Node): void {
    const known = this.#specifiers.get(name);
    if (known === undefined || at.range[0] < known) this.#specifiers.set(name, at.range[0]);
  }

  moduleValue(specifier: string, node: Node): Value {
    this.specifier(specifier, node);
    return { kind: 'module', specifier, importer: this.module, span: spanOf(node) };
  }

  /** Brings lists into source order: hoisted functions were written before the code above them. */
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

const tooDeep = 'The code is nested too deeply; what is inside is not analysed.';
