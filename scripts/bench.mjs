// `pnpm bench -- <folder>…`: how long ESLint with our rules and `lmi-scan` take over folders of real code. Not a test:
// it fails only when something cannot be measured.
//
//   --only <part>    eslint or scanner
//   --rounds <n>     how often each thing is measured (default 5)
//   --threads <n>    how many threads `lmi-scan` and what it is compared with use (default: what `lmi-scan` chooses)
//   --json           the figures as JSON, all measurements included
//
// Every measurement is a new process, as a user's is; the things that are compared take turns, so that a busy machine
// slows down all of them. Given are medians, and the fastest and slowest measurement.
//
// ESLint reads the same files as `lmi-scan` does: with espree and JSX, and with `@typescript-eslint/parser` for
// TypeScript; comments that turn rules on or off are left out of account.
// - Wall time with no rule, with our `recommended`, and with the core rule `require-atomic-updates` alone.
// - Time in rules, as ESLint's own `stats` measure it: of all our rules together against the core rule, over all files,
//   and over those with a candidate, where `strict` reports something at whatever confidence. Target: at most the same.
//
// `lmi-scan`: the wall time of the built command, and of its library call in a running process, against parsing the
// same files with `oxc-parser`, and parsing them and analysing their scopes with `@typescript-eslint/scope-manager`;
// those find the texts in memory and use as many threads. Target for both: at most 1.5 times parsing and scopes.
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, ensureBuilt } from './bootstrap.mjs';
import { runMain, UserError } from './workspace.mjs';

const parts = ['eslint', 'scanner'];

/** @param {string[]} args */
function readArguments(args) {
  // pnpm hands the `--` on.
  const own = args[0] === '--' ? args.slice(1) : args;
  try {
    const { values, positionals } = parseArgs({
      args: own,
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        rounds: { type: 'string', default: '5' },
        threads: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { only, rounds, threads, json } = values;
    if (only !== undefined && !parts.includes(only)) {
      throw new UserError(`--only takes ${parts.join(' or ')}, not "${only}".`);
    }
    return {
      folders: positionals,
      measured: only === undefined ? parts : [only],
      rounds: wholeNumber('--rounds', rounds, 100),
      threads: threads === undefined ? undefined : wholeNumber('--threads', threads, 256),
      json,
    };
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(error.message.replace(/\. .*/s, '.'));
    throw error;
  }
}

/**
 * @param {string} option
 * @param {string} value
 * @param {number} maximum
 */
function wholeNumber(option, value, maximum) {
  if (!/^\d{1,4}$/.test(value) || Number(value) < 1 || Number(value) > maximum) {
    throw new UserError(`${option} takes a whole number from 1 to ${maximum}, not "${value}".`);
  }
  return Number(value);
}

/**
 * The folders as they were named, with their full paths.
 * @param {string[]} folders
 */
function findFolders(folders) {
  if (folders.length === 0)
    throw new UserError('Name a folder of code to measure with: pnpm bench -- <folder>…');
  return folders.map((folder) => {
    // npm and pnpm run scripts in the root folder; paths are meant from where the user stands.
    const full = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
    const found = statSync(full, { throwIfNoEntry: false });
    if (found === undefined) throw new UserError(`The folder "${folder}" does not exist.`);
    if (!found.isDirectory()) throw new UserError(`"${folder}" is not a folder.`);
    return { name: folder, folder: full };
  });
}

/**
 * @param {string} _key
 * @param {unknown} value
 */
function rounded(_key, value) {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

await runMain(async () => {
  const { folders, measured, rounds, threads, json } = readArguments(process.argv.slice(2));
  const found = findFolders(folders);
  await bootstrap();
  await ensureBuilt();
  // These import what has been installed just now.
  const { corpusIn } = await import('./bench/corpus.mjs');
  const { bundleParts } = await import('./bench/scanner-parts.mjs');
  const { load, machine, withNote } = await import('./bench/machine.mjs');
  const { measureEslint } = await import('./bench/eslint.mjs');
  const { measureScanner } = await import('./bench/scanner.mjs');
  const { textReport } = await import('./bench/report.mjs');

  await bundleParts();
  const report = {
    machine: machine(),
    rounds,
    corpora: /** @type {import('./bench/report.mjs').Corpus[]} */ ([]),
  };
  for (const { name, folder } of found) {
    const corpus = await corpusIn(folder, name);
    const settings = { corpus, rounds, threads, progress: withNote };
    try {
      report.corpora.push({
        name,
        files: corpus.files,
        bytes: corpus.bytes,
        ...(measured.includes('eslint') ? { eslint: await measureEslint(settings) } : {}),
        ...(measured.includes('scanner') ? { scanner: await measureScanner(settings) } : {}),
      });
    } finally {
      rmSync(corpus.list);
    }
    report.machine.load = Math.max(report.machine.load, load());
  }
  console.log(json ? JSON.stringify(report, rounded, 2) : textReport(report));
});
