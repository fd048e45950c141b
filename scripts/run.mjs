import { spawn } from 'node:child_process';
import { root } from './workspace.mjs';

/**
 * Runs a program with no standard input and collects what it prints, in the order in which it came.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ ok: boolean, code: number | null, output: string }>}
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and pnpm are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) =>
      resolve({ ok: false, code: null, output: `${command}: ${error.message}\n` }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, code, output }));
  });
}
