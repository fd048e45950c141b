import type { Proof } from './proof.js';
import type { SessionDatabase } from './session.js';

/** The databases of a run: each is started when a proof first needs it, and all end with the run. */
export class Databases {
  /** An empty database with the proof's tables; `undefined`: the proof needs none. */
  open(proof: Proof): Promise<SessionDatabase | undefined> {
    if (proof.database === undefined) return Promise.resolve(undefined);
    return Promise.reject(new Error(`There is no ${proof.database} here.`));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
