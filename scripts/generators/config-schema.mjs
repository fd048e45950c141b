// The JSON schema of lmi-scan's configuration file, for editors, from what the scanner checks a file against.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheFolder, scannerFolder } from '../workspace.mjs';

export default async function () {
  const outfile = path.join(cacheFolder, 'config-schema.mjs');
  await build({
    entryPoints: [path.join(scannerFolder, 'src', 'config', 'schema.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const { editorSchema } = await import(pathToFileURL(outfile).href);
  return {
    'packages/polyglot-scanner/lmi.config.schema.json': `${JSON.stringify(editorSchema(), undefined, 2)}\n`,
  };
}
