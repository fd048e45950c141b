import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, program, removeFolders, writeFiles } from '../support/folders.js';
import { isInstalled } from '../support/process.js';

const isNeovimInstalled = await isInstalled('nvim');

const app = `def handler(event, context):
    with open('/tmp/report.csv', 'w') as report:
        report.write(event['rows'])
`;

/** What a user's `init.lua` does, and then what a user does: look, ask, allow. */
const script = `
local out = {}
local function finish() vim.fn.writefile({ vim.json.encode(out) }, 'out.json') vim.cmd('qa!') end
local function count() return #vim.diagnostic.get(0) end
vim.cmd('edit app.py')
local client = vim.lsp.start_client({
  name = 'lmi-scan',
  cmd = { vim.env.LMI_NODE, vim.env.LMI_PROGRAM, 'lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)
vim.wait(20000, function() return count() > 0 end, 20)
out.diagnostics = vim.tbl_map(function(one)
  return { code = one.code, source = one.source, line = one.lnum, message = one.message }
end, vim.diagnostic.get(0))
local here = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 1, character = 14 } }
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', here, 20000)
out.hover = hover[client].result.contents.value
local range = { start = here.position, ['end'] = here.position }
local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction',
  { textDocument = here.textDocument, range = range, context = { diagnostics = {} } }, 20000)
local action = actions[client].result[1]
out.action = action.title
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
local function complaint()
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == nil then return one.message end
  end
end
vim.wait(20000, function() return complaint() ~= nil end, 20)
out.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
out.complaint = complaint()
vim.api.nvim_buf_set_lines(0, 1, 2, false, { out.lines[2] .. 'one writer by design' })
vim.wait(20000, function() return count() == 0 end, 20)
out.left = count()
finish()
`;

afterAll(removeFolders);

describe.skipIf(!isNeovimInstalled)('Neovim', () => {
  it('shows, explains and allows a finding', () => {
    const cwd = makeFolder();
    writeFiles(cwd, { 'app.py': app, 'session.lua': script });
    const { stderr } = spawnSync('nvim', ['--headless', '--clean', '-c', 'luafile session.lua'], {
      cwd,
      encoding: 'utf8',
      timeout: 90_000,
      env: { ...process.env, LMI_NODE: process.execPath, LMI_PROGRAM: program },
    });
    const file = path.join(cwd, 'out.json');
    expect(fs.existsSync(file), stderr).toBe(true);
    const out = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    expect(out.diagnostics).toMatchObject([{ code: 'shared-tmp-path', source: 'lmi', line: 1 }]);
    expect(out.hover).toContain('| Invocation A | Invocation B |');
    expect(out.action).toBe('Allow shared-tmp-path here (write the reason)');
    expect((out.lines as string[])[1]).toBe('    # lmi-ignore[shared-tmp-path]: ');
    expect(out.complaint).toContain('gives no reason');
    expect(out.left).toBe(0);
  }, 120_000);
});
