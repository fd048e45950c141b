import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { speak, written } from '../support/raw-client.js';
import { makeTree } from '../support/tree.js';

const initialize = {
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};
const initialized = { method: 'initialized', params: {} };
const shutdown = { id: 99, method: 'shutdown' };
const exit = { method: 'exit' };

const textDocument = { uri: 'file:///no/such/app.py' };
const position = { line: 0, character: 0 };
const hover = { id: 5, method: 'textDocument/hover', params: { textDocument, position } };

const notInitialized = -32002;
const invalidRequest = -32600;
const methodNotFound = -32601;
const invalidParams = -32602;
const requestCancelled = -32800;

describe('the order of messages', () => {
  it('a request before "initialize" is refused, a notification passed over', async () => {
    const didOpen = {
      method: 'textDocument/didOpen',
      params: { textDocument: { ...textDocument, languageId: 'python', version: 1, text: '' } },
    };
    const { answers, code } = await speak([
      hover,
      { ...shutdown, id: 6 },
      didOpen,
      initialize,
      shutdown,
      exit,
    ]);
    expect(answers).toMatchObject([
      { id: 5, error: { code: notInitialized, message: '"textDocument/hover" came before "initialize".' } },
      { id: 6, error: { code: notInitialized } },
      { id: 1, result: { serverInfo: { name: 'lmi-scan' } } },
      { id: 99, result: null },
    ]);
    expect(code).toBe(0);
  });

  it('a request after "shutdown" is refused, and a second "initialize"', async () => {
    const { answers, code } = await speak([
      initialize,
      initialized,
      { ...initialize, id: 2 },
      shutdown,
      hover,
      { ...shutdown, id: 6 },
      exit,
    ]);
    expect(answers).toMatchObject([
      { id: 1 },
      { id: 2, error: { code: invalidRequest, message: 'The server has been initialized already.' } },
      { id: 99, result: null },
      { id: 5, error: { code: invalidRequest, message: '"textDocument/hover" came after "shutdown".' } },
      { id: 6, error: { code: invalidRequest } },
    ]);
    expect(code).toBe(0);
  });

  it('"exit" without "shutdown", or the end of the stream, is 1', async () => {
    expect(await speak([initialize, exit])).toMatchObject({ code: 1, errors: '' });
    expect(await speak([initialize])).toMatchObject({ code: 1, errors: '' });
    expect(await speak([initialize, shutdown])).toMatchObject({ code: 0, errors: '' });
  });
});

it('a method that is not known is refused, a notification passed over', async () => {
  const { answers, errors } = await speak([
    initialize,
    { id: 2, method: 'textDocument/rename', params: {} },
    { id: 3, method: '$/unknown' },
    { method: '$/unknown' },
    { method: 'workspace/unknown', params: { uri: 7 } },
    shutdown,
    exit,
  ]);
  expect(answers).toMatchObject([
    { id: 1 },
    { id: 2, error: { code: methodNotFound } },
    { id: 3, error: { code: methodNotFound } },
    { id: 99, result: null },
  ]);
  expect(errors).toBe('');
});

it.each<[string, unknown]>([
  ['textDocument/hover', null],
  ['textDocument/hover', { textDocument: { uri: 7 }, position }],
  ['textDocument/hover', { textDocument, position: { line: -1, character: 0 } }],
  ['textDocument/codeAction', { textDocument }],
  ['textDocument/diagnostic', {}],
  ['workspace/executeCommand', { command: 'lmi.unknown', arguments: [] }],
  ['workspace/executeCommand', { command: 'lmi.showReason', arguments: ['file:///a.py', 7] }],
])('%s refuses %j', async (method, params) => {
  const { answers, errors } = await speak([initialize, { id: 2, method, params }, shutdown, exit]);
  expect(answers).toMatchObject([{ id: 1 }, { id: 2, error: { code: invalidParams } }, { id: 99 }]);
  expect(errors).toBe('');
});

it.each<[string, unknown]>([
  ['textDocument/didOpen', { textDocument: { uri: 7, languageId: 'python', version: 1, text: '' } }],
  ['textDocument/didChange', { textDocument: { ...textDocument, version: 2 } }],
  [
    'textDocument/didChange',
    { textDocument: { ...textDocument, version: 2 }, contentChanges: [{ text: '' }] },
  ],
  ['textDocument/didClose', { textDocument }],
  ['textDocument/didSave', {}],
  ['workspace/didChangeWatchedFiles', {}],
  ['workspace/didChangeWorkspaceFolders', { event: { added: [{}] } }],
])('%s with %j does no harm', async (method, params) => {
  const { answers, code, errors } = await speak([
    initialize,
    initialized,
    { method, params },
    hover,
    shutdown,
    exit,
  ]);
  expect(answers).toMatchObject([{ id: 1 }, { id: 5, result: null }, { id: 99 }]);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
});

it.each(['untitled:Untitled-1', 'file://host/share/a.py', 'file:///%00.py', 'file:///%zz.py', 'file:', ''])(
  'a document at %j has no findings',
  async (uri) => {
    const item = { uri, languageId: 'python', version: 1, text: "open('/tmp/a', 'w')\n" };
    const { answers, errors } = await speak([
      initialize,
      { method: 'textDocument/didOpen', params: { textDocument: item } },
      { ...hover, params: { textDocument: { uri }, position } },
      { id: 6, method: 'textDocument/diagnostic', params: { textDocument: { uri } } },
      shutdown,
      exit,
    ]);
    expect(answers[1]).toMatchObject({ id: 5, result: null });
    expect(answers[2]).toMatchObject({ id: 6, result: { items: [] } });
    expect(errors).toBe('');
  },
);

it('an editor without workspace folders has its root open', async () => {
  const helper =
    "def store(rows):\n    with open('/tmp/report.csv', 'w') as report:\n        report.write(rows)\n";
  const root = makeTree({
    'helper.py': helper,
    'app.py': 'from helper import store\n\n\ndef handler(event, context):\n    store(event)\n',
  });
  const rootUri = pathToFileURL(root).href;
  const uri = `${rootUri}/helper.py`;
  const { answers } = await speak([
    {
      ...initialize,
      params: { ...initialize.params, rootUri, capabilities: { textDocument: { diagnostic: {} } } },
    },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'python', version: 1, text: helper } },
    },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } },
    shutdown,
    exit,
  ]);
  expect(answers[1]).toMatchObject({ id: 2, result: { items: [{ code: 'shared-tmp-path' }] } });
});

it.each(['textDocument/diagnostic', 'textDocument/hover', 'textDocument/codeAction'])(
  '%s is given up when the editor withdraws it',
  async (method) => {
    const range = { start: position, end: position };
    const params = { textDocument, position, range, context: { diagnostics: [] } };
    const { answers } = await speak([
      initialize,
      written({ id: 2, method, params }),
      { method: '$/cancelRequest', params: { id: 2 } },
      shutdown,
      exit,
    ]);
    expect(answers.find(({ id }) => id === 2)).toMatchObject({ error: { code: requestCancelled } });
  },
);

describe('what is no message', () => {
  it.each(['{"a":', '[]', 'null', '7', ''])('%j is passed over', async (body) => {
    const { answers, code } = await speak([
      initialize,
      `Content-Length: ${body.length}\r\n\r\n${body}`,
      hover,
      shutdown,
      exit,
    ]);
    expect(answers).toMatchObject([{ id: 1 }, { id: 5, result: null }, { id: 99 }]);
    expect(code).toBe(0);
  });

  it.each(['Length: 2\r\n\r\n{}', 'Content-Length: two\r\n\r\n{}', '{}\r\n\r\n'])(
    'the server ends when nobody can tell any more where a message begins: %j',
    async (head) => {
      expect(await speak([initialize, head, hover])).toMatchObject({
        answers: [{ id: 1 }],
        code: 1,
        errors: '',
      });
    },
  );
});
