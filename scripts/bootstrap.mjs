// From a fresh clone to dependencies and a build that are up to date. Does nothing, quickly, where they are.
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { isStamped } from './fingerprint.mjs';
import { run } from './run.mjs';
import { bundlesExist, currentSources } from './sources.mjs';
import { readManifest, root, secondsSince, UserError } from './workspace.mjs';

const minimumNode = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimumNode;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new UserError(
      `Node ${process.versions.node} is too old: this needs ${readManifest(root).engines.node}.`,
    );
  }
}

/** Node and the dependencies. */
export async function bootstrap() {
  checkNode();
  await ensureInstalled();
}

/** The JavaScript in every `dist/`, built again if a source has changed. */
export async function ensureBuilt() {
  if (bundlesExist() && isStamped('build', currentSources())) return;
  const start = performance.now();
  const { ok, output } = await run(process.execPath, [path.join(root, 'scripts', 'build.mjs'), '--no-types']);
  if (!ok) throw new UserError(output.trimEnd());
  console.error(`Built in ${secondsSince(start)}.`);
}
