// `npm test`: installs what is missing, then runs every check there is.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { run } from './run.mjs';
import { binary, cacheFolder, root, runMain, secondsSince } from './workspace.mjs';

const unitTestReport = path.join(cacheFolder, 'unit-tests.json');

/** @param {string} name */
const script = (name) => [process.execPath, path.join(root, 'scripts', name)];

const unitTests = {
  name: 'unit tests',
  command: [
    binary('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitTestReport}`,
  ],
};

/** In the order in which they run: what is quick and what others build on comes first. */
const steps = [
  { name: 'format check', command: [binary('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: [binary('eslint'), '--max-warnings=0', '.'] },
  { name: 'type check', command: [binary('tsc'), '-p', 'tsconfig.json'] },
  { name: 'type check of the engine', command: [binary('tsc'), '-p', 'packages/hazard-core/tsconfig.json'] },
  { name: 'build', command: script('build.mjs') },
  unitTests,
  { name: 'generated files', command: [...script('generate.mjs'), '--check'] },
  { name: 'packages (publint, attw, first use)', command: script('check-packages.mjs') },
  { name: 'unused code (knip)', command: [binary('knip'), '--no-progress'] },
];

/** @param {{ name: string, command: string[] }} step */
async function runStep({ name, command: [command = '', ...args] }) {
  process.stdout.write(`${name} … `);
  const start = performance.now();
  const { ok, output } = await run(command, args);
  console.log(`${ok ? 'ok' : 'FAILED'} (${secondsSince(start)})`);
  // Some tools colour what they write into a pipe when they find themselves in continuous integration.
  const shown = process.stdout.isTTY ? output : stripVTControlCharacters(output);
  if (!ok) console.log(`\n${shown.trimEnd()}\n`);
  return ok;
}

/** @returns {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} */
function readUnitTestReport() {
  return JSON.parse(readFileSync(unitTestReport, 'utf8'));
}

await runMain(async () => {
  await bootstrap();
  rmSync(unitTestReport, { force: true });

  const start = performance.now();
  const failed = [];
  for (const step of steps) {
    if (!(await runStep(step))) failed.push(step.name);
  }

  const tests = existsSync(unitTestReport)
    ? readUnitTestReport()
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  const checks = steps.filter((step) => step !== unitTests).map(({ name }) => name);
  const failedChecks = failed.filter((name) => checks.includes(name));
  const passedChecks = checks.length - failedChecks.length;
  // A unit test run that broke off without a failing test is a failure all the same.
  const failedTests = failed.includes(unitTests.name)
    ? Math.max(tests.numFailedTests, 1)
    : tests.numFailedTests;

  console.log('');
  if (failed.length > 0) console.log(`    Failed  ${failed.join(', ')}`);
  console.log(`    Checks  ${count(passedChecks, failedChecks.length)}`);
  console.log(`     Tests  ${count(tests.numPassedTests, failedTests, tests.numPendingTests)}`);
  console.log(`  Duration  ${secondsSince(start)}`);
  console.log('');
  const total = `${passedChecks + tests.numPassedTests} passed, ${failedChecks.length + failedTests} failed`;
  console.log(tests.numPendingTests > 0 ? `${total}, ${tests.numPendingTests} skipped` : total);
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
