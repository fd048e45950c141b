import type { RuntimeFacts } from './facts.js';

/** So many names are remembered for a runtime; programs use the same ones again and again. */
const maxNames = 5_000;

/** A question about external names that the tables answer, each name asked about once: patterns take long. */
export function nameQuestion<T>(
  answer: (name: string, facts: RuntimeFacts) => T,
): (name: string, facts: RuntimeFacts) => T {
  const known = new WeakMap<RuntimeFacts, Map<string, T>>();
  return (name, facts) => {
    let answers = known.get(facts);
    if (answers === undefined) known.set(facts, (answers = new Map()));
    let found = answers.get(name);
    if (found === undefined && !answers.has(name)) {
      if (answers.size >= maxNames) answers.clear();
      answers.set(name, (found = answer(name, facts)));
    }
    return found as T;
  };
}
