import type { RuntimeClient, Setting } from './clients/client.js';
import { violationsOf } from './judge.js';
import type { Proof } from './proof.js';
import {
  defaultInvocations,
  InitError,
  Session,
  type SeenRound,
  type SessionDatabase,
  type SourceFile,
} from './session.js';
import { messageOf } from './one-line.js';
import type { Moment } from './timeline.js';

export type CaseResult =
  | {
      readonly kind: 'violated';
      /** The first violated round, counted from 1. */
      readonly rounds: number;
      readonly what: string;
      readonly moments: readonly Moment[];
    }
  | { readonly kind: 'held'; readonly rounds: number }
  /** Nothing can be said: the proof or the fixture does not do what it states. */
  | { readonly kind: 'broken'; readonly why: string };

export interface CaseRequest {
  readonly client: RuntimeClient;
  readonly setting: Setting;
  readonly proof: Proof;
  readonly files: readonly SourceFile[];
  /** How long its rounds may take together. */
  readonly seconds: number;
  openDatabase(): Promise<SessionDatabase | undefined>;
}

const defaultRounds = { safe: 20, unsafe: 200 };

/** Cold starts take a process each. */
const coldRounds = { safe: 3, unsafe: 20 };

/** Runs rounds of overlapping invocations until one violates the oracle, or until there were enough. */
export async function runOverlapping(request: CaseRequest, which: 'safe' | 'unsafe'): Promise<CaseResult> {
  const { proof } = request;
  const rounds = proof.rounds?.[which] ?? (proof.coldStart ? coldRounds : defaultRounds)[which];
  const count = proof.invocations ?? defaultInvocations;
  if (!proof.coldStart) return inSession(request, rounds, (session) => session.fire(count, 'overlapping'));
  const end = performance.now() + request.seconds * 1000;
  for (let round = 1; round <= rounds; round += 1) {
    if (performance.now() > end) return notDone(request, round - 1, rounds);
    const result = await inSession(request, 1, (session) => session.fire(count, 'overlapping'));
    if (result.kind === 'violated') return { ...result, rounds: round };
    if (result.kind === 'broken') return result;
  }
  return { kind: 'held', rounds };
}

/** Shows that nothing is wrong where nothing overlaps: gives `held`, or what is wrong. */
export function runControl(request: CaseRequest): Promise<CaseResult> {
  const count = request.proof.control === 'alone' ? 1 : (request.proof.invocations ?? defaultInvocations);
  return inSession(request, 1, (session) => session.fire(count, 'sequential'));
}

async function inSession(
  request: CaseRequest,
  rounds: number,
  fire: (session: Session) => Promise<SeenRound>,
): Promise<CaseResult> {
  const { client, setting, proof, files } = request;
  const database = await request.openDatabase();
  let session: Session;
  try {
    session = await Session.open({ client, setting, proof, files, database });
  } catch (error) {
    const message = messageOf(error);
    if (error instanceof InitError && proof.initFails?.test(message)) {
      return { kind: 'violated', rounds: 1, what: message.split('; it printed', 1)[0]!, moments: [] };
    }
    return { kind: 'broken', why: message };
  }
  const end = performance.now() + request.seconds * 1000;
  try {
    for (let number = 1; number <= rounds; number += 1) {
      if (performance.now() > end) return notDone(request, number - 1, rounds);
      const { round, moments } = await fire(session);
      const violations = await violationsOf(proof, round);
      const [unforeseen] = session.unforeseen;
      if (unforeseen !== undefined) return { kind: 'broken', why: unforeseen };
      if (violations.length > 0) {
        return { kind: 'violated', rounds: number, what: inShort(violations), moments };
      }
      if (session.end !== undefined && number < rounds) {
        return { kind: 'violated', rounds: number, what: `then the client ${session.end}`, moments };
      }
    }
    return { kind: 'held', rounds };
  } finally {
    await session.close();
  }
}

function notDone({ seconds }: CaseRequest, done: number, rounds: number): CaseResult {
  return { kind: 'broken', why: `only ${done} of ${rounds} rounds were done after ${seconds} s` };
}

/** The first says what goes wrong; the others say it again. */
function inShort([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}
