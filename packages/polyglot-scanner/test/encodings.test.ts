// Python, Java and C# files as editors of many countries and years have written them.
import { expect, it } from 'vitest';
import { jsonOf } from './support/command.js';
import { makeTree } from './support/tree.js';

const csharp = [
  'using Amazon.Lambda.Core;',
  'public class Function',
  '{',
  '\tprivate static string größe;',
  '\tpublic string FunctionHandler(string input, ILambdaContext context) { größe = input; return größe; }',
  '}',
  '',
].join('\r\n');

const java = [
  'import com.amazonaws.services.lambda.runtime.*;',
  'public class H implements RequestHandler<String, String> {',
  '\tprivate String user; // of the request',
  '\tpublic String handleRequest(String in, Context c) { user = in; return user; }',
  '}',
  '',
];

const python = [
  '# -*- coding: latin-1 -*-',
  'import os',
  'def handler(event, context):',
  "\tname = 'é'; os.system('rm -rf /tmp/*')",
  '',
];

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

it.each<[string, string, Buffer, string, { line: number; column: number }]>([
  ['UTF-16, little-endian', 'F.cs', utf16(csharp, false), 'shared-mutable-state', { line: 5, column: 72 }],
  ['UTF-16, big-endian', 'F.cs', utf16(csharp, true), 'shared-mutable-state', { line: 5, column: 72 }],
  ['UTF-8 with a mark', 'F.cs', Buffer.from(`\ufeff${csharp}`), 'shared-mutable-state', { line: 5, column: 72 }],
  ['Latin-1 that says so', 'app.py', Buffer.from(python.join('\r\n'), 'latin1'), 'shared-tmp-path', { line: 4, column: 14 }],
  ['Latin-1 with CR', 'app.py', Buffer.from(python.join('\r'), 'latin1'), 'shared-tmp-path', { line: 4, column: 14 }],
  ['UTF-8 with CR', 'H.java', Buffer.from(java.join('\r')), 'shared-mutable-state', { line: 4, column: 54 }],
  ['UTF-8 with CR', 'F.cs', Buffer.from(csharp.replaceAll('\r\n', '\r')), 'shared-mutable-state', { line: 5, column: 72 }],
  ['UTF-8 with LF', 'app.py', Buffer.from(python.slice(1).join('\n')), 'shared-tmp-path', { line: 3, column: 14 }],
])('reads %s', async (_, name, content, hazard, start) => {
  const report = await jsonOf(makeTree({ [name]: content }));
  expect(report.notifications).toEqual([]);
  expect(report.findings.map((finding) => [finding.hazard, finding.start])).toContainEqual([hazard, start]);
}); // prettier-ignore

it('says what is no UTF-8, and reads the rest', async () => {
  const report = await jsonOf(makeTree({ 'app.py': Buffer.from(python.slice(1).join('\n'), 'latin1') }));
  expect(report.notifications).toMatchObject([{ kind: 'encoding', path: 'app.py', start: { line: 3 } }]);
  expect(report.findings.map(({ hazard }) => hazard)).toContain('shared-tmp-path');
});
