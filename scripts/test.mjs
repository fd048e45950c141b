// `npm test`: installs what is missing, then runs every check there is.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { run } from './run.mjs';
import { binary, cacheFolder, root, runMain, secondsSince } from './workspace.mjs';

/** @param {string} name */
const script = (name) => [process.execPath, path.join(root, 'scripts', name)];

/**
 * Tests that leave a report of each.
 * @param {string} name
 * @param {string} project a filter of vitest's projects
 * @param {string[]} options
 */
function testRun(name, project, options = []) {
  const report = path.join(cacheFolder, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    report,
    command: [binary('vitest'), 'run', `--project=${project}`, ...options, ...reporters],
  };
}

const unitTests = testRun('unit tests', '!client-tests');
/** They install packages and start other programs: much of their time is waiting, and more of them may run at once. */
const realClients = testRun('real clients', 'client-tests', ['--maxWorkers=4']);
const testRuns = [unitTests, realClients];

/** @typedef {{ name: string, command: string[] }} Step */

/**
 * Stages, one after the other. The lanes of a stage run side by side, since each leaves a processor free or waits for
 * others, and the steps of a lane in their order: what is quick and what others build on comes first.
 * @type {Step[][][]}
 */
const stages = [
  [
    [
      { name: 'format check', command: [binary('prettier'), '--check', '--log-level=warn', '.'] },
      { name: 'lint', command: [binary('eslint'), '--max-warnings=0', '.'] },
      { name: 'type check', command: [binary('tsc'), '-p', 'tsconfig.json'] },
      {
        name: 'type check of the engine',
        command: [binary('tsc'), '-p', 'packages/hazard-core/tsconfig.json'],
      },
    ],
    [{ name: 'build', command: script('build.mjs') }, realClients],
  ],
  [[unitTests]],
  [
    [{ name: 'generated files', command: [...script('generate.mjs'), '--check'] }],
    [{ name: 'packages (publint, attw, first use)', command: script('check-packages.mjs') }],
    [{ name: 'unused code (knip)', command: [binary('knip'), '--no-progress'] }],
  ],
];
const steps = stages.flat(2);

/** @param {Step} step */
async function runStep({ name, command: [command = '', ...args] }) {
  const start = performance.now();
  const { ok, output } = await run(command, args);
  console.log(`${name} … ${ok ? 'ok' : 'FAILED'} (${secondsSince(start)})`);
  // Some tools colour what they write into a pipe when they find themselves in continuous integration.
  const shown = process.stdout.isTTY ? output : stripVTControlCharacters(output);
  if (!ok) console.log(`\n${shown.trimEnd()}\n`);
  return ok;
}

/**
 * @typedef {{ status: string, fullName: string }} Test
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { assertionResults: Test[] }[] }} Report
 */

/**
 * @param {string} file
 * @returns {Report}
 */
function readReport(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
}

await runMain(async () => {
  await bootstrap();
  for (const { report } of testRuns) rmSync(report, { force: true });

  const start = performance.now();
  /** @type {string[]} */
  const failed = [];
  /** @param {Step[]} lane */
  const runLane = async (lane) => {
    for (const step of lane) if (!(await runStep(step))) failed.push(step.name);
  };
  for (const lanes of stages) await Promise.all(lanes.map(runLane));

  const tests = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, report } of testRuns) {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = readReport(report);
    tests.passed += numPassedTests;
    // A run that broke off without a failing test is a failure all the same.
    tests.failed += failed.includes(name) ? Math.max(numFailedTests, 1) : numFailedTests;
    tests.skipped += numPendingTests;
    for (const { status, fullName } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
      if (status === 'skipped' || status === 'pending') console.log(`Not run on this machine: ${fullName}`);
    }
  }
  const checks = steps.map(({ name }) => name).filter((name) => testRuns.every((run) => run.name !== name));
  const failedChecks = failed.filter((name) => checks.includes(name)).length;
  const passedChecks = checks.length - failedChecks;

  console.log('');
  if (failed.length > 0) console.log(`    Failed  ${failed.join(', ')}`);
  console.log(`    Checks  ${count(passedChecks, failedChecks)}`);
  console.log(`     Tests  ${count(tests.passed, tests.failed, tests.skipped)}`);
  console.log(`  Duration  ${secondsSince(start)}`);
  console.log('');
  const total = `${passedChecks + tests.passed} passed, ${failedChecks + tests.failed} failed`;
  console.log(tests.skipped > 0 ? `${total}, ${tests.skipped} skipped` : total);
  if (failed.length > 0) process.exitCode = 1;
});

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} [skipped]
 */
function count(passed, failed, skipped = 0) {
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${passed} passed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return `${parts.join(' | ')} (${passed + failed + skipped})`;
}
