import os from 'node:os';
import { expect, it } from 'vitest';
import { killAll } from '../src/program.js';
import { runToEnd } from '../src/run-to-end.js';
import { processesWith } from './support/traces.js';

const cwd = os.tmpdir();
const node = (code: string) => runToEnd(process.execPath, ['-e', code], { cwd });

it('gives all that was printed', async () => {
  expect(await node("process.stdout.write('x'.repeat(300_000))")).toHaveLength(300_000);
});

it.each([
  [
    "console.log('begins'); console.error('error: no\\n  disk'); process.exit(2)",
    'node exited with code 2: error: no | disk',
  ],
  ['process.exit(3)', 'node exited with code 3'],
  ["process.kill(process.pid, 'SIGKILL')", 'node was ended by SIGKILL'],
])('tells in one line why it failed: %s', async (code, message) => {
  await expect(node(code)).rejects.toThrow(new Error(message));
});

it('tells of a long complaint the beginning', async () => {
  const failed = node("console.error('error ' + 'x'.repeat(5_000)); process.exit(1)");
  await expect(failed).rejects.toThrow(/^node exited with code 1: error x{380,400}…$/);
});

it('tells which program is not there', async () => {
  await expect(runToEnd('no-such-program', [], { cwd })).rejects.toThrow(
    /^no-such-program could not be started: /,
  );
});

it('is ended with the run', async () => {
  const ended = expect(node('setInterval(() => {}, 1000) // run-to-its-end')).rejects.toThrow('SIGKILL');
  await expect.poll(() => processesWith('run-to-its-end')).not.toEqual([]);
  killAll();
  await ended;
  await expect.poll(() => processesWith('run-to-its-end')).toEqual([]);
});
