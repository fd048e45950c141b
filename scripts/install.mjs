// Installs the dependencies when they are not the ones that the lockfile names.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { pnpm } from './pnpm.mjs';
import { packageNames, readManifest, root, secondsSince, UserError } from './workspace.mjs';

const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|SOCKET_TIMEOUT|ENOTCACHED|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_NO_OFFLINE/;

function currentDependencies() {
  const manifests = packageNames.map((name) => `packages/${name}/package.json`);
  return fingerprint(
    ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', ...manifests],
    // Some dependencies are binaries for one platform.
    [process.platform, process.arch],
  );
}

function modulesExist() {
  return packageNames
    .map((name) => path.join(root, 'packages', name))
    .filter((folder) => {
      const { dependencies, devDependencies } = readManifest(folder);
      return dependencies ?? devDependencies;
    })
    .every((folder) => existsSync(path.join(folder, 'node_modules')));
}

export async function ensureInstalled() {
  const wanted = currentDependencies();
  if (isStamped('install', wanted) && modulesExist()) return;

  const start = performance.now();
  console.error('Installing dependencies …');
  const { ok, output } = await pnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
  if (!ok) throw new UserError(explain(output));
  stamp('install', wanted);
  console.error(`Dependencies installed in ${secondsSince(start)}.`);
}

/** @param {string} output */
function explain(output) {
  const reason = offline.exec(output)?.[0];
  if (reason !== undefined) {
    return `The package registry cannot be reached (${reason}): the first run needs a network connection.`;
  }
  if (output.includes('ERR_PNPM_OUTDATED_LOCKFILE')) {
    return `pnpm-lock.yaml does not fit the package.json files: run "npx ${readManifest(root).packageManager} install" and commit it.`;
  }
  return `${output.trimEnd()}\nThe dependencies could not be installed; pnpm's output is above.`;
}
