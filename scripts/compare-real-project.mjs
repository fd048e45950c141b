// `node scripts/compare-real-project.mjs <record.json> <clone>`: runs `lmi-scan` with its defaults over a clone of a real
// project and says which findings are new, gone or other than in our record of that project (test-fixtures/real-projects).
// Exits with 0 when nothing differs, with 1 when something does, and with 2 when the comparison cannot be made.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap, ensureBuilt } from './bootstrap.mjs';
import { run } from './run.mjs';
import { runMain, scannerFolder, UserError } from './workspace.mjs';

/**
 * @typedef {{ file: string, line: number, hazard: string, variant: string, confidence: string }} Finding
 * @typedef {Finding & { verdict: string, note?: string }} JudgedFinding
 * @typedef {{ file: string, verdict: string, note?: string }} ReadFile
 * @typedef {{
 *   repository: string, commit: string, runtimes?: string[], findings: JudgedFinding[], readWithoutFindings: ReadFile[]
 * }} RealProject
 */

/** Nearly every file has one of these, and there is little to judge about them: records hold none. */
const leftOut = ['uncorrelated-log'];

const usage = 'Usage: node scripts/compare-real-project.mjs <record.json> <clone>';

/**
 * @param {string} file
 * @returns {RealProject}
 */
function readRecord(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`The record ${file} cannot be read: ${reasonOf(error)}`);
  }
  let record;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new UserError(`The record ${file} is not JSON: ${reasonOf(error)}`);
  }
  const problem = problemOf(record);
  if (problem !== undefined) throw new UserError(`The record ${file} cannot be used: ${problem}`);
  return record;
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {unknown} record
 * @returns {string | undefined} what is wrong with it
 */
function problemOf(record) {
  if (typeof record !== 'object' || record === null) return 'it is not an object.';
  const { repository, commit, runtimes, findings, readWithoutFindings } =
    /** @type {Record<string, unknown>} */ (record);
  if (typeof repository !== 'string') return '"repository" is missing.';
  if (typeof commit !== 'string' || !/^[0-9a-f]{40}$/.test(commit)) return '"commit" is not a full hash.';
  if (runtimes !== undefined && !Array.isArray(runtimes)) return '"runtimes" is not a list.';
  if (!Array.isArray(findings)) return '"findings" is not a list.';
  if (!Array.isArray(readWithoutFindings)) return '"readWithoutFindings" is not a list.';
  const wrong = findings.findIndex((finding) => !isJudged(finding));
  if (wrong >= 0) {
    return `findings[${wrong}] needs a file, a line, a hazard, a variant, a confidence, and a verdict (right, wrong or debatable).`;
  }
  const unread = readWithoutFindings.findIndex(
    (one) => typeof one?.file !== 'string' || !['right', 'missed'].includes(one.verdict),
  );
  if (unread >= 0) return `readWithoutFindings[${unread}] needs a file and a verdict (right or missed).`;
  return undefined;
}

/** @param {Partial<JudgedFinding> | null} finding */
function isJudged(finding) {
  return (
    ['file', 'hazard', 'variant', 'confidence'].every(
      (key) => typeof (/** @type {Record<string, unknown>} */ (finding ?? {})[key]) === 'string',
    ) &&
    Number.isInteger(finding?.line) &&
    ['right', 'wrong', 'debatable'].includes(finding?.verdict ?? '')
  );
}

/**
 * The findings are about the lines of one commit.
 * @param {string} clone
 * @param {RealProject} record
 */
async function checkClone(clone, { repository, commit }) {
  if (!existsSync(clone)) throw new UserError(`The clone ${clone} does not exist.`);
  if (!statSync(clone).isDirectory()) throw new UserError(`The clone ${clone} is not a folder.`);
  const head = existsSync(path.join(clone, '.git'))
    ? await run('git', ['rev-parse', 'HEAD'], { cwd: clone })
    : { ok: false, output: '' };
  if (!head.ok) {
    console.error(`Git does not say which commit ${clone} is at; it should be ${commit} of ${repository}.`);
  } else if (head.output.trim() !== commit) {
    throw new UserError(
      `The clone ${clone} is at ${head.output.trim()}, but the record is about ${commit} of ${repository}. ` +
        `Check that commit out: git fetch --depth 1 origin ${commit} && git checkout --detach ${commit}`,
    );
  }
}

/**
 * @param {string} clone
 * @param {readonly string[] | undefined} runtimes those that the record is about; all, if it says none
 * @returns {Promise<Finding[]>}
 */
async function scan(clone, runtimes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lmi-lint-real-project-'));
  const report = path.join(folder, 'report.json');
  try {
    const cli = path.join(scannerFolder, 'dist', 'cli.js');
    const args = [
      '--format',
      'json',
      '--output',
      report,
      '--quiet',
      '--exit-zero',
      '--ignore',
      leftOut.join(),
      '.',
    ];
    const { ok, output } = await run(process.execPath, [cli, ...args], { cwd: clone });
    if (!ok) throw new UserError(`lmi-scan failed.\n${output.trimEnd()}`);
    /** @type {{ findings: (Finding & { path: string, runtime: string, start: { line: number } })[] }} */
    const { findings } = JSON.parse(readFileSync(report, 'utf8'));
    const recorded = findings.filter(({ runtime }) => runtimes?.includes(runtime) ?? true);
    return recorded.map(({ path: file, start: { line }, hazard, variant, confidence }) => ({
      file,
      line,
      hazard,
      variant,
      confidence,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Takes out of both lists, pair by pair, what is the same by `keyOf`.
 * @param {JudgedFinding[]} before
 * @param {Finding[]} now
 * @param {(finding: Finding) => string} keyOf
 */
function takePairs(before, now, keyOf) {
  /** @type {[JudgedFinding, Finding][]} */
  const pairs = [];
  for (const old of [...before]) {
    const index = now.findIndex((one) => keyOf(one) === keyOf(old));
    const found = now[index];
    if (found === undefined) continue;
    pairs.push([old, found]);
    before.splice(before.indexOf(old), 1);
    now.splice(index, 1);
  }
  return pairs;
}

/** @param {Finding} finding */
function shown({ file, line, hazard, variant, confidence }) {
  return `${file}:${line} ${hazard}/${variant} (${confidence})`;
}

/** @param {{ verdict: string, note?: string } | undefined} judged */
function judgement(judged) {
  if (judged === undefined) return '';
  return ` [${judged.verdict}${judged.note === undefined ? '' : `: ${judged.note}`}]`;
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
function print(title, lines) {
  if (lines.length === 0) return;
  console.log(`${title} (${lines.length}):`);
  for (const line of lines) console.log(`  ${line}`);
}

await runMain(async () => {
  const [recordFile, clone, ...rest] = process.argv.slice(2);
  if (recordFile === undefined || clone === undefined || rest.length > 0) throw new UserError(usage);
  const record = readRecord(recordFile);
  await checkClone(clone, record);
  await bootstrap();
  await ensureBuilt();

  const now = await scan(path.resolve(clone), record.runtimes);
  const before = record.findings.filter(({ hazard }) => !leftOut.includes(hazard));
  const unchanged = takePairs(before, now, shown);
  const changed = [
    ...takePairs(before, now, ({ file, line, hazard }) => JSON.stringify([file, line, hazard])),
    ...takePairs(before, now, ({ file, hazard, variant }) => JSON.stringify([file, hazard, variant])),
  ];
  const read = new Map(record.readWithoutFindings.map((one) => [one.file, one]));

  print(
    'New',
    now.map((finding) => `${shown(finding)}${judgement(read.get(finding.file))}`),
  );
  print(
    'Gone',
    before.map((finding) => `${shown(finding)}${judgement(finding)}`),
  );
  print(
    'Changed',
    changed.map(([old, found]) => `${shown(old)} -> ${shown(found)}${judgement(old)}`),
  );
  const counts = ['right', 'wrong', 'debatable'].map(
    (verdict) => `${unchanged.filter(([old]) => old.verdict === verdict).length} ${verdict}`,
  );
  console.log(`Unchanged: ${unchanged.length} (${counts.join(', ')}).`);
  if (now.length + before.length + changed.length > 0) process.exitCode = 1;
}, 2);
