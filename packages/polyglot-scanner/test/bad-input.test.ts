// The program with the real engine on what it was not made for: it says in one line what is wrong, and goes on.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf, lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree, type Link } from './support/tree.js';

type Files = Record<string, string | Buffer | Link>;

/** What is said of the scan before its summary, line by line. */
function notesIn(stderr: string): string[] {
  const end = stderr.indexOf('\n\n');
  return end === -1 ? [] : stderr.slice(0, end).split('\n');
}

const deepCalls = `${'f('.repeat(10_000)}${')'.repeat(10_000)};`;

describe('one clear line, and the scan goes on', () => {
  it.each<[string, Files, (string | RegExp)[]]>([
    [
      'a syntax error',
      { 'bad.js': 'const a = 1;\nlet = ;\n' },
      [/^bad\.js:2:\d+ {2}error {2}syntax error: \S.*$/],
    ],
    [
      'a binary file',
      { 'bad.js': Buffer.from([0, 1, 2]) },
      ['bad.js  warning  This is not a text file, whatever its name says; it was not scanned.'],
    ],
    [
      'a video that is called .ts',
      { 'bad.ts': Buffer.alloc(564, Buffer.from([0x47, 0x40, 0x00, 0x10])) },
      ['bad.ts  warning  This is not a text file, whatever its name says; it was not scanned.'],
    ],
    [
      'UTF-32',
      { 'bad.cs': Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]) },
      ['bad.cs  warning  This is not a text file, whatever its name says; it was not scanned.'],
    ],
    [
      'invalid UTF-8',
      { 'bad.js': Buffer.concat([Buffer.from('foo();\n// caf'), Buffer.from([0xe9]), Buffer.from('\n')]) },
      [
        'bad.js:2:7  warning  This file is not valid UTF-8; what could not be decoded was read as replacement characters.',
      ],
    ],
    [
      'a file of 10 MB',
      { 'bad.js': Buffer.alloc(10 * 1024 * 1024, 'a;\n') },
      ['bad.js  warning  This file is larger than 5 MB and was not scanned.'],
    ],
    [
      '10,000 nested brackets',
      { 'bad.js': `x = ${'[\n'.repeat(10_000)}${']\n'.repeat(10_000)};` },
      ['bad.js  warning  This file nests its code too deeply to be analysed; it was not scanned.'],
    ],
    [
      '10,000 nested functions',
      { 'bad.js': `${'(() => {\n'.repeat(10_000)}${'})\n'.repeat(10_000)};` },
      ['bad.js  warning  This file nests its code too deeply to be analysed; it was not scanned.'],
    ],
    [
      '10,000 nested calls in a line',
      { 'bad.js': deepCalls.slice(0, 19_000) },
      ['bad.js  warning  This file nests its code too deeply to be analysed; it was not scanned.'],
    ],
    [
      '10,000 brackets that are never closed',
      { 'bad.js': '{'.repeat(10_000) },
      ['bad.js  warning  This file nests its code too deeply to be analysed; it was not scanned.'],
    ],
    [
      'a broken tsconfig.json',
      { 'tsconfig.json': '{\n  "compilerOptions": nonsense\n}', 'app/x.ts': "import '@/y';" },
      [
        /^tsconfig\.json {2}warning {2}It is not valid JSON \(Unexpected token 'o'\); the imports that need it are not resolved\.$/,
      ],
    ],
    [
      'a broken package.json',
      { 'package.json': '{\n  "name": "x"\n  "main": "y"\n}' },
      [
        "package.json:3:3  warning  It is not valid JSON (Expected ',' or '}' after property value); the imports that need it are not resolved.",
      ],
    ],
  ])('%s', async (_, files, expected) => {
    const { code, stdout, stderr } = await lmiScan(makeTree({ ...files, 'good.mjs': leaky }));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^good\.mjs:3:3 {2}error {2}shared-mutable-state\/requestData/);
    const notes = notesIn(stderr);
    expect(notes).toHaveLength(expected.length);
    notes.forEach((note, index) => {
      const wanted = expected[index]!;
      if (typeof wanted === 'string') expect(note).toBe(wanted);
      else expect(note).toMatch(wanted);
    });
    expect(stderr).toMatch(/\n\n1 error in \d files? and \d functions?, /);
  });

  it('code that is nested deeply, but not beyond the parser: what is around it is judged', async () => {
    const nested = `${'f('.repeat(900)}1${')'.repeat(900)}`;
    const cwd = makeTree({ 'bad.mjs': `${leaky}export const deep = () => ${nested};\n` });
    const { code, stdout, stderr } = await lmiScan(cwd);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^bad\.mjs:3:3 {2}error/);
    for (const note of notesIn(stderr)) {
      expect(note).toMatch(/^bad\.mjs:7:\d+ {2}warning {2}The code is nested too deeply/);
    }
  });

  it.each([
    ['a.py', 'def é(): pass\n', ')]$ é\n'],
    ['A.java', 'class A { void é() {} }\n', ')]$ é\n'],
    ['A.cs', 'class A { void é() {} }\n', ')]$ é\n'],
  ])('how many bytes of %s were understood', async (name, good, bad) => {
    const { notifications } = await jsonOf(makeTree({ [name]: good.repeat(20) + bad }));
    const [{ coverage } = {}, ...others] = notifications;
    expect(coverage!.bytes).toBe(Buffer.byteLength(good.repeat(20) + bad));
    expect(coverage!.understoodBytes).toBeGreaterThanOrEqual(20 * Buffer.byteLength(good) - 1);
    expect(coverage!.understoodBytes).toBeLessThan(coverage!.bytes);
    expect(others.filter((notification) => notification.coverage !== undefined)).toEqual([]);
  });

  it('more mistakes than anybody reads', async () => {
    const { notifications } = await jsonOf(
      makeTree({ 'bad.mjs': 'return;\n'.repeat(1_000), 'good.mjs': leaky }),
    );
    expect(notifications).toHaveLength(11);
    expect(notifications.map(({ kind, level }) => `${kind} ${level}`)).toEqual(
      Array<string>(11).fill('parse-error error'),
    );
    expect(notifications.at(-1)).toMatchObject({
      start: { line: 11, column: 1 },
      message: '990 more from here on.',
    });
  });

  it('links in a circle, to nothing, and out of the project', async () => {
    const cwd = makeTree({
      'project/good.mjs': leaky,
      'project/loop': { link: '.' },
      'project/self.js': { link: 'self.js' },
      'project/nothing.js': { link: 'missing.js' },
      'project/out.js': { link: '../outside.js' },
      'outside.js': leaky,
    });
    const { code, stdout, stderr } = await lmiScan(cwd, 'project');
    expect(code).toBe(1);
    expect(stdout.match(/^\S+:\d+:\d+ /gm)).toEqual(['project/good.mjs:3:3 ']);
    expect(stderr).toMatch(
      /^1 error in 1 file .*\nnot scanned: 1 file \(symbolic links out of the scanned folder\)\n$/,
    );
  });
});

describe('no trouble', () => {
  it.each<[string, string | Buffer]>([
    ['a byte order mark', `\ufeff${leaky}`],
    ['UTF-16, little-endian', Buffer.from(`\ufeff${leaky}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${leaky}`, 'utf16le').swap16()],
    ['CRLF', leaky.replaceAll('\n', '\r\n')],
    ['CR', leaky.replaceAll('\n', '\r')],
    ['a line of 4,000 characters', `${leaky}// ${'x'.repeat(4_000)}`],
    ['tabs', leaky.replaceAll('  ', '\t\t')],
  ])('%s: the finding stands where it stands otherwise', async (_, content) => {
    const { findings, notifications, summary } = await jsonOf(makeTree({ 'a.mjs': content }));
    expect(notifications).toEqual([]);
    expect(summary).toMatchObject({ files: 1, skippedFiles: {} });
    expect(findings.map(({ start }) => start)).toEqual([{ line: 3, column: 3 }]);
  });

  it('a #! line', async () => {
    const { findings } = await jsonOf(makeTree({ 'a.mjs': `#!/usr/bin/env node\n${leaky}` }));
    expect(findings.map(({ start }) => start.line)).toEqual([4]);
  });

  it('a `return` at the top of CommonJS', async () => {
    const commonJs = leaky
      .replace('export const handler', 'exports.handler')
      .replace(/^/, 'if (x) return;\n');
    const { findings, notifications } = await jsonOf(makeTree({ 'a.js': commonJs, 'b.cjs': commonJs }));
    expect(notifications).toEqual([]);
    expect(findings.map(({ path: file, start }) => `${file}:${start.line}`)).toEqual(['a.js:4', 'b.cjs:4']);
  });

  it('an empty file, an empty folder, a folder without sources', async () => {
    const cwd = makeTree({ 'one/a.js': '', 'two/README.md': '' });
    fs.mkdirSync(path.join(cwd, 'three'));
    expect((await lmiScan(cwd, 'one')).stderr).toMatch(/^No hazards found in 1 file and 0 functions, /);
    for (const folder of ['two', 'three']) {
      expect(await lmiScan(cwd, folder)).toEqual({
        code: 0,
        stdout: '',
        stderr: 'No source files found.\n',
      });
    }
  });
});

describe('what is left out is said', () => {
  it('a minified file', async () => {
    const { code, stderr } = await lmiScan(makeTree({ 'a.js': 'foo();'.repeat(10_000), 'good.mjs': leaky }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/\nnot scanned: 1 file \(minified\)\n$/);
  });

  it('each kind, with its number', async () => {
    const { stderr } = await lmiScan(
      makeTree({
        '.git/HEAD': '',
        '.gitignore': 'secret.js\n',
        'secret.js': leaky,
        'node_modules/x/index.js': leaky,
        'app/node_modules/x/index.js': leaky,
        'dist/a.js': leaky,
        'third_party/a.js': leaky,
        'types.d.ts': 'export const a: number;',
        'generated.js': `// Code generated by a tool. DO NOT EDIT.\n${leaky}`,
        'page.ts': '<?xml version="1.0"?><TS></TS>',
      }),
    );
    expect(stderr).toBe(
      'No source files found.\nnot scanned: 4 folders (2 node_modules, 1 build output, 1 vendored), ' +
        '4 files (1 ignored by .gitignore, 1 generated, 1 type declarations, 1 not source code)\n',
    );
  });

  it('by name what was named, which is no error', async () => {
    const { code, stderr } = await lmiScan(makeTree({ 'README.md': '' }), 'README.md');
    expect(code).toBe(0);
    expect(stderr).toBe(
      'README.md  note  "README.md" was named but not scanned: no front end reads this kind of file.\n\n' +
        'No source files found.\nnot scanned: 1 file (of no supported language)\n',
    );
  });
});
