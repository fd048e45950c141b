// `pnpm bench -- <folder>…`: how long ESLint with our rules and `lmi-scan` take over folders of real code. Not a test:
// it fails only when something cannot be measured.
//
//   --only <part>    eslint, scanner, languages or editor
//   --rounds <n>     how often each thing is measured (default 5)
//   --threads <n>    how many threads `lmi-scan` and what it is compared with use (default: what `lmi-scan` chooses)
//   --copies <n>      how many copies of the corpus are scanned to see how the time grows (default 10; 0: none)
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
//
// Languages: `lmi-scan` over the Python, Java and C# files alone, which are copied to a folder of their own with the files
// that say how they are built; against `ast-grep scan` with five simple rules over that folder. Wall time and, where the
// system can tell, processor time and memory. Targets: at most 1.5 times the wall time of `ast-grep`; a third of the time
// with results that a cache has kept; less than 400 MB; at most 11 times the time for 10 copies of everything.
//
// Editor: `lmi-scan lsp` with that folder open. Measured is the time from a keystroke to the answer with the diagnostics,
// in the file of each language whose length is nearest to 2,000 lines. Target: a median of 100 ms.
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, ensureBuilt } from './bootstrap.mjs';
import { runMain, UserError, wrongOption } from './workspace.mjs';

const parts = ['eslint', 'scanner', 'languages', 'editor'];

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
        copies: { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
      },
    });
    const { only, rounds, threads, copies, json } = values;
    if (only !== undefined && !parts.includes(only)) {
      throw new UserError(`--only takes ${parts.join(', ')}, not "${only}".`);
    }
    return {
      folders: positionals,
      measured: only === undefined ? parts : [only],
      rounds: wholeNumber('--rounds', rounds, 100),
      threads: threads === undefined ? undefined : wholeNumber('--threads', threads, 256),
      copies: wholeNumber('--copies', copies, 100, 0),
      json,
    };
  } catch (error) {
    if (error instanceof TypeError) throw wrongOption(error);
    throw error;
  }
}

/**
 * @param {string} option
 * @param {string} value
 * @param {number} maximum
 * @param {number} [minimum]
 */
function wholeNumber(option, value, maximum, minimum = 1) {
  if (!/^\d{1,4}$/.test(value) || Number(value) < minimum || Number(value) > maximum) {
    throw new UserError(`${option} takes a whole number from ${minimum} to ${maximum}, not "${value}".`);
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
  const { folders, measured, rounds, threads, copies, json } = readArguments(process.argv.slice(2));
  const found = findFolders(folders);
  await bootstrap();
  await ensureBuilt();
  // These import what has been installed just now.
  const { divide } = await import('./bench/corpus.mjs');
  const { bundleParts } = await import('./bench/scanner-parts.mjs');
  const { load, machine, withNote } = await import('./bench/machine.mjs');
  const { measureEslint } = await import('./bench/eslint.mjs');
  const { measureScanner } = await import('./bench/scanner.mjs');
  const { measureEditor } = await import('./bench/editor.mjs');
  const { measureLanguages } = await import('./bench/languages.mjs');
  const { textReport } = await import('./bench/report.mjs');

  await bundleParts();
  const report = {
    machine: machine(),
    rounds,
    corpora: /** @type {import('./bench/report.mjs').Corpus[]} */ ([]),
  };
  for (const { name, folder } of found) {
    const { node, languages, remove } = await divide(folder, name);
    try {
      const settings = { rounds, threads, copies, progress: withNote };
      const figures = /** @type {import('./bench/report.mjs').Corpus} */ ({ name });
      if (node !== undefined) {
        const ofNode = { ...settings, corpus: node };
        figures.files = node.files;
        figures.bytes = node.bytes;
        if (measured.includes('eslint')) figures.eslint = await measureEslint(ofNode);
        if (measured.includes('scanner')) figures.scanner = await measureScanner(ofNode);
      }
      if (languages !== undefined && measured.includes('languages')) {
        figures.languages = await measureLanguages({ ...settings, corpus: languages });
      }
      if (languages !== undefined && measured.includes('editor')) {
        figures.editor = await measureEditor({ ...settings, corpus: languages });
      }
      report.corpora.push(figures);
    } finally {
      remove();
    }
    report.machine.load = Math.max(report.machine.load, load());
  }
  console.log(json ? JSON.stringify(report, rounded, 2) : textReport(report));
});
