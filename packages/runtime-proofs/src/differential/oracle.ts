import type { Ended } from '../proof.js';
import type { CaseEvent, Oracle } from './case.js';

/**
 * What is wrong with the answers of a round; `undefined`: nothing.
 * @param answers of the rounds before; those of this one are added.
 */
export function violation(
  oracle: Oracle,
  ended: readonly Ended<CaseEvent>[],
  answers: unknown[],
): string | undefined {
  const values: unknown[] = [];
  for (const { name, event, outcome } of ended) {
    if (outcome.kind === 'lost') return `${name} got no answer: ${outcome.why}`;
    if (outcome.kind === 'failed') return `${name} failed with ${outcome.type}: ${outcome.message}`;
    const { value } = outcome;
    const expected = oracle === 'own' ? event.key : typeof oracle === 'object' ? oracle.always : value;
    if (value !== expected) return `${name} answered ${String(value)} instead of ${expected as string}`;
    if (oracle === 'distinct' && [...answers, ...values].includes(value)) {
      return `${name} answered ${String(value)}, which another one has answered`;
    }
    if (oracle === 'same' && values.length > 0 && values[0] !== value) {
      return `${name} answered ${String(value)}, and another one ${String(values[0])}`;
    }
    values.push(value);
  }
  answers.push(...values);
  return undefined;
}
