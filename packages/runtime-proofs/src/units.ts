import type { Fixture } from 'fixture-harness';
import { hazards, type HazardId, type RuntimeId } from 'hazard-core';

/** What is proven: that a variant of a hazard is there in a runtime. */
export interface Unit {
  readonly hazard: HazardId;
  readonly variant: string;
  readonly runtime: RuntimeId;
  readonly kind: 'correctness' | 'advice';
  /** The names of the cases that announce it. */
  readonly unsafeCases: readonly string[];
}

/** `<hazard>/<variant>` with the runtime, as reports and `proofs.json` name it. */
export function unitName({ hazard, variant, runtime }: Pick<Unit, 'hazard' | 'variant' | 'runtime'>): string {
  return `${hazard}/${runtime}/${variant}`;
}

/** The units of all fixtures, sorted by the catalogue's order. */
export function unitsOf(fixtures: readonly Fixture[]): Unit[] {
  return hazards.flatMap(({ id, kind, variants }) =>
    (['node', 'python', 'java', 'dotnet'] as const).flatMap((runtime) =>
      Object.keys(variants).flatMap((variant) => {
        const announcing = fixtures.filter(
          (fixture) =>
            fixture.runtime === runtime &&
            fixture.files.some(({ expectations }) =>
              expectations.some((one) => one.hazard === id && one.variant === variant),
            ),
        );
        if (announcing.length === 0) return [];
        return [{ hazard: id, variant, runtime, kind, unsafeCases: announcing.map(({ name }) => name) }];
      }),
    ),
  );
}

/** The files of a case, named from its own folder. */
export function filesOf(fixtures: readonly Fixture[], name: string): { name: string; text: string }[] {
  const fixture = fixtures.find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`There is no fixture ${name}.`);
  return fixture.files.map((file) => ({ name: file.name.slice(name.length + 1), text: file.text }));
}
