// `pnpm prove`: runs fixtures under AWS's own runtime clients, with invocations that overlap, and writes what was seen to
// test-fixtures/proofs.json. Words choose: `pnpm prove shared-tmp-path python`.
//
//   --jobs <number>   units that are proven at the same time (default: 2)
//   --check           writes nothing
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bootstrap } from './bootstrap.mjs';
import { root, runMain, UserError } from './workspace.mjs';

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      // pnpm hands the `--` on.
      args: args[0] === '--' ? args.slice(1) : args,
      allowPositionals: true,
      options: {
        jobs: { type: 'string', default: '2' },
        check: { type: 'boolean', default: false },
      },
    });
    if (!/^[1-9]\d?$/.test(values.jobs))
      throw new UserError(`--jobs needs a number from 1 to 99, not "${values.jobs}".`);
    return { chosen: positionals, jobs: Number(values.jobs), writes: !values.check };
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(error.message.replace(/\. .*/s, '.'));
    throw error;
  }
}

/** Where the bundle lies, the package's own dependencies are found. */
async function bundled() {
  const folder = path.join(root, 'packages', 'runtime-proofs');
  const program = path.join(folder, 'node_modules', '.cache', 'prove.mjs');
  await build({
    absWorkingDir: folder,
    entryPoints: ['src/main.ts'],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return import(pathToFileURL(program).href);
}

await runMain(async () => {
  const options = readArguments(process.argv.slice(2));
  await bootstrap();
  const { prove, UnknownWord } = await bundled();
  try {
    if (!(await prove({ root, ...options }))) process.exitCode = 1;
  } catch (error) {
    throw error instanceof Error && error instanceof UnknownWord ? new UserError(error.message) : error;
  }
});
