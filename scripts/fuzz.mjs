// `pnpm fuzz`: scans mutated fixtures until the time is over, and tells which properties of a scan did not hold
// (packages/polyglot-scanner/test/fuzz/properties.ts). The test run does the same with a few thousand inputs.
//
//   --language <name>    javascript, python, java or csharp; without it, all four one after the other
//   --minutes <number>   for each language (default: 1)
//   --seed <number>      default: one made from the time; it is printed
//   --only <number>      this one input
//   --output <folder>    where the inputs that failed are written (default: fuzz-failures)
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { bundleFuzzer, fuzz, languages } from './fuzz/watch.mjs';
import { runMain, UserError, wrongOption } from './workspace.mjs';

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values } = parseArgs({
      // pnpm hands the `--` on.
      args: args[0] === '--' ? args.slice(1) : args,
      options: {
        language: { type: 'string' },
        minutes: { type: 'string', default: '1' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        only: { type: 'string' },
        output: { type: 'string', default: 'fuzz-failures' },
      },
    });
    const { language } = values;
    if (language !== undefined && !languages.includes(language))
      throw new UserError(`There is no language "${language}"; there are ${languages.join(', ')}.`);
    return {
      chosen: language === undefined ? languages : [language],
      minutes: number('--minutes', values.minutes),
      seed: number('--seed', values.seed),
      only: values.only === undefined ? undefined : number('--only', values.only),
      output: path.resolve(process.env['INIT_CWD'] ?? process.cwd(), values.output),
    };
  } catch (error) {
    if (error instanceof TypeError) throw wrongOption(error);
    throw error;
  }
}

/** @param {string} option @param {string} text */
function number(option, text) {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new UserError(`${option} needs a number, not "${text}".`);
  return Number(text);
}

/** @param {string} folder @param {import('./fuzz/watch.mjs').Failure} failure */
function write(folder, { failure, files = [] }) {
  mkdirSync(folder, { recursive: true });
  for (const { name, text, encoding } of files) {
    const bytes = encoding === 'utf8' ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, 'utf16le');
    writeFileSync(path.join(folder, name.replaceAll('/', '_')), bytes);
  }
  writeFileSync(path.join(folder, 'failure.txt'), `${failure}\n`);
}

await runMain(async () => {
  const { chosen, minutes, seed, only, output } = readArguments(process.argv.slice(2));
  await bootstrap();
  const program = await bundleFuzzer();
  console.log(`seed ${seed}`);
  for (const language of chosen) {
    const run =
      only === undefined
        ? { language, seed, milliseconds: minutes * 60_000 }
        : { language, seed, first: only, count: 1 };
    const { inputs, failures } = await fuzz(program, run, (failure) => {
      const folder = path.join(output, `${language}-${seed}-${failure.number}`);
      write(folder, failure);
      console.log(`${language} ${failure.number}: ${failure.failure.split('\n', 1)[0]} (${folder})`);
      process.exitCode = 1;
    });
    console.log(`${language}: ${inputs} inputs, ${failures.length} failures`);
  }
});
