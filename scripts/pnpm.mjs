// Runs the pnpm version that package.json pins, whether or not it is installed.
import { tmpdir } from 'node:os';
import { run } from './run.mjs';
import { readManifest, root } from './workspace.mjs';

const pinned = readManifest(root).packageManager; // pnpm@<version>

/** Fail soon without a network: npm's and pnpm's own patience is over a minute. */
const patience = {
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};

/** @type {Promise<{ command: string, args: string[] }> | undefined} */
let found;

function findPnpm() {
  found ??= (async () => {
    // Asked outside the workspace, where pnpm does not replace itself by the version of `packageManager`.
    const installed = await run('pnpm', ['--version'], {
      cwd: tmpdir(),
      env: { COREPACK_ENABLE_NETWORK: '0', COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
    });
    return installed.ok && `pnpm@${installed.output.trim()}` === pinned
      ? { command: 'pnpm', args: [] }
      : { command: 'npx', args: ['--yes', '--loglevel=error', pinned] };
  })();
  return found;
}

/**
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export async function pnpm(args, options = {}) {
  const { command, args: before } = await findPnpm();
  return run(command, [...before, ...args], { ...options, env: { ...patience, CI: 'true' } });
}
