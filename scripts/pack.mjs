import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pnpm } from './pnpm.mjs';
import { root, UserError } from './workspace.mjs';

/**
 * Packs a published package as it would be published, from its `dist/`.
 * @param {string} name
 * @param {string} folder where the tarball goes
 * @returns {Promise<string>} the tarball
 */
export async function pack(name, folder) {
  const destination = path.join(folder, name);
  const { ok, output } = await pnpm(['pack', '--pack-destination', destination], {
    cwd: path.join(root, 'packages', name),
  });
  const tarball = ok ? readdirSync(destination).find((file) => file.endsWith('.tgz')) : undefined;
  if (tarball === undefined) throw new UserError(`${output.trimEnd()}\n${name} could not be packed.`);
  return path.join(destination, tarball);
}
