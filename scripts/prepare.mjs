// npm's `prepare`: builds the command, so that npm can pack it from a clone, as pre-commit does.
// It prints nothing: pre-commit takes what `npm pack` prints for the name of the tarball.
import path from 'node:path';
import { run } from './run.mjs';
import { root, runMain, UserError } from './workspace.mjs';

await runMain(async () => {
  // pnpm installs for development, where everything builds what it needs when it needs it.
  if (process.env['npm_config_user_agent']?.startsWith('pnpm/')) return;
  const build = path.join(root, 'scripts', 'build.mjs');
  const { ok, output } = await run(process.execPath, [build, '--no-types']);
  if (!ok) throw new UserError(output.trimEnd());
});
