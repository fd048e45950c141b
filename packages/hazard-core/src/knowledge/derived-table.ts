import type { RuntimeFacts } from './facts.js';

/** A table made from others, once for each runtime: what is made anew for every file would be indexed anew, too. */
export function derivedTable<T>(make: (facts: RuntimeFacts) => T): (facts: RuntimeFacts) => T {
  const made = new WeakMap<RuntimeFacts, T>();
  return (facts) => {
    let table = made.get(facts);
    if (table === undefined) made.set(facts, (table = make(facts)));
    return table;
  };
}
