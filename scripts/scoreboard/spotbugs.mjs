// SpotBugs over the samples that can be compiled by themselves: it reads classes.
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Its patterns about threads that the suites are about: double checks, lazy statics, formats, and writes of statics. */
const wanted = /^[HML] [A-Z] (?:DC|LI|STCAL|ST|IS2|MSF|MTIA): .*\bAt ([\w$]+\.java):\[lines? (\d+)/;

/**
 * @param {string} command
 * @param {ReadonlyMap<string, string>} files the samples by their files
 * @returns {Promise<Map<string, number[]>>} the reported lines, by sample; without those that cannot be compiled
 */
export async function runSpotBugs(command, files) {
  /** @type {Map<string, number[]>} */
  const lines = new Map();
  for (const [file, sample] of files) {
    const classes = path.join(path.dirname(file), 'classes');
    mkdirSync(classes);
    try {
      await run('javac', ['-nowarn', '-proc:none', '-d', classes, file]);
    } catch {
      continue;
    }
    const { stdout } = await run(command, ['-textui', '-low', '-effort:max', classes]);
    lines.set(
      sample,
      stdout.split('\n').flatMap((line) => {
        const [, name, number] = wanted.exec(line) ?? [];
        return name === path.basename(file) ? [Number(number)] : [];
      }),
    );
  }
  return lines;
}
