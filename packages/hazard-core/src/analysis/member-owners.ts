import type { TypeModel } from '../model/module.js';
import type { TypeReference, Value } from '../model/value.js';
import type { Resolver } from './resolver.js';
import type { SharingAnalysis } from './sharing.js';

/** To which class the members of an object belong, and which classes have one object that everybody holds. */
export class MemberOwners {
  constructor(
    private readonly resolver: Resolver,
    private readonly sharing: SharingAnalysis,
  ) {}

  /** A container gives each of its short-lived objects the same one of these to keep in a field. */
  heldByAll(type: TypeModel, field: string): TypeModel | undefined {
    const declared = type.fields.find((one) => one.name === field)?.type;
    if (declared === undefined || this.resolver.index.instanceWrites(type, field).some(isMade))
      return undefined;
    return this.oneForAll(declared);
  }

  /** The class of the type of which a container hands out one object. */
  oneForAll(type: TypeReference): TypeModel | undefined {
    for (const thing of this.resolver.instancesOf(type))
      if (thing.kind === 'instance' && this.sharing.ofInstances(thing.type) === 'shared') return thing.type;
    return undefined;
  }

  /** The class to whose objects the member belongs: the one that declares it, else one that stores something in it. */
  declaring(type: TypeModel, member: string): TypeModel {
    const line = this.resolver.classes.lineage(type);
    const declares = (one: TypeModel): boolean => one.fields.some((field) => field.name === member);
    return (
      line.find(declares) ??
      line.find((one) => this.resolver.index.instanceWrites(one, member).length > 0) ??
      // A property of an interface is stored in the classes that implement it.
      this.resolver.index.subtypes(type).find(declares) ??
      line.at(-1) ??
      type
    );
  }

  /** A static field belongs to the class that declares it, whichever subclass names it. */
  declaringStatic(type: TypeModel, member: string): TypeModel {
    return (
      this.resolver.classes
        .lineage(type)
        .find((one) => one.fields.some((field) => field.name === member && field.isStatic)) ?? type
    );
  }
}

function isMade({ event }: { readonly event: { readonly value: Value } }): boolean {
  return event.value.kind === 'call' && event.value.event.isNew;
}
