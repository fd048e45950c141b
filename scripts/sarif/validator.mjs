// Microsoft's Sarif.Multitool, with the rules of SARIF and those of GitHub Advanced Security. It is there for Linux only.
import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from '../run.mjs';
import { root } from '../workspace.mjs';

/**
 * As much of SARIF as is read here.
 * @typedef {{ level?: string, ruleId?: string, message: { text?: string, arguments?: string[] } }} Entry
 * @typedef {{ toolExecutionNotifications?: Entry[], toolConfigurationNotifications?: Entry[] }} Invocation
 * @typedef {{ runs: { results?: Entry[], invocations?: Invocation[] }[] }} Log
 */

/** The program; undefined where it is not installed. Its npm wrapper splits arguments at semicolons. */
export const multitool = find();

function find() {
  const { resolve } = createRequire(path.join(root, 'packages', 'client-tests', 'package.json'));
  let manifest;
  try {
    manifest = resolve('@microsoft/sarif-multitool-linux/package.json');
  } catch {
    return undefined;
  }
  const file = path.join(path.dirname(manifest), 'Sarif.Multitool');
  // All that its install script would do; install scripts do not run here.
  chmodSync(file, 0o755);
  return file;
}

/**
 * What the validator says of a log: `error GH1003: …`, sorted.
 * @param {string} file a SARIF log; the validator's own goes beside it
 * @returns {Promise<string[]>}
 */
export async function complaintsAbout(file) {
  if (multitool === undefined) throw new Error('Sarif.Multitool is not installed.');
  const judgement = `${file}.validation`;
  const options = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--log', 'ForceOverwrite'];
  // It exits with 0 whatever it finds; what it writes tells.
  const { ok, output } = await run(multitool, ['validate', file, ...options, '--output', judgement]);
  if (!ok) throw new Error(`The validator failed:\n${output}`);
  const text = readFileSync(judgement, 'utf8').replace(/^\ufeff/, '');
  /** @type {Log} */
  const { runs } = JSON.parse(text);
  const results = runs[0]?.results;
  if (results === undefined) throw new Error(`The validator came to no result:\n${text}`);
  const trouble = (runs[0]?.invocations ?? []).flatMap((one) => [
    ...(one.toolExecutionNotifications ?? []),
    ...(one.toolConfigurationNotifications ?? []),
  ]);
  return [
    ...results.map(({ level, ruleId, message }) => `${level} ${ruleId}: ${message.arguments?.join(' ')}`),
    ...trouble.map(({ message }) => `trouble: ${message.text}`),
  ].sort();
}
