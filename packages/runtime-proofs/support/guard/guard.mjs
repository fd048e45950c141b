// Waits until the harness is gone, however it ended, and removes what it has left. The harness holds the other end of this
// program's input, and writes a line when a folder of the run comes (`+<folder>`), when it goes (`-<folder>`), and when the run
// has come to its end (`done`).
import fs from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as later } from 'node:timers/promises';
import { family, send } from './processes.mjs';

const [run = ''] = process.argv.slice(2);
const patience = 10_000;

/** @type {Set<string>} */
const folders = new Set();
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'done') process.exit();
  if (line.startsWith('+')) folders.add(line.slice(1));
  else folders.delete(line.slice(1));
}

const end = Date.now() + patience;
for (let left = family(run); left.length > 0 && Date.now() < end; left = family(run)) {
  for (const { pid } of left) send(pid, 'SIGKILL');
  await later(20);
}
for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
