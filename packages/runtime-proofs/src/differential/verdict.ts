import type { RuntimeId } from 'hazard-core';
import type { GeneratedCase } from './case.js';
import { explanationOf, type Explanation } from './explanations.js';
import type { Seen } from './run-cases.js';
import type { Told } from './scan-cases.js';

/** What running and scanning say of a case, and whether they agree. */
export interface Verdict {
  readonly generated: GeneratedCase;
  readonly seen: Seen;
  readonly told: Told;
  /**
   * `unsafe` and `safe`: both say so. `falsePositive`: told, and nothing went wrong. `miss`: something went wrong, and nothing
   * is told by default. `apart`: it goes wrong whether or not invocations meet, which is not asked of this runtime.
   */
  readonly kind: 'unsafe' | 'safe' | 'falsePositive' | 'miss' | 'apart';
  /** Of a disagreement; `undefined`: nobody has explained it. */
  readonly explanation?: Explanation | undefined;
}

export function verdictOn(runtime: RuntimeId, generated: GeneratedCase, seen: Seen, told: Told): Verdict {
  const isTold = told.byDefault.length > 0;
  const goesWrong = seen.overlapping !== undefined;
  const kind = kindOf();
  const isDisagreement = kind === 'falsePositive' || kind === 'miss';
  const parts = generated.parts.join(' ');
  return {
    generated,
    seen,
    told,
    kind,
    ...(isDisagreement ? { explanation: explanationOf(runtime, kind, parts, told.strictOnly) } : {}),
  };

  function kindOf(): Verdict['kind'] {
    // One process serves one invocation at a time: what stays in it for the next one is there without any concurrency.
    if (runtime === 'python' && seen.sequential !== undefined && !isTold) return 'apart';
    if (goesWrong) return isTold ? 'unsafe' : 'miss';
    return isTold ? 'falsePositive' : 'safe';
  }
}
