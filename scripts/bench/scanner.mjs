// Measures `lmi-scan` against what it cannot do without: parsing, and the analysis of scopes.
import path from 'node:path';
import { scannerFolder } from '../workspace.mjs';
import { runNode, runProgram } from './process.mjs';
import { inTurn, timesOf } from './rounds.mjs';

/**
 * @typedef {import('./rounds.mjs').Settings} Settings
 * @typedef {import('./rounds.mjs').Times} Times
 *
 * @typedef {object} ScannerFigures
 * @property {number} threads how many judged the files
 * @property {Times} command the built command, from its start to its end
 * @property {Times} call the library call, in a process that is up
 * @property {Times} scopes parsing the files and analysing their scopes
 * @property {Times} parse parsing the files
 * @property {Times} start Node doing nothing
 * @property {{ call: Ratios, command: Ratios }} ratios
 * @property {number} filesPerSecond of the command
 * @property {number} bytesPerSecond of the command
 * @property {string[]} notes what went wrong in the scan, so that it did less than it should
 *
 * @typedef {{ toParse: number, toScopes: number }} Ratios
 */

const cli = path.join(scannerFolder, 'dist', 'cli.js');

/**
 * @param {Settings} settings
 * @returns {Promise<ScannerFigures>}
 */
export async function measureScanner(settings) {
  const { corpus, progress, threads: wanted } = settings;
  const { folder } = corpus;
  /** @type {import('./scanner-process.mjs').ScanReport} */
  const scanned = await progress('lmi-scan', () =>
    runProgram('scanner-process.mjs', { folder, work: 'scan', threads: wanted }),
  );
  const { threads, notes } = scanned;

  const options = ['--exit-zero', ...(wanted === undefined ? [] : ['--threads', String(wanted)])];
  /** @param {string} work @param {number} [count] */
  const inProcess = async (work, count = threads) =>
    (await runProgram('scanner-process.mjs', { folder, work, threads: count })).milliseconds;
  const results = await inTurn(settings, {
    // 2: something was not analysed; the notes say so.
    'lmi-scan': async () => (await runNode([cli, folder, ...options], { codes: [0, 2] })).milliseconds,
    'its library call': () => inProcess('scan', wanted),
    'parse and scopes': () => inProcess('scopes'),
    parse: () => inProcess('parse'),
    'nothing, in Node': async () => (await runNode(['-e', '0'])).milliseconds,
  });
  const command = timesOf(results['lmi-scan']);
  const call = timesOf(results['its library call']);
  const scopes = timesOf(results['parse and scopes']);
  const parse = timesOf(results.parse);

  /** @param {Times} times @returns {Ratios} */
  const ratios = ({ median }) => ({ toParse: median / parse.median, toScopes: median / scopes.median });
  return {
    threads,
    command,
    call,
    scopes,
    parse,
    start: timesOf(results['nothing, in Node']),
    ratios: { call: ratios(call), command: ratios(command) },
    filesPerSecond: corpus.files / (command.median / 1000),
    bytesPerSecond: corpus.bytes / (command.median / 1000),
    notes,
  };
}
