// Packs the published packages as they would be published and judges the tarballs: publint, attw for the types,
// and a first use in an empty project.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from './pack.mjs';
import { run } from './run.mjs';
import { binary, publishedPackages, readManifest, root, runMain, UserError } from './workspace.mjs';

/**
 * @param {string} tarball
 * @returns {Promise<string[]>} complaints
 */
async function judge(tarball) {
  const results = await Promise.all([
    run(binary('publint'), ['--strict', tarball]),
    run(binary('attw'), ['--profile', 'esm-only', '--no-emoji', tarball]),
  ]);
  return results.filter(({ ok }) => !ok).map(({ output }) => output.trimEnd());
}

const unsafeHandler = `
let currentUser;
export const handler = async (event) => {
  currentUser = event.user;
  await new Promise((resolve) => setTimeout(resolve, 20));
  return currentUser;
};
`;

/** A file of each language that is read by a grammar. */
const otherLanguages = {
  'App.java': 'package com.example; public class App {}\n',
  'App.cs': 'namespace Example; public class App {}\n',
  'app.py': 'def handler(event, context):\n    return event\n',
};

const eslintConfig = `
import lmi from 'eslint-plugin-lmi';
export default [lmi.configs.recommended];
`;

/**
 * What a user does first: install, and look at a file. Shows that the bundles miss nothing that only this workspace has.
 * @param {string[]} tarballs
 * @param {string} project an empty folder
 * @returns {Promise<string[]>} complaints
 */
async function useFirst(tarballs, project) {
  mkdirSync(project);
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(path.join(project, 'handler.js'), unsafeHandler);
  writeFileSync(path.join(project, 'eslint.config.js'), eslintConfig);
  for (const [name, text] of Object.entries(otherLanguages)) writeFileSync(path.join(project, name), text);
  const eslint = `eslint@${readManifest(path.join(root, 'node_modules', 'eslint')).version}`;
  const installed = await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs, eslint],
    { cwd: project },
  );
  if (!installed.ok) return [installed.output];

  const complaints = [];
  for (const [command, ...args] of [
    ['lmi-scan', 'handler.js'],
    ['eslint', 'handler.js'],
  ]) {
    const found = await run(path.join(project, 'node_modules', '.bin', command ?? ''), args, {
      cwd: project,
    });
    // Both exit with 1 when they have findings, and with 2 when they have failed.
    if (found.code !== 1 || !found.output.includes('shared-mutable-state')) {
      complaints.push(`${command}, installed from the tarball, does not find the hazard:\n${found.output}`);
    }
  }
  const scanned = await run(
    path.join(project, 'node_modules', '.bin', 'lmi-scan'),
    ['--format', 'json', '--quiet', ...Object.keys(otherLanguages)],
    { cwd: project },
  );
  if (!/"filesByRuntime": \{\s*"dotnet": 1,\s*"java": 1,\s*"python": 1\s*\}/.test(scanned.output)) {
    complaints.push(`lmi-scan, installed from the tarball, does not read all languages:\n${scanned.output}`);
  }
  const sarif = await run(
    path.join(project, 'node_modules', '.bin', 'lmi-scan'),
    ['--format', 'sarif', '--quiet', 'app.py'],
    { cwd: project },
  );
  if (!sarif.output.includes('## What goes wrong')) {
    complaints.push(`lmi-scan, installed from the tarball, has no pages for SARIF:\n${sarif.output}`);
  }
  const grammars = readdirSync(path.join(project, 'node_modules', 'lmi-scan', 'dist', 'grammars'));
  const endingIn = (/** @type {string} */ ending) => grammars.filter((file) => file.endsWith(ending)).length;
  if (endingIn('.wasm') !== 4 || endingIn('.LICENSE') !== 4) {
    complaints.push(`The tarball lacks grammars or their licences: ${grammars.join(', ')}`);
  }
  return complaints;
}

await runMain(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lmi-lint-pack-'));
  try {
    const tarballs = await Promise.all(publishedPackages.map((name) => pack(name, folder)));
    const complaints = await Promise.all([
      ...tarballs.map(judge),
      useFirst(tarballs, path.join(folder, 'project')),
    ]);
    if (complaints.flat().length > 0) throw new UserError(complaints.flat().join('\n\n'));
    console.log(tarballs.map((tarball) => path.basename(tarball)).join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
