import type { RuntimeId } from 'hazard-core';

/** Why running and scanning disagree on handlers with certain parts. */
export interface Explanation {
  /** `meant`: the hazard is defined so, and the oracle is narrower. `open`: the analysis is to be made better. */
  readonly kind: 'meant' | 'open';
  readonly why: string;
}

export interface ExplanationRow extends Explanation {
  readonly of: 'falsePositive' | 'miss';
  readonly runtimes: readonly RuntimeId[];
  /** Of the case's parts, joined by spaces. */
  readonly parts: RegExp;
  /** What `--strict` has to tell of it: where the explanation says that it tells. */
  readonly strict?: RegExp;
}

const memory: readonly RuntimeId[] = ['node', 'java'];

const countedByAll =
  'A number that is counted in one step and read again behind a window. What is read is how many all have counted by then, which is what a statistic means; that it is meant for a number of its own a scan cannot know.';

export const explanations: readonly ExplanationRow[] = [
  {
    of: 'falsePositive',
    runtimes: memory,
    kind: 'meant',
    parts: /cell:(?:environment|global-object|property)\b/,
    why: 'A change of what the whole process reads is told, whatever this handler itself reads of it: other code of the process reads it without asking for a lock.',
  },
  {
    of: 'falsePositive',
    runtimes: memory,
    kind: 'meant',
    parts: / (?:write-window|write-read-window|window-write-read|write-awaited-read) /,
    why: "Request data is stored where all invocations can read it. This handler reads it before another one can write, or never: the store is told all the same, since the next change of the code makes it another one's data.",
  },
  {
    of: 'falsePositive',
    runtimes: ['node'],
    kind: 'meant',
    parts: /(?:has-await-set|get-await-set) by-own-key|cell:map-under-own-key check-window-write/,
    why: 'Two invocations with one key would both find nothing and both load. Generated events never have the same key, which a scan cannot know.',
  },
  {
    of: 'falsePositive',
    runtimes: ['node'],
    kind: 'meant',
    parts: /length-window-element/,
    why: 'Each finds its own element, but none is ever taken out: the list keeps what all requests have brought. The oracle looks at answers alone.',
  },
  {
    of: 'falsePositive',
    runtimes: ['java'],
    kind: 'meant',
    parts: /cell:map-under-own-key (?:constant-latch|check-window-write|first-wins)/,
    why: 'Two invocations with one key would both find nothing and both put something in. Generated events never have the same key, which a scan cannot know.',
  },
  {
    of: 'falsePositive',
    runtimes: ['java'],
    kind: 'meant',
    parts: /cache:HashMap /,
    why: 'Two threads that change a `HashMap` at once can damage it. That takes more luck than these few rounds have.',
  },
  {
    of: 'miss',
    runtimes: ['node'],
    kind: 'meant',
    parts: /cell:global-object once-check-await-set/,
    strict: /process-global-mutation\/globalObject/,
    why: 'What is made twice does not depend on a request, and is kept in the global object: only `--strict` tells of such a write.',
  },
  {
    of: 'miss',
    runtimes: ['node'],
    kind: 'meant',
    parts: /once-check-await-set/,
    strict: /check-then-act\/duplicateWork/,
    why: 'What is made twice does not depend on a request: this is the variant `duplicateWork`, which only `--strict` tells.',
  },
  {
    of: 'miss',
    runtimes: ['node'],
    kind: 'meant',
    parts: /ticket-write-window-read/,
    strict: /shared-mutable-state\/counter/,
    why: `${countedByAll} \`--strict\` tells the counter.`,
  },
  {
    of: 'miss',
    runtimes: ['node'],
    kind: 'open',
    parts: /cell:map-under-fixed-key ticket-write-window-read/,
    why: 'A number in an element of a map that is counted in one step and read again behind a window: not even `--strict` tells this counter.',
  },
  {
    of: 'miss',
    runtimes: ['java'],
    kind: 'meant',
    parts: /ticket-write-window-read|ticket:atomic-add-window-get/,
    why: countedByAll,
  },
  {
    of: 'miss',
    runtimes: ['node'],
    kind: 'open',
    parts: /idiom:(?:emitter|listener-at-emitter)-of-all/,
    why: 'Each request waits at an emitter that is one for all: what one emits the others hear as well.',
  },
  {
    of: 'miss',
    runtimes: ['java'],
    kind: 'meant',
    parts: /idiom:queue-of-all/,
    why: 'A queue that is made for several threads hands each entry to one of them: that is what it is for. That this handler wants back what it has put in a scan cannot know.',
  },
  {
    of: 'miss',
    runtimes: ['java'],
    kind: 'open',
    parts: /idiom:computed-for-each-request/,
    why: 'What `compute` stores is taken to be made from what was there; here it is the data of the request alone.',
  },
  {
    of: 'miss',
    runtimes: ['java'],
    kind: 'meant',
    parts: /cell:map-under-fixed-key once-check-window-set/,
    strict: /check-then-act\/staleCheck/,
    why: 'The question and the write are calls of another class; such a decision is told with low confidence.',
  },
];

/**
 * The explanation of a disagreement; `undefined`: there is none.
 * @param strictOnly what only `--strict` tells of it.
 */
export function explanationOf(
  runtime: RuntimeId,
  of: 'falsePositive' | 'miss',
  parts: string,
  strictOnly: readonly string[],
): Explanation | undefined {
  // A space behind the last part, so that a pattern can name whole parts.
  return explanations.find(
    (row) =>
      row.of === of &&
      row.runtimes.includes(runtime) &&
      row.parts.test(`${parts} `) &&
      (row.strict === undefined || strictOnly.some((one) => row.strict!.test(one))),
  );
}
