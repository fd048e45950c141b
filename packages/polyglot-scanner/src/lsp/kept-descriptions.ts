import type { DescriptionCache, DescriptionsRead, DescriptionUnit } from '../deployment/descriptions.js';

interface Kept {
  readonly unit: DescriptionUnit;
  readonly read: DescriptionsRead;
}

/** What descriptions said when they were read last, as long as their texts are the same. */
export class KeptDescriptions implements DescriptionCache {
  /** By the first file, of each language. */
  readonly #kept = new Map<string, Kept>();

  get(unit: DescriptionUnit): DescriptionsRead | undefined {
    const known = this.#kept.get(nameOf(unit));
    return known !== undefined && isSame(known.unit, unit) ? known.read : undefined;
  }

  put(unit: DescriptionUnit, read: DescriptionsRead): void {
    this.#kept.set(nameOf(unit), { unit, read });
  }
}

function nameOf({ language, sources }: DescriptionUnit): string {
  return `${language} ${sources[0]?.name}`;
}

function isSame(one: DescriptionUnit, other: DescriptionUnit): boolean {
  return (
    one.inFull === other.inFull &&
    one.project === other.project &&
    one.sources.length === other.sources.length &&
    one.sources.every(({ name, text }, at) => {
      const counterpart = other.sources[at]!;
      return name === counterpart.name && text === counterpart.text;
    })
  );
}
