// `pnpm prove`: runs fixtures under AWS's own runtime clients, with invocations that overlap, and writes what was seen to
// test-fixtures/proofs.json. Words choose: `pnpm prove shared-tmp-path python`.
//
//   --jobs <number>    units that are proven at the same time (default: 2)
//   --minutes <number> units that have not begun by then are not run
//   --check            writes nothing
//   --brief            shows what was not proven, and the table
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { imported, support } from './proofs/bundle.mjs';
import { root, runMain, UserError, wrongOption } from './workspace.mjs';

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      // pnpm hands the `--` on.
      args: args[0] === '--' ? args.slice(1) : args,
      allowPositionals: true,
      options: {
        jobs: { type: 'string', default: '2' },
        minutes: { type: 'string' },
        check: { type: 'boolean', default: false },
        brief: { type: 'boolean', default: false },
      },
    });
    if (!/^[1-9]\d?$/.test(values.jobs))
      throw new UserError(`--jobs needs a number from 1 to 99, not "${values.jobs}".`);
    const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
    if (minutes !== undefined && !(minutes > 0))
      throw new UserError(`--minutes needs a positive number, not "${values.minutes}".`);
    return {
      chosen: positionals,
      minutes,
      jobs: Number(values.jobs),
      writes: !values.check,
      isBrief: values.brief,
    };
  } catch (error) {
    if (error instanceof TypeError) throw wrongOption(error);
    throw error;
  }
}

await runMain(async () => {
  const options = readArguments(process.argv.slice(2));
  await bootstrap();
  const { prove, NothingChosen, UnreadableRecords } = await imported('src/main.ts');
  try {
    if (!(await prove({ root, support, ...options }))) process.exitCode = 1;
  } catch (error) {
    const isTheUsers = error instanceof NothingChosen || error instanceof UnreadableRecords;
    throw isTheUsers ? new UserError(/** @type {Error} */ (error).message) : error;
  }
});
