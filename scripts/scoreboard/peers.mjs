// The peers' own tools over the samples, as they are: each is optional, a command that the user names.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runSpotBugs } from './spotbugs.mjs';
import { UserError } from '../workspace.mjs';

/** @typedef {import('./sample.mjs').Sample} Sample */

const run = promisify(execFile);

/**
 * @typedef {object} Tool
 * @property {(folder: string) => string[]} arguments
 * @property {(output: string) => { file: string, line: number }[]} read
 */

/** @type {Readonly<Record<string, Tool>>} */
const tools = {
  ruff: {
    arguments: (folder) => [
      ...['check', '--isolated', '--no-cache', '--select', 'S108', '--target-version', 'py314'],
      ...['--output-format', 'json', '--exit-zero', folder],
    ],
    read: (output) =>
      JSON.parse(output).map((/** @type {{ filename: string, location: { row: number } }} */ one) => ({
        file: one.filename,
        line: one.location.row,
      })),
  },
  bandit: {
    arguments: (folder) => ['-q', '-r', '-t', 'B108', '-f', 'json', '--exit-zero', folder],
    read(output) {
      const { errors, results } = JSON.parse(output);
      if (errors.length > 0) throw new Error(errors[0].reason);
      return results.map((/** @type {{ filename: string, line_number: number }} */ one) => ({
        file: one.filename,
        line: one.line_number,
      }));
    },
  },
  pmd: {
    arguments: (folder) => [
      ...['check', '--no-cache', '--no-progress', '--no-fail-on-violation', '--no-fail-on-error'],
      ...['-f', 'json', '-d', folder, '-R', path.join(folder, 'ruleset.xml')],
    ],
    read: (output) =>
      JSON.parse(output).files.flatMap(
        (/** @type {{ filename: string, violations: { beginline: number }[] }} */ one) =>
          one.violations.map(({ beginline }) => ({ file: one.filename, line: beginline })),
      ),
  },
};

const pmdRules = ['DoubleCheckedLocking', 'NonThreadSafeSingleton', 'UnsynchronizedStaticFormatter'];

const pmdRuleset = `<?xml version="1.0"?>
<ruleset name="scoreboard" xmlns="http://pmd.sourceforge.net/ruleset/2.0.0">
  <description>What the suites are about.</description>
${pmdRules.map((rule) => `  <rule ref="category/java/multithreading.xml/${rule}"/>`).join('\n')}
</ruleset>
`;

/** A Java file has the name of its public type. @param {string} text */
function pieceName(text) {
  const type = /\bpublic\s+(?:final\s+|abstract\s+)*(?:class|interface|enum|record)\s+(\w+)/.exec(text)?.[1];
  return `${type ?? 'Piece'}.java`;
}

/**
 * The tool with its version, for the table; SpotBugs does not say it.
 * @param {string} name
 * @param {string} command
 */
export async function titleOf(name, command) {
  if (name === 'spotbugs') return name;
  const { stdout } = await run(command, ['--version']);
  const [version] = /\d+\.\d+(?:\.\d+)?/.exec(stdout) ?? [];
  return version === undefined ? name : `${name} ${version}`;
}

/**
 * @param {string} name
 * @param {string} command
 * @param {readonly Sample[]} samples
 * @returns {Promise<Map<string, number[]> | string>} the reported lines, of each sample that the tool could read; or why
 * there are none
 */
export async function runTool(name, command, samples) {
  const folder = mkdtempSync(path.join(tmpdir(), 'scoreboard-'));
  try {
    writeFileSync(path.join(folder, 'ruleset.xml'), pmdRuleset);
    /** @type {Map<string, string>} */
    const sampleOf = new Map();
    samples.forEach((sample, index) => {
      const [file = '', piece] = path.posix.basename(sample.path).split('#');
      const full = path.join(folder, String(index), piece === undefined ? file : pieceName(sample.text));
      mkdirSync(path.dirname(full));
      writeFileSync(full, sample.text);
      sampleOf.set(full, sample.path);
    });
    if (name === 'spotbugs') return await runSpotBugs(command, sampleOf);
    const tool = tools[name];
    if (tool === undefined) throw new UserError(`There is no tool "${name}".`);
    const { stdout } = await run(command, tool.arguments(folder), { maxBuffer: 1 << 28 });
    /** @type {Map<string, number[]>} */
    const lines = new Map(samples.map((sample) => [sample.path, []]));
    for (const { file, line } of tool.read(stdout)) {
      const sample = sampleOf.get(file);
      if (sample !== undefined) lines.set(sample, [...(lines.get(sample) ?? []), line]);
    }
    return lines;
  } catch (error) {
    return `${name} cannot be run: ${error instanceof Error ? error.message : error}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
