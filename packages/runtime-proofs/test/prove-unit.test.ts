import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { discoverFixtures } from 'fixture-harness';
import { Databases } from '../src/databases/databases.js';
import { NotHere } from '../src/not-here.js';
import { proveUnit, type UnitResult } from '../src/prove-unit.js';
import { unitsOf } from '../src/units.js';
import { makeRepository, proof, unsafeHandler } from './support/fixtures.js';
import { PlainClient } from './support/plain-client.js';
import { processesWith, runFolders } from './support/traces.js';

const made: string[] = [];

async function proved(
  files: Parameters<typeof makeRepository>[0] = {},
  databases = new Databases(),
  seconds?: number,
): Promise<UnitResult> {
  const root = makeRepository(files);
  made.push(root);
  const fixturesFolder = path.join(root, 'test-fixtures');
  const fixtures = discoverFixtures(fixturesFolder);
  const [unit] = unitsOf(fixtures);
  const client = new PlainClient();
  return proveUnit({
    unit: unit!,
    client,
    fixtures,
    fixturesFolder,
    databases,
    date: '2026-11-21',
    ...(seconds === undefined ? {} : { seconds }),
  });
}

/** What was stored last, and so answered by all. */
function stored(told: readonly string[]): string {
  return /(\w+)"\}$/.exec(told[3] ?? '')?.[1] ?? '';
}

function whyNot(result: UnitResult): string {
  return result.kind === 'failed' ? result.why : result.kind;
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const root of made.splice(0)) fs.rmSync(root, { recursive: true, force: true });
});

describe('a unit', () => {
  it('is proven by an unsafe case that breaks and a safe case that holds', async () => {
    const result = await proved();
    expect(result).toMatchObject({
      kind: 'proven',
      record: {
        unit: 'shared-mutable-state/node/requestData',
        proven: {
          client: 'plain-client 1',
          date: '2026-11-21',
          unsafe: {
            seen: [
              {
                setting: '1 worker',
                rounds: 1,
                violation: expect.stringMatching(/^\w answered \w1 instead of /),
              },
            ],
          },
          safe: { seen: [{ setting: '1 worker', rounds: 3 }] },
        },
      },
    });
  });

  it('shows the interleaving', async () => {
    const result = await proved();
    const told = result.kind === 'proven' ? result.moments.map(({ who, what }) => `${who} ${what}`) : [];
    expect(told.slice(0, 4).sort()).toEqual(
      ['A', 'B', 'C', 'D'].map((name) => `${name} starts with {"user":"${name}1"}`),
    );
    expect(told.slice(4).sort()).toEqual(
      ['A', 'B', 'C', 'D'].map((name) => `${name} answers ${stored(told)}`),
    );
  });

  it('is not proven when the unsafe case holds', async () => {
    const held = await proved({
      unsafe: unsafeHandler
        .replaceAll('user =', 'event.stored =')
        .replace('return user', 'return event.stored'),
    });
    expect(whyNot(held)).toBe(
      'shared-mutable-state/node/unsafe-user, 1 worker: nothing went wrong in 3 rounds.',
    );
  });

  it('is not proven when the safe case breaks', async () => {
    const broken = await proved({ safe: unsafeHandler.replace(/ \/\/ hazard.*/, '') });
    expect(broken).toMatchObject({ kind: 'failed', isUnsafeProven: true });
    expect(whyNot(broken)).toMatch(
      /^shared-mutable-state\/node\/safe-user, 1 worker: in round 1, A answered D1 /,
    );
  });

  it('is not proven by a case that goes wrong by itself', async () => {
    const wrong = await proved({ unsafe: unsafeHandler.replace('return user', 'return "nobody"') });
    expect(whyNot(wrong)).toMatch(
      /unsafe-user goes wrong where nothing overlaps: in round 1, A answered nobody/,
    );
  });

  it('is not proven by a case that does not announce it', async () => {
    const other = await proved({ proof: proof.replace("'unsafe-user'", "'safe-user'") });
    expect(whyNot(other)).toBe(
      'shared-mutable-state/node/safe-user does not announce shared-mutable-state/requestData.',
    );
  });

  it.each([
    ['export default {', /^cannot be loaded: ./],
    ['throw null', /^cannot be loaded: null\.$/],
    ['export const proof = {};', /^is no proof: its default export is to be an object\.$/],
    ['export default null;', /^is no proof: its default export is to be an object\.$/],
    ['export default {};', /^is no proof: "unsafe" is missing\.$/],
    ["export default { unsafe: 'unsafe-user' };", /^is no proof: "safe" is missing\.$/],
    [proof.replace('answer:', 'answr:'), /^is no proof: "answr" is not known\.$/],
    [proof.replace('answer:', 'forSafe: { answr: 1 }, answer:'), /^is no proof: "answr" is not known\.$/],
    [proof.replace(', safe: 3', ', safe: 1'), /^is no proof: "rounds" is to be an object with whole numbers/],
    [proof.replace('answer:', "control: 'no', answer:"), /^is no proof: "control" is to be "sequential" or /],
    ['export default { notProvable: {} };', /^is no proof: "reason" is to be one of memory-model, /],
    ["export default { notProvable: { reason: 'advice' } };", /^is no proof: "why" is to be a sentence\.$/],
  ])('is not proven by what is no proof: %s', async (text, message) => {
    const file = 'test-fixtures/shared-mutable-state/node/requestData.proof.mjs ';
    const why = whyNot(await proved({ proof: text }));
    expect(why.slice(0, file.length)).toBe(file);
    expect(why.slice(file.length)).toMatch(message);
  });

  it('is not proven when its rounds take too long', async () => {
    const many = proof.replace(', safe: 3', ', safe: 1_000_000');
    expect(whyNot(await proved({ proof: many }, new Databases(), 2))).toMatch(
      /^shared-mutable-state\/node\/safe-user, 1 worker: only \d+ of 1000000 rounds were done after 2 s\.$/,
    );
  });

  it.each([
    ['a text', "() => { throw 'no oracle'; }", 'no oracle'],
    ['an error', "() => { throw new Error('No oracle.\\nNone.'); }", 'No oracle. | None.'],
  ])('names both cases when the oracle throws %s', async (_, oracle, message) => {
    const why = whyNot(await proved({ proof: proof.replace('({ user }) => user', oracle) }));
    expect(why).toMatch(/unsafe-user and .*safe-user: /);
    expect(why).toContain(message);
  });

  it('is not proven when the function asks for what the proof does not state', async () => {
    const asking = `export const handler = async (event) => {
      await fetch(process.env.LMI_PROOF_SERVICES.replace(/^/, 'http://'), { headers: { 'x-proof-host': 'else.example' } });
      return event.user; // hazard: shared-mutable-state/requestData
    };`;
    expect(whyNot(await proved({ unsafe: asking }))).toMatch(
      /asked for GET else\.example\/, which the proof does not/,
    );
  });
});

it('is not run where a database is missing', async () => {
  const databases = { open: () => Promise.reject(new NotHere('mariadbd is not installed')) };
  expect(await proved({}, databases as unknown as Databases)).toMatchObject({
    kind: 'notRun',
    why: 'mariadbd is not installed',
  });
});

describe('a bad handler', () => {
  const limited = proof.replace('rounds:', 'limit: 400, rounds:');

  it('that crashes while it loads is named, with what it printed', async () => {
    const result = await proved({
      unsafe: `${unsafeHandler}console.error('no table'); throw new Error('No table.');`,
    });
    expect(whyNot(result)).toMatch(
      /unsafe-user .*its initialisation failed with Error: Error: No table\..*no table/s,
    );
  });

  it('that exits while it loads is named', async () => {
    const result = await proved({ unsafe: `process.exit(3);\n${unsafeHandler}` });
    expect(whyNot(result)).toMatch(
      /unsafe-user .*the client exited with code 3 while it loaded the function/,
    );
  });

  it('that never answers ends in time', async () => {
    const result = await proved({ proof: limited, unsafe: unsafeHandler.replace(', 20', ', 60_000') });
    expect(whyNot(result)).toMatch(/unsafe-user .*A got no answer: no answer within 400 ms/);
  });

  it('that never comes back ends in time', async () => {
    const result = await proved({
      proof: limited,
      unsafe: unsafeHandler.replace('await new', 'for (;;); new'),
    });
    expect(whyNot(result)).toMatch(/unsafe-user .*A got no answer: no answer within 400 ms/);
  });

  it('that answers late has lost', async () => {
    const result = await proved({ proof: limited, unsafe: unsafeHandler.replace(', 20', ', 600') });
    expect(whyNot(result)).toMatch(/A got no answer: no answer within 400 ms \(and 3 more\)/);
  });

  it('that exits ends the round at once', async () => {
    const start = performance.now();
    const result = await proved({ unsafe: unsafeHandler.replace('return user', 'process.exit(7)') });
    expect(whyNot(result)).toMatch(/A got no answer: the client exited with code 7/);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('that floods its output is judged by its answers', async () => {
    const flood =
      "for (let i = 0; i < 500; i++) process.stdout.write('x'.repeat(10_000)); user = event.user;";
    const result = await proved({ unsafe: unsafeHandler.replace('user = event.user;', flood) });
    expect(result.kind).toBe('proven');
  });

  it.each([
    ['left its group and hides', ''],
    ['knows nothing of the run any more', "env: {}, cwd: '/',"],
  ])('leaves no process behind, not even one that %s', async (_, options) => {
    const daemon = `import { spawn } from 'node:child_process';
spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000) // left-behind-by-a-proof"], {
  detached: true,
  stdio: 'ignore',
  ${options}
}).unref();
`;
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-temporary-'));
    made.push(temporary);
    vi.stubEnv('TMPDIR', temporary);
    await proved({
      unsafe: `${daemon}${unsafeHandler}`,
      safe: `${daemon}throw new Error('It crashes as well.');`,
    });
    expect(processesWith('left-behind-by-a-proof')).toEqual([]);
    expect(runFolders(temporary)).toEqual([]);
  });
});
