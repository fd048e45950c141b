import { Position, Range } from 'vscode-languageserver/node';
import { isRecord } from '../project/json-file.js';

type Check = (value: unknown) => boolean;

/**
 * Whether a message carries what its method needs here. What is optional, and what the server does not look at, is not
 * looked at; of other methods nothing is known.
 */
export function areParams(method: string, params: unknown): boolean {
  return checks[method]?.(params) ?? true;
}

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => Number.isInteger(value);
const object: Check = isRecord;

function optional(check: Check): Check {
  return (value) => value === undefined || value === null || check(value);
}

function list(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function having(members: Readonly<Record<string, Check>>): Check {
  return (value) => isRecord(value) && Object.entries(members).every(([name, check]) => check(value[name]));
}

const folder = having({ uri: text });
const file = having({ uri: text });

const checks: Readonly<Partial<Record<string, Check>>> = {
  initialize: having({
    capabilities: object,
    workspaceFolders: optional(list(folder)),
    rootUri: optional(text),
  }),
  'textDocument/didOpen': having({ textDocument: having({ uri: text, version: number, text }) }),
  'textDocument/didChange': having({
    textDocument: having({ uri: text, version: number }),
    contentChanges: list(having({ text, range: optional(Range.is) })),
  }),
  'textDocument/didSave': having({ textDocument: file }),
  'textDocument/didClose': having({ textDocument: file }),
  'textDocument/diagnostic': having({ textDocument: file, previousResultId: optional(text) }),
  'textDocument/hover': having({ textDocument: file, position: Position.is }),
  'textDocument/codeAction': having({
    textDocument: file,
    range: Range.is,
    context: having({ diagnostics: list(having({ range: Range.is })), only: optional(list(text)) }),
  }),
  'workspace/executeCommand': having({ command: text, arguments: optional(Array.isArray) }),
  'workspace/didChangeWatchedFiles': having({ changes: list(having({ uri: text, type: number })) }),
  'workspace/didChangeWorkspaceFolders': having({
    event: having({ added: list(folder), removed: list(folder) }),
  }),
};
