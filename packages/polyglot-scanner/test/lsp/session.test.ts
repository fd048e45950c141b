import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Editor, type EditorOptions } from 'editor-client';
import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType, type ClientCapabilities } from 'vscode-languageserver/node';
import { makeTree } from '../support/tree.js';

const server = [fileURLToPath(new URL('../../dist/cli.js', import.meta.url)), 'lsp', '--stdio'];

const pulling: ClientCapabilities = { textDocument: { diagnostic: { relatedDocumentSupport: true } } };

const handler = `def handler(event, context):
    with open('/tmp/report.csv', 'w') as report:
        report.write(event['rows'])
`;

const safe = handler.replace("'/tmp/report.csv'", "'/dev/null'");

const editors: Editor[] = [];

async function start(root: string, options?: EditorOptions): Promise<Editor> {
  const editor = await Editor.start(server, root, options);
  editors.push(editor);
  return editor;
}

afterEach(async () => {
  await Promise.all(editors.splice(0).map((editor) => editor.stop()));
});

describe('diagnostics', () => {
  it('are sent on opening, and again on each change', async () => {
    const editor = await start(makeTree({ 'app.py': handler }));
    await editor.open('app.py');
    const [diagnostic, ...more] = await editor.published('app.py', (list) => list.length > 0);
    expect(more).toEqual([]);
    expect(diagnostic).toMatchObject({
      source: 'lmi',
      code: 'shared-tmp-path',
      severity: 1,
      range: { start: { line: 1, character: 9 } },
    });
    expect(diagnostic!.codeDescription!.href).toMatch(/rules-docs\/shared-tmp-path\.md$/);
    await editor.replace('app.py', "'/tmp/report.csv'", "'/dev/null'");
    expect(await editor.published('app.py', (list) => list.length === 0)).toEqual([]);
    await editor.replace('app.py', "'/dev/null'", "'/tmp/all.csv'");
    expect(await editor.published('app.py', (list) => list.length > 0)).toHaveLength(1);
  });

  it('are given to an editor that asks, and are not sent besides', async () => {
    const editor = await start(makeTree({ 'app.py': handler }), { capabilities: pulling });
    expect(editor.result.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    await editor.open('app.py');
    const report = await editor.report('app.py');
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'shared-tmp-path' }] });
    expect(await editor.report('app.py', report.resultId)).toEqual({
      kind: 'unchanged',
      resultId: report.resultId,
    });
    await editor.replace('app.py', 'report.csv', 'other.csv');
    expect(await editor.report('app.py', report.resultId)).toMatchObject({ kind: 'full' });
  });

  it('come from the text in the editor, not from the disk', async () => {
    const editor = await start(makeTree({ 'app.py': safe }), { capabilities: pulling });
    await editor.open('app.py', handler);
    expect(await editor.pulled('app.py')).toHaveLength(1);
    await editor.close('app.py');
    await editor.open('app.py');
    expect(await editor.pulled('app.py')).toEqual([]);
  });

  it('follow calls into other files, also into one that is edited', async () => {
    const editor = await start(
      makeTree({
        'app.py': 'from reports import write\n\ndef handler(event, context):\n    write(event)\n',
        'reports.py': 'def write(event):\n    pass\n',
      }),
      { capabilities: pulling },
    );
    await editor.open('app.py');
    await editor.open('reports.py');
    expect(await editor.pulled('reports.py')).toEqual([]);
    await editor.replace('reports.py', 'pass', "open('/tmp/report.csv', 'w').write(event['rows'])");
    const [diagnostic] = await editor.pulled('reports.py');
    expect(diagnostic).toMatchObject({ code: 'shared-tmp-path' });
    expect(diagnostic!.relatedInformation!.map(({ location }) => location.uri)).toContain(
      editor.uri('app.py'),
    );
    // The link itself may be edited as well.
    await editor.replace('app.py', 'from reports import write', 'from elsewhere import write');
    const alone = await editor.pulled('reports.py');
    expect(alone.flatMap(({ relatedInformation }) => relatedInformation ?? [])).toEqual([]);
  });

  it('know a type that is declared while the editor is open', async () => {
    const editor = await start(
      makeTree({
        'src/Handler.java': `package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Handler implements RequestHandler<String, String> {
  private final Totals totals = new Totals();

  public String handleRequest(String input, Context context) {
    return totals.add(input);
  }
}
`,
        'src/Totals.java': 'package app;\n\nclass Sums {\n  String add(String input) { return input; }\n}\n',
      }),
      { capabilities: pulling },
    );
    await editor.open('src/Handler.java');
    await editor.open('src/Totals.java');
    expect(await editor.pulled('src/Totals.java')).toEqual([]);
    await editor.replace(
      'src/Totals.java',
      'class Sums {\n  String add(String input) { return input; }',
      `class Totals {
  private String last;
  String add(String input) {
    last = input;
    return last + last.length();
  }`,
    );
    expect(await editor.pulled('src/Totals.java')).toMatchObject([{ code: 'shared-mutable-state' }]);
  });

  it.each([
    ['C#', 'Function.cs', '\r\n'],
    ['JavaScript when it is asked for', 'app.mjs', '\n'],
  ])('are there for %s', async (_, file, newline) => {
    const code: Record<string, string> = {
      'Function.cs': `using Amazon.Lambda.Core;

public class Function
{
    private string user;

    public string FunctionHandler(string input, ILambdaContext context)
    {
        user = input;
        return user + user.Length;
    }
}
`,
      'app.mjs': `import { appendFile } from 'node:fs/promises';
export const handler = async (event) => appendFile('/tmp/log', event.text);
`,
    };
    const editor = await start(makeTree({ [file]: code[file]!.replaceAll('\n', newline) }), {
      capabilities: pulling,
      initializationOptions: { runtimes: ['dotnet', 'node'] },
    });
    await editor.open(file);
    expect(await editor.pulled(file)).not.toEqual([]);
  });

  it('leave JavaScript to ESLint', async () => {
    const editor = await start(
      makeTree({
        'app.mjs': `import fs from 'node:fs'; export const handler = async (e) => fs.writeFileSync('/tmp/a', e.a);`,
      }),
      { capabilities: pulling },
    );
    await editor.open('app.mjs');
    expect(await editor.pulled('app.mjs')).toEqual([]);
  });

  it('are there for a file outside of the open folder, and for one that is new', async () => {
    const root = makeTree({ 'project/app.py': '', 'elsewhere/app.py': handler });
    const editor = await start(root, { capabilities: pulling, folder: 'project' });
    await editor.open('elsewhere/app.py');
    expect(await editor.pulled('elsewhere/app.py')).toHaveLength(1);
    await editor.open('project/new.py', handler);
    await editor.save('project/new.py');
    expect(await editor.pulled('project/new.py')).toHaveLength(1);
  });

  it('count UTF-16 code units from 0', async () => {
    const line = "    x = '😀'; f = open('/tmp/a', 'w')";
    const editor = await start(makeTree({ 'app.py': `def handler(event, context):\n${line}\n` }), {
      capabilities: pulling,
    });
    await editor.open('app.py');
    const [diagnostic] = await editor.pulled('app.py');
    expect(diagnostic!.range.start).toEqual({ line: 1, character: line.indexOf('open') });
  });

  it('are none of a document that is too large, until it is smaller', async () => {
    const editor = await start(makeTree({ 'app.py': handler }), { capabilities: pulling });
    await editor.open('app.py', `${handler}#${'x'.repeat(5 * 1024 * 1024)}`);
    expect(await editor.pulled('app.py')).toEqual([]);
    await editor.replaceAll('app.py', handler);
    expect(await editor.pulled('app.py')).toHaveLength(1);
  });

  it('say nothing of half-typed code', async () => {
    const editor = await start(makeTree({ 'app.py': handler }), { capabilities: pulling });
    await editor.open('app.py');
    await editor.replace('app.py', "report.write(event['rows'])", "report.write(event['rows'");
    expect((await editor.pulled('app.py')).filter(({ code }) => code === undefined)).toEqual([]);
  });

  it('notice that a file was written, added or removed by someone else', async () => {
    const root = makeTree({
      'app.py': 'from reports import write\n\ndef handler(event, context):\n    write(event)\n',
      'reports.py': 'def write(event):\n    pass\n',
    });
    const editor = await start(root, { capabilities: pulling });
    await editor.open('app.py');
    expect(await editor.pulled('app.py')).toEqual([]);
    const loud = "def write(event):\n    open('/tmp/report.csv', 'w').write(event['rows'])\n";
    fs.writeFileSync(path.join(root, 'reports.py'), loud);
    await editor.changedOnDisk('reports.py', FileChangeType.Changed);
    await editor.open('reports.py');
    const changed = await editor.pulled('reports.py');
    expect(changed).toMatchObject([{ code: 'shared-tmp-path' }]);
    fs.rmSync(path.join(root, 'app.py'));
    await editor.close('app.py');
    await editor.changedOnDisk('app.py', FileChangeType.Deleted);
    expect(await editor.pulled('reports.py')).not.toEqual(changed);
  });

  it('answer the last of many changes', async () => {
    const editor = await start(makeTree({ 'app.py': handler }), { capabilities: pulling });
    await editor.open('app.py');
    for (let round = 0; round < 30; round++) {
      await editor.replace('app.py', round % 2 === 0 ? "'w'" : "'a'", round % 2 === 0 ? "'a'" : "'w'");
    }
    await editor.replace('app.py', "'/tmp/report.csv'", "'/dev/null'");
    expect(await editor.pulled('app.py')).toEqual([]);
  });
});

describe('a hover', () => {
  it('explains the finding under the cursor with the interleaving', async () => {
    const editor = await start(makeTree({ 'app.py': handler }));
    await editor.open('app.py');
    const told = await editor.hover('app.py', { line: 1, character: 20 });
    expect(told).toContain('| Invocation A | Invocation B |');
    expect(told).toMatch(/\*\*Fix:\*\* /);
    expect(told).toContain('rules-docs/shared-tmp-path.md');
    expect(await editor.hover('app.py', { line: 0, character: 2 })).toBeUndefined();
  });
});

describe('code actions', () => {
  it('allow a finding, and ask for the reason', async () => {
    const editor = await start(makeTree({ 'app.py': handler }), { capabilities: pulling });
    await editor.open('app.py');
    const [diagnostic] = await editor.pulled('app.py');
    const actions = await editor.actions('app.py', diagnostic!.range, [diagnostic!]);
    const allow = actions.find(({ title }) => title.startsWith('Allow'))!;
    expect(allow).toMatchObject({
      title: 'Allow shared-tmp-path here (write the reason)',
      kind: 'quickfix',
      diagnostics: [{ code: 'shared-tmp-path' }],
    });
    expect(allow.command).toBeUndefined();
    await editor.apply('app.py', allow);
    expect(editor.text('app.py')).toContain('\n    # lmi-ignore[shared-tmp-path]: \n    with open');
    const without = await editor.pulled('app.py');
    expect(without.map(({ message }) => message).join()).toContain('gives no reason');
    await editor.replace('app.py', ']: \n', ']: one file for all, appended by one job\n');
    expect(await editor.pulled('app.py')).toEqual([]);
  });

  it('do not break a line that Python continues', async () => {
    const continued = 'def handler(event, context):\n    return 1 + \\\n        write(event)\n'.replace(
      'write(event)',
      "open('/tmp/report.csv', 'w').write(event['rows'])",
    );
    const editor = await start(
      makeTree({ 'app.py': continued, 'b.py': continued.replace(/\n$/, ' \\\n        + 1\n') }),
      {
        capabilities: pulling,
      },
    );
    for (const file of ['app.py', 'b.py']) await editor.open(file);
    const [diagnostic] = await editor.pulled('app.py');
    const [allow] = await editor.actions('app.py', diagnostic!.range, [diagnostic!]);
    await editor.apply('app.py', allow!);
    expect(editor.text('app.py')).toBe(continued.replace(/\n$/, '  # lmi-ignore[shared-tmp-path]: \n'));
    await editor.replace('app.py', ']: \n', ']: one job appends\n');
    expect(await editor.pulled('app.py')).toEqual([]);
    const [between] = await editor.pulled('b.py');
    expect(await editor.actions('b.py', between!.range, [between!])).toEqual([]);
  });

  it('put the cursor behind the colon where the editor can', async () => {
    const editor = await start(makeTree({ 'app.py': handler }), {
      capabilities: { window: { showDocument: { support: true } } },
    });
    await editor.open('app.py');
    const [action] = await editor.actions('app.py', {
      start: { line: 1, character: 14 },
      end: { line: 1, character: 14 },
    });
    expect(action!.command).toMatchObject({
      command: 'lmi.showReason',
      arguments: [editor.uri('app.py'), { start: { line: 1, character: 35 } }],
    });
  });

  it('are none where there is no finding', async () => {
    const editor = await start(makeTree({ 'app.py': handler }));
    await editor.open('app.py');
    const start0 = { line: 0, character: 0 };
    expect(await editor.actions('app.py', { start: start0, end: start0 })).toEqual([]);
  });
});

describe('the settings of the project', () => {
  it('count, and count anew when they change', async () => {
    const root = makeTree({
      'app.py': handler,
      'lmi.config.yaml': 'overrides:\n  - files: [app.py]\n    ignore: [shared-tmp-path]\n',
    });
    const editor = await start(root, { capabilities: pulling });
    await editor.open('app.py');
    expect(await editor.pulled('app.py')).toEqual([]);
    fs.writeFileSync(path.join(root, 'lmi.config.yaml'), 'severity: { shared-tmp-path: info }\n');
    await editor.changedOnDisk('lmi.config.yaml', FileChangeType.Changed);
    expect(await editor.pulled('app.py')).toMatchObject([{ code: 'shared-tmp-path', severity: 3 }]);
    fs.writeFileSync(path.join(root, 'lmi.config.yaml'), 'exclude: [app.py]\n');
    await editor.changedOnDisk('lmi.config.yaml', FileChangeType.Changed);
    expect(await editor.pulled('app.py')).toEqual([]);
  });

  it('that cannot be used are told of, and the usual ones count', async () => {
    const root = makeTree({ 'app.py': handler, 'lmi.config.json': '{ "minConfidnce": "low" }' });
    const editor = await start(root, { capabilities: pulling });
    await editor.open('app.py');
    expect(await editor.pulled('app.py')).toHaveLength(1);
    expect(editor.messages).toEqual([
      'lmi-scan: lmi.config.json:1:3: There is no key "minConfidnce". Did you mean "minConfidence"?',
    ]);
  });
});

describe('the server', () => {
  it('says in one line which initialization option it does not know', async () => {
    const editor = await start(makeTree({ 'app.py': '' }), { initializationOptions: { runtime: ['java'] } });
    await editor.open('app.py');
    await editor.hover('app.py', { line: 0, character: 0 });
    expect(editor.messages).toEqual([
      'lmi-scan: There is no initialization option "runtime". Did you mean "runtimes"?',
    ]);
  });

  it('ends with 0 when it was shut down, and by itself when the editor is gone', async () => {
    const editor = await Editor.start(server, makeTree({ 'app.py': '' }));
    expect(await editor.stop()).toBe(0);
    const lost = await Editor.start(server, makeTree({ 'app.py': '' }));
    lost.connection.end();
    expect(await lost.ended).toBe(1);
  });

  it('ends without a word when the editor does not listen any more', async () => {
    const root = makeTree({ 'app.py': handler });
    const running = spawn(process.execPath, server, { stdio: ['pipe', 'pipe', 'pipe'] });
    const said = text(running.stderr);
    const ended = once(running, 'exit');
    const uri = pathToFileURL(path.join(root, 'app.py')).href;
    running.stdout.destroy();
    for (const message of [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      {
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'python', version: 1, text: handler } },
      },
    ]) {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      running.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    expect(await ended).toEqual([1, null]);
    expect(await said).toBe('');
  });
});
