// Builds `dist/` of the published packages: bundled ES modules, one rolled-up declaration file for each public entry, and
// the scanner's grammars and the pages of the hazards.
// `--no-types` leaves the declarations out.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, stop } from 'esbuild';
import { stamp } from './fingerprint.mjs';
import { run } from './run.mjs';
import { currentSources, entriesOf } from './sources.mjs';
import {
  cacheFolder,
  packageNames,
  publishedPackages,
  root,
  runMain,
  scannerFolder,
  UserError,
} from './workspace.mjs';

const declarations = path.join(cacheFolder, 'types');

/** @param {string} name */
function distOf(name) {
  return path.join(root, 'packages', name, 'dist');
}

/**
 * The workspace's own packages go into the bundle, through the `paths` of tsconfig.json; every other one stays an import.
 * @param {string} name
 * @param {string} sources a hash of what it is made from
 */
async function bundle(name, sources) {
  const dist = distOf(name);
  const { outputFiles } = await build({
    absWorkingDir: path.join(root, 'packages', name),
    entryPoints: entriesOf(name).map((entry) => `src/${entry}.ts`),
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    define: { BUILD_ID: JSON.stringify(sources) },
    logLevel: 'error',
    write: false,
  });
  // Written over the old files, which go afterwards: a `dist/` in use is never without its modules.
  const written = new Set();
  for (const { path: file, contents } of outputFiles) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
    written.add(file);
  }
  const command = path.join(dist, 'cli.js');
  if (written.has(command)) chmodSync(command, 0o755);
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const full = path.join(dist, file);
    if (file.endsWith('.js') && !written.has(full)) rmSync(full);
  }
}

/** The packages of the grammars, and the file of each that the scanner loads. */
const grammars = {
  '@tree-sitter-grammars/tree-sitter-hcl': 'tree-sitter-terraform.wasm',
  'tree-sitter-c-sharp': 'tree-sitter-c_sharp.wasm',
  'tree-sitter-java': 'tree-sitter-java.wasm',
  'tree-sitter-python': 'tree-sitter-python.wasm',
};

/**
 * The grammars are published with the scanner, each with its licence: their own packages bring the sources and a native
 * library for each system, dozens of megabytes.
 */
function copyGrammars() {
  const target = path.join(distOf('polyglot-scanner'), 'grammars');
  const { resolve } = createRequire(path.join(scannerFolder, 'package.json'));
  mkdirSync(target, { recursive: true });
  for (const [name, grammar] of Object.entries(grammars)) {
    const folder = path.dirname(resolve(`${name}/package.json`));
    copyFileSync(path.join(folder, grammar), path.join(target, grammar));
    copyFileSync(path.join(folder, 'LICENSE'), path.join(target, `${path.basename(name)}.LICENSE`));
  }
}

/** The pages of the hazards, which reports quote. */
function copyPages() {
  const target = path.join(distOf('polyglot-scanner'), 'rules-docs');
  const pages = path.join(root, 'rules-docs');
  cpSync(pages, target, { recursive: true });
  for (const old of readdirSync(target)) {
    if (!existsSync(path.join(pages, old))) rmSync(path.join(target, old));
  }
}

async function bundleAll() {
  const sources = currentSources();
  const results = await Promise.allSettled(publishedPackages.map((name) => bundle(name, sources)));
  await stop();
  copyGrammars();
  copyPages();
  // esbuild has printed why.
  if (results.some(({ status }) => status === 'rejected'))
    throw new UserError('The sources cannot be bundled.');
  stamp('build', sources);
}

async function writeDeclarations() {
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { ok, output } = await run(process.execPath, [tsc, '-p', 'tsconfig.types.json']);
  if (!ok) throw new UserError(output.trimEnd());
  const [{ rollup }, { dts }] = await Promise.all([import('rollup'), import('rollup-plugin-dts')]);
  await Promise.all(
    publishedPackages.map(async (name) => {
      const rolledUp = await rollup({
        input: declarationsOf(name, 'index'),
        plugins: [ownDeclarations, dts()],
        onwarn(warning) {
          // Types may refer to each other in circles.
          if (warning.code === 'CIRCULAR_DEPENDENCY') return;
          throw new UserError(`${name}: ${warning.message}`);
        },
      });
      await rolledUp.write({ file: path.join(distOf(name), 'index.d.ts') });
    }),
  );
}

/**
 * @param {string} name
 * @param {string} module
 */
function declarationsOf(name, module) {
  return path.join(declarations, 'packages', name, 'src', `${module}.d.ts`);
}

/** Finds the declarations of our own modules among those that tsc has written. */
const ownDeclarations = {
  name: 'own-declarations',
  /**
   * @param {string} source
   * @param {string} [importer]
   */
  resolveId(source, importer) {
    if (importer !== undefined && source.startsWith('.')) {
      return path.resolve(path.dirname(importer), source.replace(/\.js$/, '.d.ts'));
    }
    if (packageNames.includes(source)) return declarationsOf(source, 'index');
    if (source === 'eslint-plugin-lmi/frontend') return declarationsOf('eslint-plugin-lmi', 'frontend/index');
    return undefined;
  },
};

await runMain(async () => {
  const types = !process.argv.includes('--no-types');
  await Promise.all([bundleAll(), types ? writeDeclarations() : undefined]);
});
