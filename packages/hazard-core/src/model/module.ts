import type { Event } from './event.js';
import type { Span } from './span.js';
import type { TypeReference, Value } from './value.js';

/** The runtimes whose concurrency this engine knows. */
export type RuntimeId = 'node' | 'python' | 'java' | 'dotnet';

/** Why a part of a source file is not in its model. Positions are UTF-16 offsets. */
export interface SourceProblem {
  /** `syntax`: the parser met something that is not the language. `limit`: nested too deeply to be followed. */
  readonly kind: 'syntax' | 'limit';
  readonly message: string;
  readonly span: Span;
  /** All that the parser passed over because of it, where it can tell; `span` is what a message points at. */
  readonly passedOver?: Span;
}

/** One source file. */
export interface ModuleModel {
  /** The path as the caller gave it, with `/` separators. */
  readonly file: string;
  readonly runtime: RuntimeId;
  /**
   * Nothing says that its project runs on the platform whose handlers are looked for, or the project has handlers and
   * nothing in sight names what the module declares; set when modules are linked.
   */
  runsElsewhere?: boolean;
  /** The code that runs when the module is loaded. */
  readonly init: FunctionModel;
  /** All functions, `init` first, in source order. */
  readonly functions: FunctionModel[];
  readonly types: TypeModel[];
  /** What the module exports, by exported name; `default` for the default export, `=` for `module.exports = x` and `export = x`. */
  readonly exports: Map<string, ExportedValue>;
  /** `export * from 's'` has name `*`; `export { a as b } from 's'` has name `a` and `as` `b`; `export * as ns` has name `*` and `as` `ns`. */
  readonly reExports: ReExport[];
  /** Every module name that is imported, required or re-exported, in source order. */
  readonly specifiers: string[];
  /** Names of globals that the module mentions, as places name them; absent where the front end does not tell. */
  readonly globals?: ReadonlySet<string>;
  /**
   * The source text, where every name in the model stands in it as it is, but for escapes: what it does not hold is not
   * named. Absent where the front end brings in names from elsewhere.
   */
  readonly text?: string;
  /** Imported files of the same project, by specifier; filled by whoever links the project. */
  readonly links: Map<string, ModuleModel>;
  /** Its build file says that the program it belongs to is no function: a web site, an app, a tool, tests. */
  isOtherProgram?: boolean;
  readonly problems: SourceProblem[];
}

export interface ExportedValue {
  readonly value: Value;
  readonly span: Span;
}

export interface ReExport {
  readonly specifier: string;
  readonly name: string;
  readonly as: string | undefined;
  readonly span: Span;
}

export type VariableKind =
  'variable' | 'parameter' | 'import' | 'function' | 'class' | 'exception' | 'namespace';

/** A named variable. Whether it is shared follows from its owner's activation, not from its name. */
export interface Variable {
  readonly name: string;
  readonly kind: VariableKind;
  /** The function whose activation holds it; a module's `init` for a module variable. */
  readonly owner: FunctionModel;
  /** The declaring name. */
  readonly span: Span;
  /** Declared so that it cannot be reassigned. */
  readonly constant: boolean;
  /** The type as it is written, without whitespace (`APIGatewayProxyEvent`, `Map<string,User>`). */
  readonly declaredType: string | undefined;
  /** The declared type, in languages whose names are found by package and namespace. */
  readonly type?: TypeReference | undefined;
  /** For imports: what the name stands for. `name` is `*` for a namespace, `default` for a default import. */
  readonly imported: { readonly specifier: string; readonly name: string } | undefined;
  /** Every value that is ever stored in it, wherever the write stands; a parameter's arguments are not among them. */
  readonly definitions: Value[];
}

export type FunctionKind =
  'init' | 'function' | 'arrow' | 'method' | 'constructor' | 'getter' | 'setter' | 'static-block';

export interface Parameter {
  /** What holds the argument; a destructured parameter has a nameless variable here, and writes at the body's start. */
  readonly variable: Variable;
  readonly rest: boolean;
  /** It has a default value. */
  readonly optional: boolean;
  /** Annotations or attributes. */
  readonly decorators?: readonly Value[];
}

export interface FunctionModel {
  readonly module: ModuleModel;
  /** The name it is known by in messages: its own, or that of the variable or member it initialises; '' if none. */
  readonly name: string;
  readonly kind: FunctionKind;
  /** The function it is written in; absent for `init`. */
  readonly parent: FunctionModel | undefined;
  /** The class it is a method, accessor or constructor of. */
  readonly owner: TypeModel | undefined;
  readonly isStatic: boolean;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly parameters: Parameter[];
  /** Variables declared in it, parameters included, block-scoped ones too. */
  readonly variables: Variable[];
  readonly decorators: Value[];
  /** Keywords of the declaration as they are written, in languages that have them: `public`, `synchronized`, `override`. */
  readonly modifiers?: readonly string[];
  readonly returnType?: TypeReference | undefined;
  /** Nothing outside of its project can name it, in languages whose projects keep members to themselves. */
  readonly isHidden?: boolean;
  /** It has no body: abstract, native, or declared by an interface. */
  readonly isAbstract?: boolean;
  /** It may be called like a method of its first argument: `order.Save()` for `Save(order)`. */
  readonly isExtension?: boolean;
  /** The control-flow graph. `blocks[0]` is the entry; a block without successors ends the function. */
  readonly blocks: Block[];
  readonly span: Span;
  /** What a message points at: the name, or the function's head. */
  readonly nameSpan: Span;
}

export interface Edge {
  readonly to: Block;
  /** Which outcome of the block's final branch leads here; absent for an unconditional edge. */
  readonly when?: boolean;
}

export interface Block {
  readonly id: number;
  readonly events: Event[];
  readonly successors: Edge[];
  /** Where control goes if one of the events throws: the nearest `catch` or `finally`; absent when the function ends. */
  exceptional: Block | undefined;
}

export interface FieldModel {
  readonly name: string;
  readonly isStatic: boolean;
  readonly isReadonly: boolean;
  readonly declaredType: string | undefined;
  readonly type?: TypeReference | undefined;
  /** Keywords of the declaration as they are written: `private`, `volatile`, `required`. */
  readonly modifiers?: readonly string[];
  /** Annotations or attributes. */
  readonly decorators?: readonly Value[];
  readonly initial: Value | undefined;
  readonly span: Span;
}

/** A class. Field initialisers and parameter properties also stand as writes in its constructor. */
export interface TypeModel {
  readonly module: ModuleModel;
  readonly name: string;
  /** With package or namespace and the types around it: `com.acme.Orders.Line`; in languages without them the name is enough. */
  readonly qualifiedName?: string;
  /** How many type parameters it has, in languages where `Work` and `Work<T>` are two types. */
  readonly arity?: number;
  /** Absent: a class. */
  readonly kind?: 'class' | 'interface' | 'enum' | 'record' | 'struct';
  readonly modifiers?: readonly string[];
  /** Nothing outside of its project can name it; a partial class is hidden where no part of it says otherwise. */
  readonly isHidden?: boolean;
  /** The function it is declared in; a module's `init` at top level. */
  readonly declaredIn: FunctionModel;
  /** The superclass, if any; where interfaces are types of their own, those as well. */
  readonly bases: Value[];
  /** Names of implemented interfaces, as written. */
  readonly interfaces: string[];
  readonly fields: FieldModel[];
  /** Instance methods and accessors; accessors are named `get x` and `set x`. */
  readonly methods: Map<string, FunctionModel>;
  readonly staticMethods: Map<string, FunctionModel>;
  /** Made by the front end when the class writes none, so that field initialisers have a place. */
  readonly constructorFn: FunctionModel;
  /** Further constructors, and further methods of a name that `methods` or `staticMethods` has already. */
  readonly overloads?: readonly FunctionModel[];
  readonly decorators: Value[];
  readonly span: Span;
  readonly nameSpan: Span;
}
