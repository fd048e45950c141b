// `pnpm differential [runtime]`: generates small handlers, runs them under AWS's own runtime clients with invocations that meet,
// scans them, and tells where both disagree. Ends with 1 when a disagreement is not explained.
//
//   --seed <number>     decides which handlers (default: 1)
//   --count <number>    of handlers for each runtime (default: 500 for node, 200 for python and java)
//   --rounds <number>   in which each may go wrong, in each setting of the client (default: 3)
//   --output <folder>   where the sources of disagreements are written
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, ensureBuilt } from './bootstrap.mjs';
import { imported, support } from './proofs/bundle.mjs';
import { root, runMain, UserError, wrongOption } from './workspace.mjs';

const runtimes = ['node', 'python', 'java'];

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      // pnpm hands the `--` on.
      args: args[0] === '--' ? args.slice(1) : args,
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        count: { type: 'string' },
        rounds: { type: 'string', default: '3' },
        output: { type: 'string' },
      },
    });
    const [runtime, another] = positionals;
    if (another !== undefined)
      throw new UserError(`One runtime is chosen, or none: "${another}" is too much.`);
    if (runtime !== undefined && !runtimes.includes(runtime))
      throw new UserError(`There is no generator for "${runtime}"; there are ${runtimes.join(', ')}.`);
    return {
      runtime,
      seed: number('--seed', values.seed),
      count: values.count === undefined ? undefined : number('--count', values.count),
      rounds: number('--rounds', values.rounds),
      output:
        values.output === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '.', values.output),
    };
  } catch (error) {
    if (error instanceof TypeError) throw wrongOption(error);
    throw error;
  }
}

/** @param {string} option @param {string} text */
function number(option, text) {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new UserError(`${option} needs a whole number from 1, not "${text}".`);
  return Number(text);
}

await runMain(async () => {
  const options = readArguments(process.argv.slice(2));
  await bootstrap();
  await ensureBuilt();
  const { differential } = await imported('src/differential/main.ts');
  if (!(await differential({ root, support, ...options }))) process.exitCode = 1;
});
