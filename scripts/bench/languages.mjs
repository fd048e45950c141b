// Measures `lmi-scan` over Python, Java and C# against `ast-grep scan`, which parses the same files with the same grammars
// and looks for five patterns in them.
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root, scannerFolder, UserError } from '../workspace.mjs';
import { multiplied } from './corpus.mjs';
import { measureProgram } from './process.mjs';
import { inTurn, timesOf } from './rounds.mjs';

/**
 * @typedef {import('./rounds.mjs').Settings} Settings
 * @typedef {import('./rounds.mjs').Times} Times
 * @typedef {import('./process.mjs').Usage} Usage
 *
 * @typedef {{ wall: Times, cpu: Times | undefined, megabytes: number | undefined }} Figures the most memory of all
 *
 * @typedef {object} LanguageFigures
 * @property {number} files
 * @property {number} bytes
 * @property {Figures} cold the built command
 * @property {Figures} filling the same with a cache that is empty
 * @property {Figures} warm the same with a cache that knows everything
 * @property {Figures} peer
 * @property {{ toPeer: number, warmToCold: number }} ratios
 * @property {{ copies: number, figures: Figures, ratio: number } | undefined} growth
 */

const cli = path.join(scannerFolder, 'dist', 'cli.js');

/** Each language needs one, or its files are not parsed. */
const rules = [
  ['python', 'os.system($$$)'],
  ['python', 'open($$$)'],
  ['java', 'System.out.println($$$)'],
  ['java', 'new SimpleDateFormat($$$)'],
  ['csharp', '$TASK.Result'],
]
  .map(([language, pattern], number) =>
    [`id: rule-${number}`, `language: ${language}`, 'rule:', `  pattern: ${pattern}`].join('\n'),
  )
  .join('\n---\n');

/** The program itself: its package would put it in place by an install script. */
function astGrep() {
  const fromRoot = createRequire(path.join(root, 'package.json'));
  const fromPackage = createRequire(fromRoot.resolve('@ast-grep/cli/package.json'));
  const system = `@ast-grep/cli-${process.platform}-${process.arch}`;
  for (const name of [system, `${system}-gnu`, `${system}-msvc`]) {
    try {
      const folder = path.dirname(fromPackage.resolve(`${name}/package.json`));
      return path.join(folder, process.platform === 'win32' ? 'ast-grep.exe' : 'ast-grep');
    } catch {
      // Another kind of system.
    }
  }
  throw new UserError('There is no ast-grep for this system.');
}

/**
 * @param {Settings} settings
 * @returns {Promise<LanguageFigures>}
 */
export async function measureLanguages(settings) {
  const { corpus, rounds, threads, copies, progress } = settings;
  const peer = astGrep();
  const cache = `${corpus.folder}-cache`;
  const options = ['--exit-zero', ...(threads === undefined ? [] : ['--threads', String(threads)])];
  /** @param {string} folder @param {string[]} more */
  const scan = (folder, ...more) =>
    measureProgram(process.execPath, [cli, folder, '--format', 'json', ...options, ...more]);
  const empty = () => rmSync(cache, { recursive: true, force: true });
  const results = await inTurn(
    { rounds, progress },
    {
      'lmi-scan': async () => [await scan(corpus.folder)],
      'lmi-scan with a cache': async () => {
        empty();
        const filling = await scan(corpus.folder, '--cache-location', cache);
        return [filling, await scan(corpus.folder, '--cache-location', cache)];
      },
      'ast-grep': async () => {
        const threadOption = threads === undefined ? [] : ['--threads', String(threads)];
        const args = ['scan', '--inline-rules', rules, '--json=stream', ...threadOption, corpus.folder];
        return [await measureProgram(peer, args)];
      },
    },
  );
  empty();
  const cold = figuresOf(results['lmi-scan'], 0);
  const cached = results['lmi-scan with a cache'];
  const warm = figuresOf(cached, 1);
  const peerFigures = figuresOf(results['ast-grep'], 0);
  const more = copies === 0 ? undefined : multiplied(corpus, copies);
  const large =
    more === undefined
      ? undefined
      : figuresOf([[await progress(`lmi-scan over ${copies} copies`, () => scan(more))]], 0);
  return {
    files: corpus.files,
    bytes: corpus.bytes,
    cold,
    filling: figuresOf(cached, 0),
    warm,
    peer: peerFigures,
    ratios: {
      toPeer: cold.wall.median / peerFigures.wall.median,
      warmToCold: warm.wall.median / cold.wall.median,
    },
    growth:
      large === undefined
        ? undefined
        : { copies, figures: large, ratio: large.wall.median / cold.wall.median },
  };
}

/**
 * @param {Usage[][]} rounds
 * @param {number} which of the measurements of a round
 * @returns {Figures}
 */
function figuresOf(rounds, which) {
  const all = rounds.flatMap((round) => round[which] ?? []);
  const cpu = all.flatMap((one) => one.cpu ?? []);
  const memory = all.flatMap((one) => one.megabytes ?? []);
  return {
    wall: timesOf(all.map((one) => one.milliseconds)),
    cpu: cpu.length === 0 ? undefined : timesOf(cpu),
    megabytes: memory.length === 0 ? undefined : Math.max(...memory),
  };
}
