import type { Finding } from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { frontEnds } from '../../src/frontends/registry.js';
import { allowHere } from '../../src/lsp/allow-here.js';
import { SourceFile } from '../../src/source-file.js';

const uri = 'file:///app';

beforeAll(async () => {
  for (const { prepare } of frontEnds) await prepare?.();
});

/** The text once the finding that begins at `code` is allowed; undefined where that is not offered. */
function allowed(file: string, text: string, code: string): string | undefined {
  const start = text.indexOf(code);
  const span = { start, end: start + code.length };
  const finding = { hazard: 'shared-tmp-path', file, span } as Finding;
  const action = allowHere(finding, new SourceFile(file, text), uri, []);
  const document = TextDocument.create(uri, '', 1, text);
  return action && TextDocument.applyEdits(document, action.edit!.changes![uri]!);
}

const mark = 'lmi-ignore[shared-tmp-path]: ';

describe('the comment stands above the line', () => {
  it.each([
    ['a.py', 'def f():\n    open(x)\n', `def f():\n    # ${mark}\n    open(x)\n`],
    ['a.java', 'class A {\r\n\topen(x);\r\n}', `class A {\r\n\t// ${mark}\r\n\topen(x);\r\n}`],
    ['a.cs', 'class A { void F() {\n  open(x);\n} }', `class A { void F() {\n  // ${mark}\n  open(x);\n} }`],
    ['a.ts', 'open(x);', `// ${mark}\nopen(x);`],
    ['a.ts', 'const a = [\n  open(x),\n];\n', `const a = [\n  // ${mark}\n  open(x),\n];\n`],
    ['a.py', 'a = f(\n  open(x))\n', `a = f(\n  # ${mark}\n  open(x))\n`],
    ['a.yaml', 'A:\n  B: open(x)\n', `A:\n  # ${mark}\n  B: open(x)\n`],
    ['a.tf', 'a "b" {\n  c = open(x)\n}\n', `a "b" {\n  # ${mark}\n  c = open(x)\n}\n`],
  ])('%s: %j', (file, text, expected) => {
    expect(allowed(file, text, 'open(x)')).toBe(expected);
  });
});

describe('the comment stands at the end of the line where nothing can stand above', () => {
  it.each([
    ['a.py', 'a = 1 + \\\n  open(x)\n', `a = 1 + \\\n  open(x)  # ${mark}\n`],
    ['a.js', 'a = `\n` + open(x);\n', `a = \`\n\` + open(x);  // ${mark}\n`],
    [
      'A.java',
      'class A { String a = """\n""" + open(x);\n}',
      `class A { String a = """\n""" + open(x);  // ${mark}\n}`,
    ],
    ['a.cs', 'var a = """\n  b\n  """ + open(x);\n', `var a = """\n  b\n  """ + open(x);  // ${mark}\n`],
    ['a.cs', 'var a = @"\n" + open(x);\n', `var a = @"\n" + open(x);  // ${mark}\n`],
    ['a.py', 'a = """\n""" + open(x)\n', `a = """\n""" + open(x)  # ${mark}\n`],
    ['a.jsx', 'a = <b>\n</b> ?? open(x);\n', `a = <b>\n</b> ?? open(x);  // ${mark}\n`],
  ])('%s: %j', (file, text, expected) => {
    expect(allowed(file, text, 'open(x)')).toBe(expected);
  });
});

describe('the comment stands before the code where a text surrounds the line', () => {
  it.each([
    ['a.js', 'a = `\n  ${open(x)}\n`;\n', `a = \`\n  \${/* ${mark} */ open(x)}\n\`;\n`],
    ['a.jsx', 'a = <b>\n  {open(x)}\n</b>;\n', `a = <b>\n  {/* ${mark} */ open(x)}\n</b>;\n`],
    ['a.cs', 'var a = $@"\n  {open(x)}\n";\n', `var a = $@"\n  {/* ${mark} */ open(x)}\n";\n`],
    ['a.cs', 'var a = $"""\n  {open(x)}\n  """;\n', `var a = $"""\n  {/* ${mark} */ open(x)}\n  """;\n`],
  ])('%s: %j', (file, text, expected) => {
    expect(allowed(file, text, 'open(x)')).toBe(expected);
  });
});

describe('there is no such action where no comment can stand', () => {
  it.each([
    ['a.py', 'a = f"""\n  {open(x)}\n"""\n'],
    ['a.py', 'a = 1 + \\\n  open(x) + \\\n  2\n'],
    ['a.py', 'a = "\\\n" + open(x) + "\\\n"\n'],
    ['a.js', 'a = `\n  open(x)\n`;\n'],
  ])('%s: %j', (file, text) => {
    expect(allowed(file, text, 'open(x)')).toBeUndefined();
  });
});

it('is offered in half-typed code as well', () => {
  expect(allowed('a.py', 'def f(:\n  open(x)\n', 'open(x)')).toContain(mark);
});

it('is not offered where there are no comments', () => {
  expect(allowed('a.template.json', '{ "a": "open(x)" }\n', 'open(x)')).toBeUndefined();
});
