import type { CallEvent } from '../model/event.js';
import type { FunctionModel, TypeModel, Variable } from '../model/module.js';
import type { Place, Segment } from '../model/place.js';
import type { TypeReference, Value } from '../model/value.js';
import { CallMeanings } from './call-meanings.js';
import { ClassHierarchy } from './class-hierarchy.js';
import type { CodeIndex } from './code-index.js';
import { CyclicMemo } from './cyclic-memo.js';
import { Members } from './members.js';
import { ModuleNames } from './module-names.js';
import { callSymbol, globalSymbol } from './symbols.js';
import { dedupe, externalSymbols, saysNothing, type Thing } from './things.js';
import { TypeNames, type TypeFacts } from './type-names.js';

/** Facts about libraries that resolving needs; the rest of the knowledge tables is asked by the detectors. */
export interface ResolverFacts extends TypeFacts {
  /** Calls that give back their argument, perhaps wrapped: symbol → index of the argument (0-based). */
  readonly transparentCalls: ReadonlyMap<string, number>;
  /** Set where a field and a method of one class may have the same name. */
  readonly separateMembers?: boolean;
  /** Set where functions are called through a method of their interface: the methods that do something else. */
  readonly otherFunctionMethods?: ReadonlySet<string>;
  /** Set where classes and objects are called like functions. */
  readonly calling?: CallingFacts;
  /** What the elements of a library's results are: `System.IO#DirectoryInfo().GetFiles()` → `System.IO#FileInfo()`. */
  readonly elementTypes?: ReadonlyMap<string, string>;
  /** Methods that give an object of the class that they are called with: `services.GetRequiredService<Store>()`. */
  readonly typedCallMethods?: ReadonlySet<string>;
}

/** How a language without `new` calls things. */
interface CallingFacts {
  /** The method that runs when an object is called. */
  readonly objectMethod: string;
  /** Methods that give the object itself where it is one of a library (`__enter__`). */
  readonly selfMethods: ReadonlySet<string>;
  /** Operators whose result is another object of the library on their left (`/` of paths), with its symbols. */
  readonly closedOperators: ReadonlyMap<string, RegExp>;
}

const maxDepth = 100;

/** Tells what values and names can be, through variables, members, imports and calls. */
export class Resolver {
  readonly #memo = new CyclicMemo<Value | Variable, readonly Thing[]>([], maxDepth);
  /** Gives the arguments that the known callers pass for a parameter; set once the call graph exists. */
  argumentsFor: (parameter: Variable) => readonly Value[] = () => [];
  readonly types: TypeNames;
  readonly classes: ClassHierarchy;
  readonly names: ModuleNames;
  readonly #members: Members;
  readonly #calls: CallMeanings;

  constructor(
    readonly index: CodeIndex,
    private readonly facts: ResolverFacts,
  ) {
    this.types = new TypeNames(index.modules, facts);
    this.classes = new ClassHierarchy(
      index,
      this.types,
      (value) => this.things(value),
      (value) => this.#memo.isSettled(value),
    );
    this.names = new ModuleNames(this, facts);
    this.#members = new Members(this, facts);
    this.#calls = new CallMeanings(this, facts);
    this.classes.indexSubtypes();
  }

  /** Forgets what was learned from parameters' arguments; the call graph does so when it has found more callers. */
  forgetArguments(): void {
    this.#memo.forgetTouched();
  }

  /** Whether arguments of parameters were asked for since the last call of this. */
  askedForArguments(): boolean {
    return this.#memo.takeTouched();
  }

  things(value: Value): readonly Thing[] {
    const known = this.#memo.known(value);
    if (known !== undefined) return known;
    return isLeaf(value)
      ? this.#memo.keep(value, this.#compute(value))
      : this.#memo.get(value, () => this.#compute(value));
  }

  /** Functions that the value can be, bound or wrapped ones included. */
  functions(value: Value): FunctionModel[] {
    const functions: FunctionModel[] = [];
    for (const thing of this.things(value)) if (thing.kind === 'function') functions.push(thing.fn);
    return functions;
  }

  /** The external names of the value. */
  symbols(value: Value): string[] {
    return externalSymbols(this.things(value));
  }

  variableThings(variable: Variable): readonly Thing[] {
    return this.#memo.known(variable) ?? this.#memo.get(variable, () => this.#ofVariable(variable));
  }

  #ofVariable(variable: Variable): readonly Thing[] {
    if (variable.imported !== undefined) return this.names.imported(variable);
    let values: readonly Value[] = variable.definitions;
    if (variable.kind === 'parameter') {
      this.#memo.touch();
      const passed = this.argumentsFor(variable);
      if (passed.length > 0) values = [...values, ...passed];
    }
    const things = this.anyOf(values);
    if (variable.type !== undefined) return this.typed(things, variable.type);
    if (variable.declaredType !== undefined && things.every((thing) => thing.kind === 'opaque')) {
      const type = this.names.typeNamed(variable.declaredType, variable.owner.module);
      if (type !== undefined) return [{ kind: 'instance', type, site: undefined }];
      const annotated = this.names.annotated(variable.declaredType, variable.owner.module);
      if (annotated !== undefined) return [annotated];
    }
    return things;
  }

  /** An object of the type: of the project's class, or of a library's. */
  instancesOf(reference: TypeReference, site?: CallEvent): readonly Thing[] {
    const meaning = this.types.meaning(this.types.held(reference));
    return meaning.kind === 'project'
      ? meaning.types.map((type): Thing => ({ kind: 'instance', type, site }))
      : meaning.symbols.map((symbol): Thing => ({ kind: 'external', symbol: callSymbol(symbol), site }));
  }

  /**
   * What something declared with a type can be: what is known to be stored there, and where nothing is known, anything
   * of the type. A result of an unknown call is of the declared type, too.
   */
  typed(things: readonly Thing[], type: TypeReference): readonly Thing[] {
    const known = things.filter((thing) => !saysNothing(thing) && !this.#calls.isUnknownResult(thing));
    if (known.length > 0) return known;
    const results = things.flatMap((thing) =>
      thing.kind === 'external' && thing.site !== undefined ? [thing.site] : [],
    );
    const declared =
      results.length === 0 ? this.instancesOf(type) : results.flatMap((site) => this.instancesOf(type, site));
    return declared.length > 0 ? dedupe(declared) : things;
  }

  /** What is stored at the place. */
  placeThings(place: Place): readonly Thing[] {
    const { root, path } = place;
    let things: readonly Thing[];
    let start = 0;
    switch (root.kind) {
      case 'variable': {
        things = this.variableThings(root.variable);
        const first = path[0];
        if (first?.kind === 'field') {
          const stored = this.index.memberWrites(root.variable, first.name);
          if (stored.length > 0) {
            things = dedupe([
              ...this.anyOf(stored.map((write) => write.event.value)),
              ...things.flatMap((thing) => this.member(thing, first)),
            ]);
            start = 1;
          }
        }
        break;
      }
      case 'this':
        things = this.thisThings(root.fn);
        break;
      case 'global':
        things = [{ kind: 'external', symbol: globalSymbol(root.name), site: undefined }];
        break;
      case 'type':
        things = [{ kind: 'class', type: root.type }];
        break;
      case 'exports':
        things = [{ kind: 'module', module: root.module }];
        break;
      case 'value':
        things = this.things(root.value);
        break;
    }
    for (let i = start; i < path.length; i++) {
      const segment = path[i]!;
      const [only] = things;
      things = dedupe(
        things.length === 1
          ? this.member(only!, segment)
          : things.flatMap((thing) => this.member(thing, segment)),
      );
    }
    return things;
  }

  /** What the member of a thing is. */
  member(thing: Thing, segment: Segment): readonly Thing[] {
    return this.#members.of(thing, segment);
  }

  /** The functions a call runs, a class's constructor for `new`. */
  targets(event: CallEvent): readonly FunctionModel[] {
    return this.#calls.targets(event);
  }

  /** What runs when an object of the class is called itself. */
  objectCalls(type: TypeModel): readonly FunctionModel[] {
    return this.#calls.objectCalls(type);
  }

  /** Whether the call makes an object of a class of the project, or says itself that it makes one. */
  makes(event: CallEvent): boolean {
    return this.#calls.makes(event);
  }

  /** The type of what a container is asked for by the call. */
  askedFor(event: CallEvent): TypeReference | undefined {
    return this.#calls.askedFor(event);
  }

  thisThings(fn: FunctionModel): readonly Thing[] {
    if (fn.owner !== undefined) {
      return fn.isStatic || fn.kind === 'static-block'
        ? [{ kind: 'class', type: fn.owner }]
        : [{ kind: 'instance', type: fn.owner, site: undefined }];
    }
    const holder = this.index.holderOf(fn);
    return holder === undefined ? [] : [{ kind: 'literal', literal: holder }];
  }

  #compute(value: Value): readonly Thing[] {
    switch (value.kind) {
      case 'constant':
        return [{ kind: 'constant', value: value.value }];
      case 'object':
      case 'array':
      case 'regex':
        return [{ kind: 'literal', literal: value }];
      case 'function':
        return [{ kind: 'function', fn: value.fn }];
      case 'class':
        return [{ kind: 'class', type: value.type }];
      case 'await':
        return this.things(value.value);
      case 'choice':
        return this.anyOf(value.options);
      case 'read': {
        const things = this.placeThings(value.place);
        return things.length === 0 ? [{ kind: 'opaque', value }] : things;
      }
      case 'module':
        return [this.names.whole(value.importer, value.specifier)];
      case 'type':
        return this.#typeThings(value.reference);
      case 'call': {
        const things = this.#calls.result(value.event);
        return things.length === 0 ? [{ kind: 'opaque', value }] : things;
      }
      case 'derived': {
        const closed = this.facts.calling?.closedOperators.get(value.operator);
        const [left] = value.from;
        if (left === undefined) return [{ kind: 'opaque', value }];
        const element = value.operator === 'element' ? this.#elementSymbol(left) : undefined;
        if (element !== undefined) return [{ kind: 'external', symbol: element, site: undefined }];
        if (closed === undefined) return [{ kind: 'opaque', value }];
        const same = this.symbols(left).filter((symbol) => closed.test(symbol));
        return [
          { kind: 'opaque', value },
          ...same.map((symbol): Thing => ({ kind: 'external', symbol, site: undefined })),
        ];
      }
      default:
        return [{ kind: 'opaque', value }];
    }
  }

  /** What the elements of a library's result are. */
  #elementSymbol(list: Value): string | undefined {
    const { elementTypes } = this.facts;
    if (elementTypes === undefined) return undefined;
    const listed = this.symbols(list).find((symbol) => elementTypes.has(symbol));
    return listed === undefined ? undefined : elementTypes.get(listed);
  }

  #typeThings(reference: TypeReference): readonly Thing[] {
    const meaning = this.types.meaning(reference);
    return meaning.kind === 'project'
      ? meaning.types.map((type): Thing => ({ kind: 'class', type }))
      : meaning.symbols.map((symbol): Thing => ({ kind: 'external', symbol, site: undefined }));
  }

  /** What any of the values is. */
  anyOf(values: readonly Value[]): Thing[] {
    const [only] = values;
    return dedupe(values.length === 1 ? this.things(only!) : values.flatMap((value) => this.things(value)));
  }
}

/** A value that is what it is, whatever else is known. */
function isLeaf({ kind }: Value): boolean {
  return (
    kind === 'constant' ||
    kind === 'object' ||
    kind === 'array' ||
    kind === 'regex' ||
    kind === 'function' ||
    kind === 'class' ||
    kind === 'text'
  );
}
