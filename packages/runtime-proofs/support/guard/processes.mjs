// Finds the processes of a run, whatever became of their parents; used by the harness and by its guard.
import fs from 'node:fs';
import process from 'node:process';

/** In the environment of each process of a run: the run's name, then that of the program. */
export const variable = 'LMI_PROOF_RUN';

/**
 * A process as it was seen: the system gives its number to another one when it is gone, but not its start.
 * @typedef {{ readonly pid: number, readonly start: string }} Seen
 */

/**
 * The processes whose mark begins so, those that are named, and all that descend from them; without what is gone.
 * Systems that do not tell their processes under `/proc` give none.
 * @param {string} mark
 * @param {readonly Seen[]} named
 * @returns {Seen[]}
 */
export function family(mark, named = []) {
  const all = running();
  const found = new Set(
    named.filter(({ pid, start }) => all.get(pid)?.start === start).map(({ pid }) => pid),
  );
  for (const pid of all.keys()) if (isMarked(pid, mark)) found.add(pid);
  const children = new Map();
  for (const [pid, { parent }] of all) children.set(parent, [...(children.get(parent) ?? []), pid]);
  for (const pid of found) for (const child of children.get(pid) ?? []) found.add(child);
  found.delete(process.pid);
  return [...found].flatMap((pid) => {
    const start = all.get(pid)?.start;
    return start === undefined ? [] : [{ pid, start }];
  });
}

/** The process as it is now; `undefined`: it is gone. @param {number} pid @returns {Seen | undefined} */
export function seen(pid) {
  const start = statusOf(pid)?.start;
  return start === undefined ? undefined : { pid, start };
}

/** Sends a signal; to a group if the number is negative. @param {number} pid @param {NodeJS.Signals} signal */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It is gone already.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** @typedef {{ parent: number, start: string }} Status */

function running() {
  /** @type {Map<number, Status>} */
  const all = new Map();
  if (process.platform !== 'linux') return all;
  for (const name of fs.readdirSync('/proc')) {
    const pid = Number(name);
    const status = Number.isInteger(pid) ? statusOf(pid) : undefined;
    if (status !== undefined) all.set(pid, status);
  }
  return all;
}

/** Of a process that is not over: a zombie only waits to be asked how it ended. @param {number} pid @returns {Status | undefined} */
function statusOf(pid) {
  const text = textOf(`/proc/${pid}/stat`);
  // The name of the program stands in brackets, and may hold anything.
  const [state, parent, ...others] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (text === '' || state === 'Z' || state === 'X') return undefined;
  return { parent: Number(parent), start: others[17] ?? '' };
}

/** @param {number} pid @param {string} mark */
function isMarked(pid, mark) {
  return textOf(`/proc/${pid}/environ`)
    .split('\0')
    .some((one) => one.startsWith(`${variable}=${mark}`));
}

/** Nothing where it cannot be read. @param {string} file */
function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
