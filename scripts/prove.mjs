// `pnpm prove`: runs fixtures under AWS's own runtime clients, with invocations that overlap, and writes what was seen to
// test-fixtures/proofs.json. Words choose: `pnpm prove shared-tmp-path python`.
//
//   --jobs <number>   units that are proven at the same time (default: 2)
//   --check           writes nothing
//   --brief           shows what was not proven, and the table
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { imported } from './proofs/bundle.mjs';
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
        brief: { type: 'boolean', default: false },
      },
    });
    if (!/^[1-9]\d?$/.test(values.jobs))
      throw new UserError(`--jobs needs a number from 1 to 99, not "${values.jobs}".`);
    return { chosen: positionals, jobs: Number(values.jobs), writes: !values.check, isBrief: values.brief };
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(error.message.replace(/\. .*/s, '.'));
    throw error;
  }
}

await runMain(async () => {
  const options = readArguments(process.argv.slice(2));
  await bootstrap();
  const { prove, UnknownWord } = await imported('src/main.ts');
  try {
    if (!(await prove({ root, ...options }))) process.exitCode = 1;
  } catch (error) {
    throw error instanceof Error && error instanceof UnknownWord ? new UserError(error.message) : error;
  }
});
