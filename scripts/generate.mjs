// Writes the files that follow from the engine's data, one generator each in `scripts/generators/`.
// `--check` writes nothing and fails, naming them, when some are not up to date.
//
// A generator is a module whose default export takes the engine's exports and its `runtimes`, and gives the files, by
// path from the root:
//   export default function ({ hazards }) { return { 'rules-docs/README.md': '…' }; }
// A file that is written by hand around a generated part is read by the generator, which replaces that part.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { cacheFolder, root, runMain, UserError } from './workspace.mjs';

async function loadEngine() {
  const outfile = path.join(cacheFolder, 'engine.mjs');
  await build({
    stdin: {
      contents: "export * from './index.js'; export { runtimes } from './runtimes/index.js';",
      resolveDir: path.join(root, 'packages', 'hazard-core', 'src'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * @param {string} file
 * @param {string} text
 */
async function formatted(file, text) {
  const { ignored, inferredParser } = await getFileInfo(file, {
    ignorePath: path.join(root, '.prettierignore'),
  });
  if (ignored || inferredParser === null) return text;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** @returns {Promise<Map<string, string>>} the full path and the text of every generated file */
async function generateAll() {
  const engine = await loadEngine();
  const folder = path.join(root, 'scripts', 'generators');
  const files = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!name.endsWith('.mjs')) continue;
    const { default: generate } = await import(pathToFileURL(path.join(folder, name)).href);
    for (const [file, text] of Object.entries(await generate(engine))) {
      const full = path.join(root, file);
      files.set(full, await formatted(full, text));
    }
  }
  return files;
}

await runMain(async () => {
  const files = await generateAll();
  const stale = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  const names = stale.map(([file]) => path.relative(root, file));
  if (process.argv.includes('--check')) {
    if (stale.length > 0) {
      throw new UserError(`Not up to date: ${names.join(', ')}. Run "npm run generate".`);
    }
    console.log(`${files.size} generated files are up to date.`);
    return;
  }
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(stale.length === 0 ? 'All generated files were up to date.' : `Written: ${names.join(', ')}.`);
});
