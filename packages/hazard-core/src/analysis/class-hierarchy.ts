import type { FieldModel, FunctionModel, TypeModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import { overloadsOf } from './calls.js';
import type { CodeIndex } from './code-index.js';
import { externalSymbols, type Thing } from './things.js';
import type { TypeNames } from './type-names.js';
import { UnmadeTypes } from './unmade-types.js';

/** Which class of the project extends which, and what a class has of its own and from those it extends. */
export class ClassHierarchy {
  /** Of classes whose superclasses are found out for good; what a parameter brings may be another one tomorrow. */
  readonly #lineages = new Map<TypeModel, readonly TypeModel[]>();
  /** Of the same classes, by name. */
  readonly #methods = new Map<TypeModel, Map<string, readonly FunctionModel[]>>();
  #knowsSubtypes = false;

  constructor(
    private readonly index: CodeIndex,
    private readonly types: TypeNames,
    private readonly thingsOf: (value: Value) => readonly Thing[],
    /** Whether what a value is will never be told otherwise. */
    private readonly isSettled: (value: Value) => boolean,
  ) {}

  /** Makes the index know the subclasses of every class, but those of which no object is ever made. */
  indexSubtypes(): void {
    const subtypes = new Map<TypeModel, TypeModel[]>();
    for (const module of this.index.modules) {
      for (const type of module.types) {
        const parts = this.types.partsOf(type);
        for (const base of this.lineage(type)) {
          if (base === type || parts.includes(base)) continue;
          const known = subtypes.get(base);
          if (known === undefined) subtypes.set(base, [type]);
          else known.push(type);
        }
      }
    }
    const unmade = new UnmadeTypes(this.index.modules);
    for (const [base, types] of subtypes)
      for (const type of unmade.without(base, types)) this.index.addSubtype(base, type);
    this.#knowsSubtypes = true;
  }

  /** The superclasses of the project that are known. */
  baseTypes(type: TypeModel): TypeModel[] {
    return type.bases.flatMap((base) =>
      this.thingsOf(base).flatMap((thing) =>
        thing.kind === 'class' && thing.type !== type ? [thing.type] : [],
      ),
    );
  }

  /** The class and its superclasses within the project, nearest first. */
  lineage(type: TypeModel): readonly TypeModel[] {
    const known = this.#lineages.get(type);
    if (known !== undefined) return known;
    const line: TypeModel[] = [];
    const visit = (one: TypeModel): void => {
      if (line.includes(one)) return;
      line.push(one);
      this.types.partsOf(one).forEach(visit);
      this.baseTypes(one).forEach(visit);
    };
    visit(type);
    if (line.every(({ bases }) => bases.every(this.isSettled))) this.#lineages.set(type, line);
    return line;
  }

  /** The names of library classes that the class extends, as instances: `pg#Client()`. */
  externalBases(type: TypeModel): string[] {
    return this.lineage(type).flatMap((one) =>
      one.bases.flatMap((base) => externalSymbols(this.thingsOf(base)).map((symbol) => `${symbol}()`)),
    );
  }

  /** The declaration of the field, in the class or in one that it extends. */
  field(type: TypeModel, name: string): FieldModel | undefined {
    for (const one of this.lineage(type)) {
      const field = one.fields.find((candidate) => candidate.name === name);
      if (field !== undefined) return field;
    }
    return undefined;
  }

  method(type: TypeModel, name: string): FunctionModel | undefined {
    for (const one of this.lineage(type)) {
      const found = one.methods.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What a call of the method can run: the class's own or inherited one with its overloads, and those of subclasses. */
  methods(type: TypeModel, name: string): readonly FunctionModel[] {
    const ofType = this.#methods.get(type);
    const known = ofType?.get(name);
    if (known !== undefined) return known;
    const methods = this.#findMethods(type, name);
    if (ofType !== undefined) ofType.set(name, methods);
    else if (this.#knowsSubtypes && this.#lineages.has(type))
      this.#methods.set(type, new Map([[name, methods]]));
    return methods;
  }

  #findMethods(type: TypeModel, name: string): readonly FunctionModel[] {
    const found: FunctionModel[] = [];
    for (const one of this.lineage(type)) {
      const method = one.methods.get(name) ?? one.staticMethods.get(name);
      if (method === undefined) continue;
      found.push(...overloadsOf(one, method));
      if (one.overloads === undefined) break;
    }
    for (const sub of this.index.subtypes(type)) {
      const method = sub.methods.get(name);
      if (method !== undefined) found.push(...overloadsOf(sub, method));
    }
    const implemented = found.filter((fn) => fn.isAbstract !== true);
    return implemented.length > 0 ? implemented : found;
  }

  /** The values stored in an instance's field, superclasses' code included. */
  fieldValues(type: TypeModel, name: string): Value[] {
    return [...this.lineage(type), ...this.index.subtypes(type)].flatMap((one) =>
      this.index.instanceWrites(one, name).map((write) => write.event.value),
    );
  }

  /**
   * Annotations and attributes of the function. Those of a partial method may stand on the part that has no body.
   */
  decoratorsOf(fn: FunctionModel): readonly Value[] {
    const { owner } = fn;
    if (owner === undefined || fn.modifiers?.includes('partial') !== true) return fn.decorators;
    const parts = this.types.partsOf(owner);
    const all = (parts.length === 0 ? [owner] : parts).flatMap((type) => [
      ...type.methods.values(),
      ...type.staticMethods.values(),
      ...(type.overloads ?? []),
    ]);
    return all
      .filter(
        (one) =>
          one.name === fn.name &&
          one.parameters.length === fn.parameters.length &&
          one.modifiers?.includes('partial') === true,
      )
      .flatMap(({ decorators }) => decorators);
  }
}
