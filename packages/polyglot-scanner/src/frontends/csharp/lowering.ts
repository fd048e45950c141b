import {
  BodyBuilder,
  unknownValue,
  variablePlace,
  type FunctionKind,
  type FunctionModel,
  type ModuleModel,
  type Place,
  type Root,
  type SourceProblem,
  type Span,
  type TypeModel,
  type TypeReference,
  type Value,
  type Variable,
  type VariableKind,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import type { Declarations, DeclaredType, NamespaceScope, TypeParameters } from './declared-types.js';
import { Scope } from './scope.js';

export interface FunctionParts {
  readonly kind: FunctionKind;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly owner?: TypeModel | undefined;
  readonly modifiers?: readonly string[];
  readonly returnType?: TypeReference | undefined;
  readonly isHidden?: boolean;
  readonly isAbstract?: boolean;
  readonly decorators?: readonly Value[];
}

/** Where a member's code stands: what its names mean. */
export interface MemberContext {
  readonly type: DeclaredType | undefined;
  readonly namespace: NamespaceScope;
}

/** Where a `break`, a `continue` or a `goto case` goes; the names are labels for the control-flow graph alone. */
export interface JumpNames {
  readonly breakTo: string | undefined;
  readonly continueTo: string | undefined;
  readonly caseTo: string | undefined;
}

const noJumps: JumpNames = { breakTo: undefined, continueTo: undefined, caseTo: undefined };

/** What the lowering of one file keeps at hand: the model so far, and where in it the next event goes. */
export class Lowering {
  readonly module: ModuleModel;
  /** The function whose body is being written. */
  fn: FunctionModel;
  b: BodyBuilder;
  /** The object that members belong to; absent in static code and in top-level statements. */
  thisRoot: Root | undefined;
  scope = new Scope(undefined);
  jumps: JumpNames = noJumps;
  /** Labels of `goto` that are behind (`back`) or ahead of the code. */
  gotos: ReadonlyMap<string, 'back' | 'ahead'> = new Map();
  /** What `return` gives, for `return new();`. */
  returnType: TypeReference | undefined;
  /** What `field` stands for in a property's accessors. */
  storedField: string | undefined;
  type: DeclaredType | undefined;
  /** The parameter list of the extension block around the code. */
  extended: SyntaxNode | undefined;
  namespace: NamespaceScope;
  /** Type parameters of the methods around the code. */
  typeParameters: TypeParameters = new Map();
  /** Every full name that a type's name in the file may stand for. */
  readonly usedNames = new Set<string>();
  readonly #maxDepth: number;
  #depth = 0;
  #labels = 0;
  readonly #superViews = new Map<TypeModel, FunctionModel>();

  constructor(
    source: { readonly file: string; readonly length: number; readonly problems: readonly SourceProblem[] },
    readonly declarations: Declarations,
    maxDepth: number,
  ) {
    this.#maxDepth = maxDepth;
    this.namespace = declarations.root;
    const span: Span = { start: 0, end: source.length };
    const module = {
      file: source.file,
      runtime: 'dotnet' as const,
      functions: [] as FunctionModel[],
      types: [],
      exports: new Map(),
      reExports: [],
      specifiers: [],
      links: new Map(),
      problems: [...source.problems],
    };
    const init: FunctionModel = {
      ...emptyFunction(module as unknown as ModuleModel),
      name: '',
      kind: 'init',
      parent: undefined,
      owner: undefined,
      span,
      nameSpan: { start: 0, end: 0 },
    };
    this.module = Object.assign(module, { init });
    this.module.functions.push(init);
    this.fn = init;
    this.b = new BodyBuilder(init);
  }

  /** A function written inside the current one; its body is still empty. */
  newFunction(parts: FunctionParts): FunctionModel {
    const { modifiers = [], decorators = [], owner, returnType } = parts;
    const fn: FunctionModel = {
      ...emptyFunction(this.module),
      name: parts.name,
      kind: parts.kind,
      parent: this.fn,
      owner,
      isStatic: modifiers.includes('static'),
      isAsync: modifiers.includes('async'),
      decorators: [...decorators],
      ...(modifiers.length > 0 ? { modifiers } : {}),
      ...(returnType === undefined ? {} : { returnType }),
      ...(parts.isAbstract === true ? { isAbstract: true } : {}),
      ...(parts.isHidden === true ? { isHidden: true } : {}),
      span: parts.span,
      nameSpan: parts.nameSpan,
    };
    this.module.functions.push(fn);
    return fn;
  }

  /** Writes the body of a function, then goes on where it was. Lambdas and local functions keep the outer object. */
  inFunction(fn: FunctionModel, write: () => void): void {
    const { fn: outerFn, b, thisRoot, scope, jumps, gotos, returnType } = this;
    this.fn = fn;
    this.b = new BodyBuilder(fn);
    this.jumps = noJumps;
    this.gotos = new Map();
    this.returnType = fn.isAsync ? fn.returnType?.arguments[0] : fn.returnType;
    const isLocal = fn.kind === 'arrow' || fn.kind === 'function';
    if (!isLocal) this.thisRoot = fn.isStatic ? undefined : { kind: 'this', fn };
    this.scope = new Scope(isLocal ? scope : undefined);
    write();
    Object.assign(this, { fn: outerFn, b, thisRoot, scope, jumps, gotos, returnType });
  }

  /** Reads code of a member. */
  within(context: MemberContext, read: () => void): void {
    const { type, namespace } = this;
    this.type = context.type;
    this.namespace = context.namespace;
    read();
    this.type = type;
    this.namespace = namespace;
  }

  withTypeParameters(names: TypeParameters, read: () => void): void {
    const { typeParameters } = this;
    if (names.size > 0) this.typeParameters = new Map([...typeParameters, ...names]);
    read();
    this.typeParameters = typeParameters;
  }

  /** Reads something that does not run where it stands, such as an attribute: no events are left behind. */
  aside<T>(read: () => T): T {
    const { b } = this;
    this.b = new BodyBuilder({ ...emptyFunction(this.module), ...this.fn, blocks: [], variables: [] });
    const result = read();
    this.b = b;
    return result;
  }

  inScope(read: () => void): void {
    const { scope } = this;
    this.scope = new Scope(scope);
    read();
    this.scope = scope;
  }

  withJumps(names: Partial<JumpNames>, write: () => void): void {
    const { jumps } = this;
    this.jumps = { ...jumps, ...names };
    write();
    this.jumps = jumps;
  }

  /** A name for a jump target that no other has. */
  newLabel(): string {
    return `#${++this.#labels}`;
  }

  /** A variable of the current function; in both branches of an `#if` the same one. */
  declare(parts: {
    readonly name: string;
    readonly span: Span;
    readonly kind?: VariableKind;
    readonly constant?: boolean;
    readonly declaredType?: string | undefined;
    readonly type?: TypeReference | undefined;
  }): Variable {
    const known = this.scope.own(parts.name);
    if (known !== undefined && known.owner === this.fn) return known;
    const variable: Variable = {
      name: parts.name,
      kind: parts.kind ?? 'variable',
      owner: this.fn,
      span: parts.span,
      constant: parts.constant ?? false,
      declaredType: parts.declaredType,
      ...(parts.type === undefined ? {} : { type: parts.type }),
      imported: undefined,
      definitions: [],
    };
    this.fn.variables.push(variable);
    this.scope.add(variable);
    return variable;
  }

  initialise(variable: Variable, value: Value, span: Span): void {
    this.b.write(variablePlace(variable), value, span, 'initialise');
  }

  /** Lowers one level deeper, if that fits on the stack; says so in the model where it does not. */
  guarded(node: SyntaxNode, lower: () => void): void {
    if (this.#depth < this.#maxDepth) {
      this.#depth++;
      lower();
      this.#depth--;
      return;
    }
    if (!this.module.problems.some((problem) => problem.message === tooDeep))
      this.module.problems.push({ kind: 'limit', message: tooDeep, span: node.span });
  }

  thisPlace(span: Span): Place {
    const root: Root = this.thisRoot ?? { kind: 'value', value: unknownValue(span) };
    return { root, path: [] };
  }

  /** A member of the object, or in static code of the type. */
  memberPlace(name: string): Place {
    return { ...this.ownPlace(), path: [{ kind: 'field', name }] };
  }

  /** The object, or in static code the type itself. */
  ownPlace(): Place {
    return { root: this.thisRoot ?? { kind: 'type', type: this.type!.model! }, path: [] };
  }

  /** What `base` stands for: the object as one of its base class. */
  basePlace(span: Span): Place {
    const { thisRoot } = this;
    const type = thisRoot?.kind === 'this' ? thisRoot.fn.owner : undefined;
    if (type === undefined || type.bases.length === 0)
      return { root: { kind: 'value', value: unknownValue(span) }, path: [] };
    return { root: { kind: 'this', fn: this.#asBase(type) }, path: [] };
  }

  /**
   * Binds the receiver as an object of the base class alone: of a class that adds nothing to it and that nothing else
   * derives from, so that `base.Run()` is the base class's method, not what overrides it.
   */
  #asBase(type: TypeModel): FunctionModel {
    let view = this.#superViews.get(type);
    if (view === undefined) {
      const { qualifiedName: _, ...nameless } = type;
      const owner: Omit<TypeModel, 'constructorFn'> = {
        ...nameless,
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
    return view;
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
    for (const name of this.usedNames) if (!/^System(?:\.|$)/.test(name)) module.specifiers.push(name);
    return module;
  }
}

function emptyFunction(
  module: ModuleModel,
): Pick<
  FunctionModel,
  'module' | 'isStatic' | 'isAsync' | 'isGenerator' | 'parameters' | 'variables' | 'decorators' | 'blocks'
> {
  return {
    module,
    isStatic: false,
    isAsync: false,
    isGenerator: false,
    parameters: [],
    variables: [],
    decorators: [],
    blocks: [],
  };
}

const tooDeep = 'The code is nested too deeply; what is inside is not analysed.';
