// `npm start -- <path>`: installs and builds what is missing, then runs `lmi-scan` with the same arguments.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, ensureBuilt } from './bootstrap.mjs';
import { run } from './run.mjs';
import { root, runMain, scannerFolder } from './workspace.mjs';

const cli = path.join(scannerFolder, 'dist', 'cli.js');
const fixtures = path.join(root, 'test-fixtures');

/**
 * Whether the arguments are nothing but options, so that the scanner would not know what to scan.
 * @param {string[]} args
 */
async function namesNothing(args) {
  if (args.includes('--stdin')) return false;
  const words = args.flatMap((arg, index) => (arg.startsWith('-') ? [] : [{ arg, before: args[index - 1] }]));
  if (words.length === 0) return true;
  if (words.some(({ before }) => before === undefined || !before.startsWith('-'))) return false;
  // Each word follows an option: the scanner's help tells which of them take a value.
  const { output } = await run(process.execPath, [cli, '--help']);
  return words.every(({ before }) => takesValue(output, before ?? ''));
}

/**
 * @param {string} help
 * @param {string} option
 */
function takesValue(help, option) {
  return help.split('\n').some((line) => {
    const [flags = ''] = line.trim().split(/ {2,}/);
    return flags.includes('<') && flags.split(/[ ,]+/).includes(option);
  });
}

await runMain(async () => {
  await bootstrap();
  await ensureBuilt();
  // npm runs scripts in the root folder; paths are meant from where the user stands.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd());
  const args = process.argv.slice(2);
  if (await namesNothing(args)) args.push(path.relative(process.cwd(), fixtures) || '.');
  process.argv = [process.execPath, cli, ...args];
  await import(pathToFileURL(cli).href);
}, 2);
