import type { RuntimeClient, Setting } from '../clients/client.js';
import { Session } from '../session.js';
import type { Ended, Proof } from '../proof.js';
import type { CaseEvent, GeneratedCase, Generator, Oracle } from './case.js';

/** What was seen of a case. */
export interface Seen {
  /** What was wrong where invocations met; `undefined`: nothing. */
  readonly overlapping: string | undefined;
  /** What was wrong also where they came one after the other. */
  readonly sequential: string | undefined;
}

export interface RunRequest {
  readonly client: RuntimeClient;
  readonly generator: Generator;
  readonly cases: readonly GeneratedCase[];
  /** For each case and setting. */
  readonly rounds: number;
}

const invocations = 4;

/** Runs all cases in one client for each setting, and once more where nothing overlaps. */
export async function runCases({ client, generator, cases, rounds }: RunRequest): Promise<Map<string, Seen>> {
  const runs = client.settings.map((setting) => ({ setting, order: 'overlapping' as const, rounds }));
  const alone = { setting: client.settings[0]!, order: 'sequential' as const, rounds: 1 };
  const seen = new Map<string, Seen>(
    cases.map(({ name }) => [name, { overlapping: undefined, sequential: undefined }]),
  );
  for (const { setting, order, rounds: count } of [...runs, alone]) {
    const meeting = cases.filter(
      ({ shares }) =>
        order === 'sequential' || (generator.settingsFor?.(shares).includes(setting.title) ?? true),
    );
    const found = await runInSetting({ client, generator, cases: meeting, setting, order, rounds: count });
    for (const [name, what] of found) {
      const before = seen.get(name)!;
      seen.set(name, { ...before, [order]: before[order] ?? what });
    }
  }
  return seen;
}

interface SettingRun {
  readonly client: RuntimeClient;
  readonly generator: Generator;
  readonly cases: readonly GeneratedCase[];
  readonly setting: Setting;
  readonly order: 'overlapping' | 'sequential';
  readonly rounds: number;
}

/** What was wrong, by the names of cases. */
async function runInSetting(run: SettingRun): Promise<Map<string, string>> {
  const { client, generator, cases, setting, order, rounds } = run;
  let running = '';
  const { file, handler } = generator.dispatcher(cases);
  const proof: Proof<CaseEvent> = {
    unsafe: '',
    safe: '',
    handler,
    event: ({ key, round }) => ({
      case: running,
      key: `${running}-${key}`,
      group: `${running}-group-${round}`,
    }),
    services: { 'window.example': () => 'open' },
  };
  const session = await Session.open({
    client,
    setting,
    proof,
    files: [file, ...cases.flatMap(({ files }) => files)],
  });
  const found = new Map<string, string>();
  try {
    for (const { name, oracle } of cases) {
      running = name;
      const answers: unknown[] = [];
      for (let round = 1; round <= rounds && !found.has(name); round += 1) {
        const { round: over } = await session.fire(invocations, order);
        const ended = over.invocations as readonly Ended<CaseEvent>[];
        const wrong = violation(oracle, ended, answers);
        if (wrong !== undefined) found.set(name, wrong);
        // The cases behind it would all be lost.
        if (session.isOver) throw new Error(`${name} ended the client:\n${over.output}`);
      }
    }
  } finally {
    await session.close();
  }
  return found;
}

/** @param answers of the rounds before; those of this one are added. */
function violation(
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
