// Measures ESLint without rules, with ours, and with the core rule that looks for the same kind of mistake.
import { fileURLToPath } from 'node:url';
import { runNode, runProgram } from './process.mjs';
import { inTurn, timesOf } from './rounds.mjs';

/**
 * @typedef {import('./rounds.mjs').Settings} Settings
 * @typedef {import('./rounds.mjs').Times} Times
 * @typedef {import('./eslint-process.mjs').FileReport} FileReport
 * @typedef {{ files: number, ours: Times, core: Times, ratio: number }} RuleTimes
 *
 * @typedef {object} EslintFigures
 * @property {{ none: Times, ours: Times, core: Times, oursToNone: number, coreToNone: number }} wall
 * @property {{ all: RuleTimes, withCandidate: RuleTimes | undefined }} rules
 * @property {number} unparsed files that ESLint's parsers refuse
 */

const program = fileURLToPath(new URL('eslint-process.mjs', import.meta.url));

/**
 * @param {Settings} settings
 * @returns {Promise<EslintFigures>}
 */
export async function measureEslint(settings) {
  const { corpus, progress } = settings;
  const { folder, list } = corpus;
  /** @type {FileReport[]} */
  const judged = await progress('Looking for candidates', () =>
    runProgram('eslint-process.mjs', { folder, list, rules: 'strict', report: true }),
  );

  /** @param {string} rules */
  const wall = async (rules) => {
    const input = JSON.stringify({ folder, list, rules, report: false });
    return (await runNode([program, input])).milliseconds;
  };
  const walls = await inTurn(settings, {
    'no rules': () => wall('none'),
    'our rules': () => wall('ours'),
    'require-atomic-updates': () => wall('core'),
  });
  const none = timesOf(walls['no rules']);
  const ours = timesOf(walls['our rules']);
  const core = timesOf(walls['require-atomic-updates']);

  /** @param {string} rules @returns {Promise<FileReport[]>} */
  const stats = (rules) => runProgram('eslint-process.mjs', { folder, list, rules, report: true });
  const reports = await inTurn(settings, {
    'time in our rules': () => stats('ours'),
    'time in require-atomic-updates': () => stats('core'),
  });
  /** @param {ReadonlySet<string>} files @returns {RuleTimes} */
  const ruleTimes = (files) => {
    const oursIn = timesOf(reports['time in our rules'].map((one) => ruleTimeIn(one, files)));
    const coreIn = timesOf(reports['time in require-atomic-updates'].map((one) => ruleTimeIn(one, files)));
    return { files: files.size, ours: oursIn, core: coreIn, ratio: oursIn.median / coreIn.median };
  };
  const candidates = judged.filter(({ messages }) => messages > 0).map(({ file }) => file);
  return {
    wall: {
      none,
      ours,
      core,
      oursToNone: ours.median / none.median,
      coreToNone: core.median / none.median,
    },
    rules: {
      all: ruleTimes(new Set(judged.map(({ file }) => file))),
      withCandidate: candidates.length === 0 ? undefined : ruleTimes(new Set(candidates)),
    },
    unparsed: judged.filter(({ fatal }) => fatal).length,
  };
}

/**
 * @param {FileReport[]} report
 * @param {ReadonlySet<string>} files
 */
function ruleTimeIn(report, files) {
  return report.reduce((sum, { file, ruleTime }) => (files.has(file) ? sum + ruleTime : sum), 0);
}
