import type { Outcome } from './runtime-api.js';
import type { Service, ServiceRequest } from './services.js';

/** What an event is made from: other ones in every round. */
export interface EventSource {
  /** `A`, `B`, … */
  readonly name: string;
  /** Counted from 0. */
  readonly index: number;
  /** Counted from 1. */
  readonly round: number;
  /** Unique in the run: `A1` is the first invocation of the first round. */
  readonly key: string;
  /** Where a path of the function really is: `/tmp`, `/mnt`, `/opt` and `/var/task` are folders of the run. */
  place(path: string): string;
}

/** An invocation that has ended. */
export interface Ended<Event> extends EventSource {
  readonly id: string;
  readonly event: Event;
  readonly outcome: Outcome;
  /** Milliseconds from the round's beginning to the outcome. */
  readonly until: number;
}

/** A round that is over. */
export interface Round<Event> {
  readonly number: number;
  readonly invocations: readonly Ended<Event>[];
  /** What has been asked of services, also while the function was loaded if it is the first round. */
  readonly requests: readonly ServiceRequest[];
  /** Whether the invocations were fired at once. */
  readonly overlaps: boolean;
  /** What the client has printed since it was started. */
  readonly output: string;
  /** Waits until the check holds, or for a few seconds: reports and lines may come after the answers. */
  until(check: () => boolean): Promise<void>;
  place(path: string): string;
  /** Rows of the proof's database. @throws {Error} that of the database. */
  sql(statement: string): Promise<Record<string, unknown>[]>;
}

/** What violates the oracle, or nothing. */
export type Judgement = string | undefined | Promise<string | undefined>;

/**
 * Why a unit cannot be proven: what its memory model allows does not show on this kind of processor; it shows only on the
 * platform itself; it is advice about cost or insight and no answer is wrong.
 */
export type NotProvable = {
  readonly reason: 'memory-model' | 'platform-only' | 'advice';
  /** One sentence. */
  readonly why: string;
};

/** What `<variant>.proof.mjs` exports by default. */
export type ProofFile = Proof | { readonly notProvable: NotProvable };

/**
 * How a unit (hazard, variant, runtime) is proven: two fixtures, the same invocations for both, and what these must
 * answer. It lies beside the fixtures, in `test-fixtures/<hazard>/<runtime>/<variant>.proof.mjs`.
 */
// Proof files are JavaScript; each has its own shape of event.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface Proof<Event = any> {
  /** The case that must violate the oracle; of another folder if it has a `/`: `<hazard>/<runtime>/<case>`. */
  readonly unsafe: string;
  /** The case that must never violate it. */
  readonly safe: string;
  /** What is different for the safe case, where it has other events or services. */
  readonly forSafe?: Partial<Omit<Proof, 'safe' | 'unsafe' | 'forSafe' | 'control'>>;
  /** `file#export`, where the client cannot tell it from the files. */
  readonly handler?: string;
  /** Whether the fixtures import packages that have to be compiled where they are installed. */
  readonly compiledPackages?: boolean;
  /** The event of an invocation. */
  event?(source: EventSource): Event;
  /** What an invocation must answer. Absent: any answer is right, an error is not. */
  answer?(event: Event, source: EventSource): unknown;
  /** What else must hold after each round: gives what is wrong. Errors of invocations are not looked at if it is there without `answer`. */
  violation?(round: Round<Event>): Judgement;
  /** What stands in for other machines, by their names. */
  readonly services?: Readonly<Record<string, Service>>;
  /**
   * `false`: services answer at once, and do not wait until all invocations have asked. A number: they wait for so many
   * requests, since an invocation has several at once.
   */
  readonly hold?: false | number;
  /** Invocations in a round (default: 4). */
  readonly invocations?: number;
  /** Rounds in which the safe case must hold (default: 20), and in which the unsafe case must be violated (default: 200). */
  readonly rounds?: { readonly safe?: number; readonly unsafe?: number };
  /** Each round has a client of its own: what happens at the first invocations is what matters. */
  readonly coldStart?: boolean;
  /** The settings, by their titles, in which it is run; absent: all of the client. */
  readonly settings?: readonly string[];
  /** Milliseconds in which an invocation must be answered (default: 5000). */
  readonly limit?: number;
  readonly database?: 'postgresql' | 'mariadb';
  /** Variables of the function's environment; paths as in the function, `{address}` for host and port of the stand-in. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files that are there before the client starts, by their paths; what begins with `#!` can be run. */
  readonly files?: Readonly<Record<string, string>>;
  /** Statements that fill the database before a client starts. */
  readonly tables?: readonly string[];
  /** The violation is that a worker cannot be initialised: the client complains or prints like this. */
  readonly initFails?: RegExp | undefined;
  /**
   * What the unsafe case does where nothing overlaps, which shows that it is the overlap that breaks it. `sequential`
   * (default): it holds for invocations one after the other. `alone`: it holds for one invocation in a new environment.
   * `none`: it always breaks; what breaks it is the multi-concurrent runtime.
   */
  readonly control?: 'sequential' | 'alone' | 'none';
}
