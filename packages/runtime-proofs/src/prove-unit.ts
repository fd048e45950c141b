import fs from 'node:fs';
import type { Fixture } from 'fixture-harness';
import type { RuntimeClient, Setting } from './clients/client.js';
import type { Databases } from './databases/databases.js';
import { NotHere } from './not-here.js';
import { messageOf, sentence } from './one-line.js';
import { runControl, runOverlapping, type CaseRequest, type CaseResult } from './prove.js';
import type { Proof, ProofFile } from './proof.js';
import { loadProof, proofFile } from './proof-file.js';
import { codeOf, type ProofRecord, type SeenCase } from './record.js';
import type { Moment } from './timeline.js';
import { filesOf, unitName, type Unit } from './units.js';

/** What is known of a unit after a run. */
export type UnitResult =
  | {
      readonly kind: 'proven';
      readonly unit: Unit;
      readonly record: ProofRecord;
      readonly moments: readonly Moment[];
    }
  | { readonly kind: 'notProvable'; readonly unit: Unit; readonly record: ProofRecord }
  /** Nobody has written a proof. */
  | { readonly kind: 'open'; readonly unit: Unit }
  | { readonly kind: 'notRun'; readonly unit: Unit; readonly why: string }
  | {
      readonly kind: 'failed';
      readonly unit: Unit;
      readonly isUnsafeProven: boolean;
      readonly why: string;
      readonly moments: readonly Moment[];
    };

export interface UnitRequest {
  readonly unit: Unit;
  readonly client: RuntimeClient;
  readonly fixtures: readonly Fixture[];
  readonly fixturesFolder: string;
  readonly databases: Databases;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  /** How long a case may take in one setting (default: 3 minutes). */
  readonly seconds?: number;
}

const defaultSeconds = 180;

/** Proves a unit: control, unsafe case and safe case in every setting. Whatever is wrong is in the result. */
export async function proveUnit(request: UnitRequest): Promise<UnitResult> {
  const { unit, fixturesFolder } = request;
  const name = unitName(unit);
  let file: ProofFile | undefined;
  try {
    file = await loadProof(fixturesFolder, unit);
  } catch (error) {
    return failed(unit, sentence(messageOf(error)));
  }
  if (file === undefined) return { kind: 'open', unit };
  if ('notProvable' in file) {
    return { kind: 'notProvable', unit, record: { unit: name, notProvable: file.notProvable } };
  }
  const named = (one: string) => (one.includes('/') ? one : `${unit.hazard}/${unit.runtime}/${one}`);
  const unsafe = named(file.unsafe);
  const safe = named(file.safe);
  if (!unit.unsafeCases.includes(unsafe)) {
    return failed(unit, `${unsafe} does not announce ${unit.hazard}/${unit.variant}.`);
  }
  try {
    return await proveCases(request, file, unsafe, safe);
  } catch (error) {
    const why = messageOf(error);
    if (error instanceof NotHere) return { kind: 'notRun', unit, why };
    return failed(unit, sentence(`${unsafe} and ${safe}: ${why}`));
  }
}

async function proveCases(
  request: UnitRequest,
  proof: Proof,
  unsafe: string,
  safe: string,
): Promise<UnitResult> {
  const { unit, client, fixtures, fixturesFolder, databases } = request;
  const settings = settingsOf(client, proof);
  if (settings.length === 0) return failed(unit, `The proof names no setting of ${client.title}.`);
  const unsafeFiles = filesOf(fixtures, unsafe);
  const safeFiles = filesOf(fixtures, safe);
  const caseRequest = (of: Proof, files: typeof unsafeFiles, setting: Setting): CaseRequest => ({
    client,
    setting,
    proof: of,
    files,
    seconds: request.seconds ?? defaultSeconds,
    openDatabase: () => databases.open(of),
  });

  if (proof.control !== 'none') {
    const control = await runControl(caseRequest(proof, unsafeFiles, client.settings[0]!));
    if (control.kind !== 'held') {
      return failed(unit, `${unsafe} goes wrong where nothing overlaps: ${reason(control)}.`, control);
    }
  }
  const seenUnsafe: SeenCase[] = [];
  let moments: readonly Moment[] = [];
  for (const setting of settings) {
    const result = await runOverlapping(caseRequest(proof, unsafeFiles, setting), 'unsafe');
    if (result.kind !== 'violated') {
      return failed(unit, `${unsafe}, ${setting.title}: ${reason(result)}.`, result);
    }
    if (moments.length === 0) ({ moments } = result);
    seenUnsafe.push({ setting: setting.title, rounds: result.rounds, violation: result.what });
  }
  // The complaint that shows the unsafe case is none of the safe case's.
  const safeProof: Proof = { ...proof, initFails: undefined, ...proof.forSafe };
  const seenSafe: SeenCase[] = [];
  for (const setting of settingsOf(client, safeProof)) {
    const result = await runOverlapping(caseRequest(safeProof, safeFiles, setting), 'safe');
    if (result.kind !== 'held') {
      return {
        ...failed(unit, `${safe}, ${setting.title}: ${reason(result)}.`, result),
        isUnsafeProven: true,
      };
    }
    seenSafe.push({ setting: setting.title, rounds: result.rounds });
  }
  const code = codeOfProof(unit, [unsafe, safe], fixtures, fixturesFolder);
  return {
    kind: 'proven',
    unit,
    moments,
    record: {
      unit: unitName(unit),
      proven: {
        client: client.title,
        date: request.date,
        code,
        unsafe: { fixture: unsafe, seen: seenUnsafe },
        safe: { fixture: safe, seen: seenSafe },
      },
    },
  };
}

/** The settings of a client in which a proof is run. */
export function settingsOf(client: RuntimeClient, { settings }: Pick<Proof, 'settings'>): Setting[] {
  return client.settings.filter(({ title }) => settings?.includes(title) ?? true);
}

/** A short name of all that a unit's proof is about: its file and the sources of the two cases. */
export function codeOfProof(
  unit: Unit,
  cases: readonly string[],
  fixtures: readonly Fixture[],
  fixturesFolder: string,
): string {
  const sources = cases.flatMap((name) => filesOf(fixtures, name)).map(({ text }) => text);
  return codeOf([fs.readFileSync(proofFile(fixturesFolder, unit), 'utf8'), ...sources]);
}

function failed(unit: Unit, why: string, result?: CaseResult): Extract<UnitResult, { kind: 'failed' }> {
  const moments = result?.kind === 'violated' ? result.moments : [];
  return { kind: 'failed', unit, isUnsafeProven: false, why, moments };
}

function reason(result: CaseResult): string {
  switch (result.kind) {
    case 'violated':
      return `in round ${result.rounds}, ${result.what}`;
    case 'held':
      return `nothing went wrong in ${result.rounds} rounds`;
    case 'broken':
      return result.why;
  }
}
