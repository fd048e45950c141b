import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Editor } from 'editor-client';
import { expect, it, onTestFinished } from 'vitest';

const { resolve } = createRequire(import.meta.url);

/** What the ESLint extension of VS Code runs. */
const server = [
  path.join(
    path.dirname(resolve('vscode-langservers-extracted/package.json')),
    'bin/vscode-eslint-language-server',
  ),
  '--stdio',
];

/** As the extension answers for a user who has set nothing; with part of it the server fails. */
const configuration = {
  validate: 'on',
  run: 'onType',
  useESLintClass: true,
  experimental: {},
  workingDirectory: { mode: 'location' },
  codeAction: {
    disableRuleComment: { enable: true, location: 'separateLine' },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { mode: 'all' },
  format: false,
  nodePath: null,
  onIgnoredFiles: 'off',
  options: {},
  problems: { shortenToSingleLine: false },
  quiet: false,
  rulesCustomizations: [],
};

const handler = `import { load } from './settings.js';

let settings;

export const handler = async (event) => {
  settings ??= await load(process.env.TABLE);
  return settings.get(event.key);
};
`;

/** A project with ESLint and the plugin as they are published. */
function makeProject(files: Readonly<Record<string, string>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'eslint-plugin-lmi-test-')));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  const packages = path.join(root, 'node_modules');
  fs.mkdirSync(packages);
  fs.symlinkSync(path.dirname(resolve('eslint/package.json')), path.join(packages, 'eslint'), 'dir');
  fs.symlinkSync(
    fileURLToPath(new URL('..', import.meta.url)),
    path.join(packages, 'eslint-plugin-lmi'),
    'dir',
  );
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(root, name), content);
  return root;
}

it('ESLint in an editor shows findings with their page, and its suggestions apply', async () => {
  const root = makeProject({
    'eslint.config.mjs': "import lmi from 'eslint-plugin-lmi';\nexport default [lmi.configs.strict];\n",
    'package.json': '{ "type": "module" }',
    'app.js': handler,
  });
  const editor = await Editor.start(server, root, {
    configuration: { ...configuration, workspaceFolder: { uri: `file://${root}`, name: 'project' } },
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, workspaceFolders: true },
    },
  });
  onTestFinished(() => editor.stop().then(() => undefined));
  await editor.open('app.js');
  const [diagnostic, ...more] = await editor.pulled('app.js');
  expect(more).toEqual([]);
  expect(diagnostic).toMatchObject({
    source: 'eslint',
    code: 'lmi/check-then-act',
    codeDescription: { href: expect.stringMatching(/rules-docs\/check-then-act\.md$/) as string },
    range: { start: { line: 5, character: 2 } },
  });
  const actions = await editor.actions('app.js', diagnostic!.range, [diagnostic!]);
  const suggestion = actions.find(({ command }) => command?.command === 'eslint.applySuggestion');
  expect(suggestion?.title).toMatch(/promise/i);
  await editor.run('app.js', suggestion!);
  expect(editor.text('app.js')).toContain('settings ??= load(process.env.TABLE)');
  expect(await editor.pulled('app.js')).toEqual([]);
});
