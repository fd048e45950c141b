import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NothingChosen, prove, UnreadableRecords } from '../src/main.js';
import { makeRepository, unsafeHandler } from './support/fixtures.js';
import { PlainClient } from './support/plain-client.js';
import { processesWith, runFolders } from './support/traces.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const support = path.join(here, '..', 'support');
const made: string[] = [];
let program: string;

function repository(files: Parameters<typeof makeRepository>[0] = {}): string {
  const root = makeRepository(files);
  made.push(root);
  return root;
}

async function printed(work: () => Promise<unknown>): Promise<string> {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  try {
    await work();
  } finally {
    write.mockRestore();
  }
  return text;
}

beforeAll(async () => {
  // Beside the package, where its dependencies are found.
  program = path.join(here, '..', 'node_modules', '.cache', 'interrupted.mjs');
  await build({
    entryPoints: [path.join(here, 'support', 'interrupted.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    tsconfig: path.join(here, '..', '..', '..', 'tsconfig.json'),
    logLevel: 'error',
  });
});

afterAll(() => {
  for (const root of made) fs.rmSync(root, { recursive: true, force: true });
});

it('prints each unit and a table, and writes what was proven', async () => {
  const root = repository();
  const text = await printed(async () => {
    const isProven = await prove({
      root,
      support,
      chosen: [],
      jobs: 1,
      writes: true,
      clients: { node: new PlainClient() },
    });
    expect(isProven).toBe(true);
  });
  expect(text).toContain('shared-mutable-state/node/requestData: proven with plain-client 1\n');
  expect(text).toMatch(/\n {2}shared-mutable-state\/node\/safe-user, 1 worker: held in 3 rounds\n/);
  expect(text).toMatch(/\nshared-mutable-state {2}1\/1\/1 {4}- {7}- {5}-\n/);
  const records: unknown = JSON.parse(
    fs.readFileSync(path.join(root, 'test-fixtures', 'proofs.json'), 'utf8'),
  );
  expect(records).toMatchObject([
    { unit: 'shared-mutable-state/node/requestData', proven: { client: 'plain-client 1' } },
  ]);
});

it('counts a runtime without a client as not run', async () => {
  const root = repository();
  const text = await printed(async () => {
    expect(await prove({ root, support, chosen: [], jobs: 1, writes: true, clients: {} })).toBe(false);
  });
  expect(text).toContain('Not run and not proven: node, no client is written.\nNothing was proven.\n');
  expect(text).toMatch(/\nshared-mutable-state {2}not run /);
});

it('begins nothing when the time is over', async () => {
  const options = { root: repository(), support, chosen: [], jobs: 1, writes: false, minutes: 0 };
  const text = await printed(() => prove({ ...options, clients: { node: new PlainClient() } }));
  expect(text).toContain('shared-mutable-state/node/requestData: not run: the time is over\n');
});

it('tells only what is new if it is to be brief', async () => {
  const options = { root: repository(), support, chosen: [], jobs: 1, writes: false, isBrief: true };
  const text = await printed(() => prove({ ...options, clients: { node: new PlainClient() } }));
  expect(text).toMatch(/^ +Node\.js/);
});

it('drops what is proven no longer', async () => {
  const root = repository();
  const options = { root, support, chosen: [], jobs: 1, writes: true, clients: { node: new PlainClient() } };
  await printed(() => prove(options));
  fs.writeFileSync(
    path.join(root, 'test-fixtures/shared-mutable-state/node/safe-user/handler.mjs'),
    unsafeHandler.replace(/ \/\/ hazard.*/, ''),
  );
  await printed(async () => expect(await prove(options)).toBe(false));
  expect(fs.readFileSync(path.join(root, 'test-fixtures', 'proofs.json'), 'utf8')).toBe('[]\n');
});

it('refuses a word that names nothing', async () => {
  const options = { root: repository(), support, chosen: ['shared-memory'], jobs: 1, writes: false };
  await expect(prove(options)).rejects.toThrow(NothingChosen);
});

it.each([
  [
    ['shared-memory'],
    /^"shared-memory" is neither a hazard \(shared-mutable-state\), nor one of their variants, nor a runtime/,
  ],
  [['invalid-memory'], /^"invalid-memory" has no code that could be run/],
  [['requestData', 'python'], /^"python" is neither/],
])('refuses words that choose nothing: %o', async (chosen, message) => {
  const options = { root: repository(), support, chosen, jobs: 1, writes: false };
  await expect(prove(options)).rejects.toThrow(message);
});

it('refuses words that choose nothing together', async () => {
  const root = repository();
  const folder = path.join(root, 'test-fixtures', 'process-exit', 'python', 'unsafe-exit');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'handler.py'), 'exit()  # hazard: process-exit/ownProcess\n');
  const options = { root, support, chosen: ['process-exit', 'node'], jobs: 1, writes: false };
  await expect(prove(options)).rejects.toThrow('No unit is all of this: process-exit, node.');
});

it.each(['[', '{}', '[1]'])(
  'refuses records that it cannot read before it runs anything: %s',
  async (text) => {
    const root = repository();
    fs.writeFileSync(path.join(root, 'test-fixtures', 'proofs.json'), text);
    const options = { root, support, chosen: [], jobs: 1, writes: true, clients: {} };
    await expect(prove(options)).rejects.toThrow(UnreadableRecords);
  },
);

it('has failed when the client of Node.js cannot be installed, and tells why in one line', async () => {
  class Uninstallable extends PlainClient {
    override install(): Promise<void> {
      return Promise.reject(new Error('No network.\nNone at all.'));
    }
  }
  const options = { root: repository(), support, chosen: [], jobs: 1, writes: false };
  const text = await printed(async () => {
    expect(await prove({ ...options, clients: { node: new Uninstallable() } })).toBe(false);
  });
  expect(text).toContain(
    'Not run and not proven: node, plain-client 1 cannot be installed: No network. | None at all.\n',
  );
});

it.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGQUIT', 131],
  ['SIGTERM', 143],
  ['SIGKILL', null],
] as const)('leaves nothing behind when %s ends it', async (signal, code) => {
  // It is busy: nothing but a signal ends it.
  const root = repository({ unsafe: unsafeHandler.replace('await new', 'for (;;); new') });
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-temporary-'));
  made.push(temporary);
  const client = path.join(here, 'support', 'plain-client.mjs');
  const child = spawn(process.execPath, [program, root, support, client], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary },
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await expect.poll(() => processesWith(client).length, { timeout: 10_000 }).toBeGreaterThan(1);
  await expect.poll(() => runFolders(temporary)).not.toEqual([]);
  child.kill(signal);
  expect(await ended).toBe(code);
  await expect.poll(() => processesWith(client), { timeout: 10_000 }).toEqual([]);
  await expect.poll(() => runFolders(temporary), { timeout: 10_000 }).toEqual([]);
});
