// Programs that are measured.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../workspace.mjs';

/**
 * Runs Node and waits for its end.
 * @param {readonly string[]} args
 * @param {{ output?: boolean, codes?: readonly number[] }} [options] whether what it writes is wanted, and the exit codes
 *   that are no failure
 * @returns {Promise<{ milliseconds: number, output: string }>}
 * @throws {UserError} when it fails
 */
export function runNode(args, { output: wanted = false, codes = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', wanted ? 'pipe' : 'ignore', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const milliseconds = performance.now() - start;
      if (code !== null && codes.includes(code)) resolve({ milliseconds, output });
      else reject(new UserError(`${path.basename(args[0] ?? '')}: ${lastWords(errors) ?? signal ?? code}`));
    });
  });
}

/** @typedef {{ milliseconds: number, cpu?: number, megabytes?: number }} Usage cpu in milliseconds */

/** It tells what a program used, threads and all; other systems have none, or one that says it in another way. */
const clock = process.platform === 'linux' && existsSync('/usr/bin/time') ? '/usr/bin/time' : undefined;

/**
 * Runs a program whose output nobody wants, and waits for its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Usage>}
 * @throws {UserError} when it fails
 */
export async function measureProgram(command, args) {
  if (clock === undefined) return { milliseconds: await runSilently(command, args) };
  const folder = mkdtempSync(path.join(tmpdir(), 'lmi-lint-time-'));
  try {
    const told = path.join(folder, 'usage');
    const milliseconds = await runSilently(clock, ['-o', told, '-f', '%U %S %M', command, ...args]);
    const [user = NaN, system = NaN, kilobytes = NaN] = readFileSync(told, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    return { milliseconds, cpu: 1000 * (user + system), megabytes: kilobytes / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} how long it took
 */
function runSilently(command, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new UserError(`${path.basename(command)}: ${lastWords(errors) ?? signal ?? code}`));
    });
  });
}

/**
 * The line of an error's output that says what is wrong.
 * @param {string} errors
 */
function lastWords(errors) {
  const lines = errors.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^(?:\w*Error|lmi-scan):? /.test(line)) ?? lines[0];
}

/**
 * Runs a program of this folder, which takes one JSON value and prints another.
 * @param {string} name
 * @param {unknown} input
 */
export async function runProgram(name, input) {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const { output } = await runNode([program, JSON.stringify(input)], { output: true });
  return JSON.parse(output);
}
