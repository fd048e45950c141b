// Runs the fuzz program of the scanner's tests in a process of its own and watches it: a crash or an endless loop there
// becomes a failure here, and the next input is tried.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { clearTimeout, setTimeout } from 'node:timers';
import { build } from 'esbuild';
import { root, scannerFolder } from '../workspace.mjs';

/** @typedef {{ name: string, text: string, encoding: 'utf8' | 'utf16' }} InputFile */
/** @typedef {{ number: number, failure: string, files?: InputFile[] }} Failure */
/** @typedef {{ language: string, seed: number, first?: number, count?: number, milliseconds?: number }} Run */

export const languages = ['javascript', 'python', 'java', 'csharp'];

/** An input takes milliseconds; whatever takes this long never ends. */
const secondsUntilHung = 120;

/** Bundles the program and the scanner's sources; where it lies, the scanner's own dependencies are found. */
export async function bundleFuzzer() {
  const program = path.join(scannerFolder, 'node_modules', '.cache', 'fuzz-process.mjs');
  await build({
    absWorkingDir: scannerFolder,
    entryPoints: ['test/fuzz/fuzz-process.ts'],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    define: { BUILD_ID: '"fuzz"' },
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return program;
}

/**
 * Tries inputs until there are no more or the time is over.
 * @param {string} program what `bundleFuzzer` gave
 * @param {Run} run
 * @param {(failure: Failure) => void} [onFailure]
 * @returns {Promise<{ inputs: number, failures: Failure[] }>}
 */
export async function fuzz(program, run, onFailure) {
  const { first = 0, count = 1e9, milliseconds = 1e9 } = run;
  const end = performance.now() + milliseconds;
  /** @type {Failure[]} */
  const failures = [];
  /** @param {Failure} failure */
  const add = (failure) => {
    failures.push(failure);
    onFailure?.(failure);
  };
  let next = first;
  while (next < first + count && performance.now() < end) {
    const { last, died } = await watch(
      program,
      { ...run, first: next, count: first + count - next },
      end,
      add,
    );
    if (died !== undefined) add({ number: last, failure: died });
    next = last + 1;
    if (died === undefined) break;
  }
  return { inputs: next - first, failures };
}

/**
 * @param {string} program
 * @param {Run & { first: number, count: number }} run
 * @param {number} end
 * @param {(failure: Failure) => void} onFailure
 * @returns {Promise<{ last: number, died?: string }>}
 */
function watch(program, { language, seed, first, count }, end, onFailure) {
  return new Promise((resolve) => {
    const args = [language, seed, first, first + count, Math.round(end - performance.now())].map(String);
    const fixtures = path.join(root, 'test-fixtures');
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args, fixtures], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let last = first;
    let hung = false;
    let complaint = '';
    let timer = setTimeout(stop, secondsUntilHung * 1000);
    function stop() {
      hung = true;
      child.kill('SIGKILL');
    }
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(timer);
      timer = setTimeout(stop, secondsUntilHung * 1000);
      const told = JSON.parse(line);
      last = told.number;
      if (told.failure !== undefined) onFailure(told);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (hung) resolve({ last, died: `No end after ${secondsUntilHung} s.` });
      else if (code === 0) resolve({ last });
      else resolve({ last, died: `The process ended (${signal ?? code}): ${complaint.slice(0, 4_000)}` });
    });
  });
}
