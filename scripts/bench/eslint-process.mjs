// The process that is ESLint with one set of rules. Its argument says what to do; it prints a report if one is wanted.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { root, runMain, UserError } from '../workspace.mjs';

/**
 * @typedef {object} Input
 * @property {string} folder
 * @property {string} list the file that names the files
 * @property {'none' | 'ours' | 'core' | 'strict'} rules
 * @property {boolean} report whether a list of {@link FileReport} is printed
 *
 * @typedef {object} FileReport
 * @property {string} file
 * @property {number} ruleTime milliseconds in all the rules together
 * @property {number} messages
 * @property {boolean} fatal it could not be parsed
 */

const pluginFolder = path.join(root, 'packages', 'eslint-plugin-lmi');

/**
 * @param {Input['rules']} rules
 * @returns {Promise<import('eslint').Linter.Config[]>}
 */
async function configsOf(rules) {
  switch (rules) {
    case 'none':
      return [];
    case 'core':
      return [{ rules: { 'require-atomic-updates': 'error' } }];
    case 'ours':
    case 'strict': {
      const url = pathToFileURL(path.join(pluginFolder, 'dist', 'index.js'));
      const { default: plugin } = await import(url.href);
      return [rules === 'ours' ? plugin.configs.recommended : plugin.configs.strict];
    }
  }
}

/**
 * How the files are parsed.
 * @param {import('./corpus.mjs').FileList} list
 * @returns {import('eslint').Linter.Config[]}
 */
function languages({ files, commonJs }) {
  const scripts = new Set(commonJs);
  /** @type {import('eslint').Linter.Config[]} */
  const configs = [
    {
      files: ['**/*.{js,cjs,mjs,jsx}'],
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    {
      // ESLint takes functions too, although its types do not say so.
      files: /** @type {any} */ ([(/** @type {string} */ file) => scripts.has(file)]),
      languageOptions: { sourceType: 'commonjs' },
    },
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  ];
  if (files.some((file) => /\.[cm]?tsx?$/.test(file))) {
    const parser = createRequire(path.join(pluginFolder, 'package.json'))('@typescript-eslint/parser');
    configs.push({ files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser } });
  }
  return configs;
}

/**
 * @param {import('eslint').ESLint.LintResult} result
 * @returns {FileReport}
 */
function reportOf({ filePath, messages, stats }) {
  const times = (stats?.times.passes ?? []).flatMap((pass) => Object.values(pass.rules ?? {}));
  const fatal = messages.some((message) => message.fatal === true);
  return {
    file: filePath,
    ruleTime: times.reduce((sum, { total }) => sum + total, 0),
    messages: fatal ? 0 : messages.length,
    fatal,
  };
}

await runMain(async () => {
  /** @type {Input} */
  const { folder, list, rules, report } = JSON.parse(process.argv[2] ?? '');
  /** @type {import('./corpus.mjs').FileList} */
  const fileList = JSON.parse(readFileSync(list, 'utf8'));
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [...languages(fileList), ...(await configsOf(rules))],
    globInputPaths: false,
    ignore: false,
    stats: report,
  });
  const results = await eslint.lintFiles(fileList.files).catch((error) => {
    throw new UserError(`ESLint failed: ${error.message.split('\n').join(' ')}`);
  });
  if (report) console.log(JSON.stringify(results.map(reportOf)));
});
