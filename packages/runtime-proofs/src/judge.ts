import { isDeepStrictEqual } from 'node:util';
import type { Proof, Round } from './proof.js';
import { shown } from './timeline.js';
import { within } from './within.js';

const judgeSeconds = 60;

/**
 * What violates the proof's oracle in a round, as sentences without a full stop.
 */
export async function violationsOf(proof: Proof, round: Round<unknown>): Promise<string[]> {
  const violations: string[] = [];
  const judgesOutcomes = proof.answer !== undefined || proof.violation === undefined;
  for (const invocation of judgesOutcomes ? round.invocations : []) {
    const { name, event, outcome } = invocation;
    if (outcome.kind === 'lost') violations.push(`${name} got no answer: ${outcome.why}`);
    else if (outcome.kind === 'failed') {
      violations.push(`${name} failed with ${shown(`${outcome.type}: ${outcome.message}`)}`);
    } else if (proof.answer !== undefined) {
      const expected = asSent(proof.answer(event, invocation));
      if (!isDeepStrictEqual(outcome.value, expected)) {
        violations.push(`${name} answered ${shown(outcome.value)} instead of ${shown(expected)}`);
      }
    }
  }
  const unfinished = `the proof's violation() did not come to its end in ${judgeSeconds} s`;
  const found = await within(judgeSeconds, proof.violation?.(round), unfinished);
  if (found !== undefined) violations.push(found);
  return violations;
}

/** A value as it is after its way through JSON. */
function asSent(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
