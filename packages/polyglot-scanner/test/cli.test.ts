import fs from 'node:fs';
import path from 'node:path';
import type * as core from 'hazard-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formats } from '../src/report/formats.js';
import { makeFinding } from './support/examples.js';
import { jsonOf, lmiScan, lmiScanWith } from './support/command.js';
import { makeTree } from './support/tree.js';

/** Stands for the engine: what a file is called says what is wrong with it. */
const analyze = vi.hoisted(() => vi.fn<(...given: Parameters<typeof core.analyze>) => core.Finding[]>());

vi.mock('hazard-core', async (original) => {
  const { catalogue } = await import('./support/examples.js');
  const engine: typeof core.analyze = (...given) => ({ findings: analyze(...given), entryPoints: [] });
  return { ...(await original<typeof core>()), analyze: engine, hazards: catalogue };
});

beforeEach(() => {
  analyze.mockReset();
  analyze.mockImplementation((modules) =>
    modules.flatMap(({ file }) => {
      const [, severity] = /(error|warning|info)/.exec(file) ?? [];
      if (severity === undefined) return [];
      const span = { start: 0, end: 3 };
      const finding = makeFinding({ file, span, severity: severity as core.Severity });
      return severity === 'warning'
        ? [{ ...finding, hazard: 'uncorrelated-log', variant: 'console' }]
        : [finding];
    }),
  );
});

describe('exit codes', () => {
  it('is 0 when there is nothing to find', async () => {
    const { code, stdout, stderr } = await lmiScan(makeTree({ 'a.js': 'foo();' }));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^No hazards found in 1 file and \d functions?, /);
  });

  it('is 0 for a project without sources', async () => {
    expect(await lmiScan(makeTree({ 'README.md': '' }))).toEqual({
      code: 0,
      stdout: '',
      stderr: 'No source files found.\n',
    });
  });

  it.each([
    [['error.js'], [], 1],
    [['warning.js'], [], 0],
    [['warning.js'], ['--fail-on', 'warning'], 1],
    [['info.js'], ['--fail-on', 'warning'], 0],
    [['info.js'], ['--fail-on=info'], 1],
    [['error.js'], ['--fail-on', 'never'], 0],
    [['error.js'], ['--exit-zero'], 0],
    [['error.js', 'warning.js'], ['--ignore', 'shared-mutable-state'], 0],
    [['error.js', 'warning.js'], ['--only', 'uncorrelated-log', '--fail-on', 'warning'], 1],
  ])('with %j and %j is %d, whatever the format', async (names, args, expected) => {
    const cwd = makeTree(Object.fromEntries(names.map((name) => [name, 'foo();'])));
    for (const format of formats) {
      expect((await lmiScan(cwd, '.', ...args, '--format', format)).code).toBe(expected);
    }
  });

  it.each([
    [['--fromat', 'json'], "lmi-scan: unknown option '--fromat' (Did you mean --format?)\n"],
    [
      ['--format', 'xml'],
      /^lmi-scan: option '-f, --format <format>' argument 'xml' is invalid\. Allowed choices are text, json, sarif, github, gitlab, junit, html\.\n$/,
    ],
    [
      ['--only', 'shared-mutable-sate'],
      /There is no hazard "shared-mutable-sate"\. Did you mean "shared-mutable-state"\?\n$/,
    ],
    [['--ignore', ' , '], /Name at least one\.\n$/],
    [['--max-concurrency', '0'], /It must be a whole number from 1 to 1600\.\n$/],
    [['--max-concurrency', '1e3'], /It must be a whole number from 1 to 1600\.\n$/],
    [['--category', 'a/'], /single slashes between them\.\n$/],
    [['--output'], "lmi-scan: option '-o, --output <file>' argument missing.\n"],
    [['nope.js'], 'lmi-scan: The path "nope.js" does not exist.\n'],
    [['hazrds'], 'lmi-scan: The path "hazrds" does not exist. Did you mean "hazards"?\n'],
    [['explain'], "lmi-scan: missing required argument 'hazard'.\n"],
    [
      ['explain', 'shared-mutable-sate'],
      'lmi-scan: There is no hazard "shared-mutable-sate". Did you mean "shared-mutable-state"?\n',
    ],
    [['explain', 'x\u001b[31m'], 'lmi-scan: There is no hazard "x␛[31m". "lmi-scan hazards" lists them.\n'],
    [['--x\u001b[31m'], `lmi-scan: unknown option '--x␛[31m'. "lmi-scan --help" lists them.\n`],
    [['help', 'repot'], 'lmi-scan: There is no command "repot". Did you mean "report"?\n'],
    [['hazards', 'too', 'many'], /^lmi-scan: too many arguments for 'hazards'\..*\n$/],
  ])('is 2 with one line for %j', async (args, message) => {
    const { code, stdout, stderr } = await lmiScan(makeTree({ 'error.js': 'foo();' }), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  it('is 2 when the engine fails; the other files are judged all the same', async () => {
    analyze.mockImplementation(([module]) => {
      if (module!.file === 'broken.js') throw new TypeError('x is undefined\nsecond line');
      return [makeFinding({ file: module!.file, span: { start: 0, end: 3 } })];
    });
    const cwd = makeTree({ 'broken.js': 'foo();', 'error.js': 'foo();' });
    const { code, stdout, stderr } = await lmiScan(cwd, '--exit-zero');
    expect(code).toBe(2);
    expect(stdout).toContain('error.js:1:1');
    expect(stderr).toContain(
      'broken.js  error  This file could not be analysed: x is undefined. This is a fault of lmi-scan; ' +
        'please report it. LMI_DEBUG=1 shows where it happened.\n',
    );
    expect(stderr).not.toContain('    at ');
    expect((await lmiScanWith({ LMI_DEBUG: '1' }, cwd)).stderr).toMatch(
      /^TypeError: x is undefined\n(?:.*\n)? {4}at /m,
    );
  });

  it('is not 2 when the stack overflows: the code is too deep', async () => {
    analyze.mockImplementation(() => {
      const endless = (): number => 1 + endless();
      return [endless() as never];
    });
    const { code, stderr } = await lmiScan(makeTree({ 'a.js': 'import "./b.js";', 'b.js': 'foo();' }));
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^a\.js {2}error {2}The code of this file and the file it is linked with nests too deeply/,
    );
  });
});

describe('options', () => {
  it('reach the engine', async () => {
    await lmiScan(
      makeTree({ 'a.js': 'foo();' }), '--handler-names', 'main, start', '--handler-names', 'run',
      '--assume-entry', '*Servlet', '--max-concurrency', '8', '--request-time', 'exports', '--min-confidence', 'high',
      '--additional-connections', 'my-db#connect', '--additional-path-sinks', 'a#save, b#write:1',
    ); // prettier-ignore
    expect(analyze.mock.calls[0]![1]).toEqual({
      handlerNames: ['main', 'start', 'run'],
      additionalConnections: ['my-db#connect'],
      additionalPathSinks: ['a#save', 'b#write:1'],
      assumeEntries: ['*Servlet'],
      maxConcurrency: 8,
      minConfidence: 'high',
      requestTime: 'exports',
    });
  });

  it('--strict and --min-confidence decide what is shown; the rest is counted', async () => {
    analyze.mockImplementation(([module]) => [
      makeFinding({ file: module!.file, span: { start: 0, end: 1 }, variant: 'counter' }),
      makeFinding({ file: module!.file, span: { start: 1, end: 2 }, subject: 'high' }),
      makeFinding({
        file: module!.file,
        span: { start: 2, end: 3 },
        subject: 'medium',
        confidence: 'medium',
      }),
      makeFinding({ file: module!.file, span: { start: 3, end: 4 }, subject: 'low', confidence: 'low' }),
    ]);
    const cwd = makeTree({ 'a.js': 'foo();' });
    const shown = async (...args: string[]): Promise<unknown> => {
      const { findings, summary } = await jsonOf(cwd, ...args);
      return [
        findings.map(({ variant, subject }) => (variant === 'counter' ? variant : subject)),
        summary.hidden,
      ];
    };
    expect(await shown()).toEqual([['high', 'medium'], 2]);
    expect(await shown('--min-confidence', 'low')).toEqual([['high', 'medium', 'low'], 1]);
    expect(await shown('--strict')).toEqual([['counter', 'high', 'medium', 'low'], 0]);
    expect(await shown('--strict', '--min-confidence', 'high')).toEqual([['counter', 'high'], 2]);
    expect(await shown('--ignore', 'shared-mutable-state')).toEqual([[], 0]);
  });

  it('--only and --ignore take lists, repeated or not, with or without the prefix', async () => {
    const cwd = makeTree({ 'error.js': 'foo();', 'warning.js': 'foo();' });
    const ids = async (...args: string[]): Promise<string[]> =>
      (await jsonOf(cwd, ...args)).findings.map(({ hazard }) => hazard);
    expect(await ids('--only', 'lmi/uncorrelated-log,process-exit')).toEqual(['uncorrelated-log']);
    expect(await ids('--only', 'process-exit', '--only', 'shared-mutable-state')).toEqual([
      'shared-mutable-state',
    ]);
    expect(await ids('--ignore', 'shared-mutable-state , process-exit')).toEqual(['uncorrelated-log']);
  });

  it('--quiet writes the report only', async () => {
    const { stdout, stderr } = await lmiScan(makeTree({ 'error.js': 'foo();', 'a.js': 'let = ;' }), '-q');
    expect(stdout).toContain('error.js:1:1');
    expect(stderr).toBe('');
  });

  it('--color, --no-color, NO_COLOR and FORCE_COLOR decide on colours', async () => {
    const cwd = makeTree({ 'error.js': 'foo();' });
    const coloured = async (env: Record<string, string>, ...args: string[]): Promise<boolean> =>
      (await lmiScanWith(env, cwd, ...args)).stdout.includes('\u001b[');
    expect(await coloured({})).toBe(false);
    expect(await coloured({}, '--color')).toBe(true);
    expect(await coloured({ NO_COLOR: '1' }, '--color')).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
    expect(await coloured({ FORCE_COLOR: '0' })).toBe(false);
  });

  it('--version and --help go to standard output', async () => {
    const cwd = makeTree({});
    expect(await lmiScan(cwd, '--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    });
    const { code, stdout } = await lmiScan(cwd, '--help');
    expect(code).toBe(0);
    for (const word of ['--format', '--fail-on', 'hazards', 'explain', 'Exit codes'])
      expect(stdout).toContain(word);
  });
});

describe('a SARIF report', () => {
  it('is of the category that is asked for', async () => {
    const { stdout } = await lmiScan(makeTree({}), '-f', 'sarif', '--category', 'eu/orders');
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ automationDetails: { id: 'lmi/eu/orders/' } }] });
  });

  it('leaves out what code scanning would refuse, and standard error says so', async () => {
    analyze.mockImplementation(([module]) =>
      Array.from({ length: 25_001 }, () =>
        makeFinding({ file: module!.file, span: { start: 0, end: 1 }, severity: 'info', suggestions: [] }),
      ),
    );
    const { code, stderr } = await lmiScan(
      makeTree({ 'a.js': 'foo();' }), '-f', 'sarif', '-o', 'report.sarif', '--fail-on', 'info',
    ); // prettier-ignore
    expect(code).toBe(1);
    expect(stderr).toContain('The SARIF report leaves out 1 of 25,001 findings');
  });
});

describe('--output', () => {
  it('writes the report to the file, and nothing to standard output', async () => {
    const cwd = makeTree({ 'error.js': 'foo();', 'report.json': 'old' });
    const { code, stdout } = await lmiScan(cwd, '-f', 'json', '-o', 'report.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(fs.readFileSync(path.join(cwd, 'report.json'), 'utf8'))).toHaveProperty('findings');
    expect(fs.readdirSync(cwd).sort()).toEqual(['error.js', 'report.json']);
  });

  it('keeps the mode of the file, and a symbolic link', async () => {
    const cwd = makeTree({
      'real/report.txt': 'old',
      'link.txt': { link: 'real/report.txt' },
      'error.js': 'foo();',
    });
    fs.chmodSync(path.join(cwd, 'real/report.txt'), 0o640);
    await lmiScan(cwd, '-o', 'link.txt');
    expect(fs.lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(path.join(cwd, 'real/report.txt'), 'utf8')).toContain('error.js:1:1');
    expect(fs.statSync(path.join(cwd, 'real/report.txt')).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['none/report.txt', 'its folder does not exist; create it first'],
    ['folder', 'it is a folder'],
    ['error.js/x', 'a part of its path is not a folder'],
  ])('is 2 with one line when %s cannot be written', async (file, reason) => {
    const cwd = makeTree({ 'error.js': 'foo();', 'folder/x': '' });
    const { code, stderr } = await lmiScan(cwd, '-o', file);
    expect(code).toBe(2);
    expect(stderr).toBe(`lmi-scan: The report cannot be written to "${file}": ${reason}.\n`);
  });

  it('leaves the old file intact when writing fails halfway', async () => {
    const cwd = makeTree({ 'error.js': 'foo();', 'report.txt': 'old' });
    const write = vi.spyOn(fs, 'writeFileSync').mockImplementationOnce((file) => {
      write.mockRestore();
      fs.writeFileSync(file, 'half a rep');
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    const { code, stderr } = await lmiScan(cwd, '-o', 'report.txt');
    expect(code).toBe(2);
    expect(stderr).toBe('lmi-scan: The report cannot be written to "report.txt": the disk is full.\n');
    expect(fs.readdirSync(cwd).sort()).toEqual(['error.js', 'report.txt']);
    expect(fs.readFileSync(path.join(cwd, 'report.txt'), 'utf8')).toBe('old');
  });

  it('writes to what is no regular file', async () => {
    expect(await lmiScan(makeTree({ 'error.js': 'foo();' }), '-q', '-o', '/dev/null')).toEqual({
      code: 1,
      stdout: '',
      stderr: '',
    });
    expect(fs.statSync('/dev/null').isFile()).toBe(false);
  });
});

describe('a scan', () => {
  it('analyses linked files together, others apart', async () => {
    await lmiScan(
      makeTree({
        'app/handler.ts': "import { db } from '@org/core';\nexport * from './other.js';",
        'app/other.ts': 'export const a = 1;',
        'core/package.json': '{"name": "@org/core", "main": "dist/index.js"}',
        'core/src/index.ts': 'export const db = 1;',
        'lone.js': 'foo();',
      }),
    );
    const groups = analyze.mock.calls.map(([modules]) => modules.map(({ file }) => file));
    expect(groups).toEqual([['app/handler.ts', 'app/other.ts', 'core/src/index.ts'], ['lone.js']]);
    const [handler] = analyze.mock.calls[0]![0];
    expect([...handler!.links].map(([specifier, { file }]) => [specifier, file])).toEqual([
      ['@org/core', 'core/src/index.ts'],
      ['./other.js', 'app/other.ts'],
    ]);
  });

  it('leaves out what comments allow, and counts it', async () => {
    const { findings, summary, notifications } = await jsonOf(
      makeTree({
        'error-1.js': 'foo(); // lmi-ignore[shared-mutable-state]: only one at a time\n',
        'error-2.js': '// lmi-ignore[shared-mutable-state]\nfoo();\n',
        'error-3.js': '/* eslint-disable lmi/shared-mutable-state */ bar();\n',
        'warning-4.js': 'foo(); // eslint-disable-line lmi/shared-mutable-state\n',
      }),
    );
    expect(findings.map(({ path: file }) => file)).toEqual(['error-2.js', 'warning-4.js']);
    expect(summary.suppressed).toBe(2);
    expect(notifications).toMatchObject([
      { kind: 'suppression', path: 'error-2.js', start: { line: 1, column: 1 } },
    ]);
  });

  it('sorts findings by file and position, whatever order they come in', async () => {
    analyze.mockImplementation(([module]) =>
      [30, 4, 4].map((start, index) =>
        makeFinding({
          file: module!.file,
          span: { start, end: start + 1 },
          ...(index === 1 ? { hazard: 'uncorrelated-log' as const, variant: 'console' } : {}),
        }),
      ),
    );
    const { findings } = await jsonOf(
      makeTree({ 'b.js': 'foo();\n'.repeat(9), 'a.js': 'foo();\n'.repeat(9) }),
    );
    expect(findings.map(({ path: file, start, hazard }) => [file, start.line, hazard])).toEqual([
      ['a.js', 1, 'shared-mutable-state'],
      ['a.js', 1, 'uncorrelated-log'],
      ['a.js', 5, 'shared-mutable-state'],
      ['b.js', 1, 'shared-mutable-state'],
      ['b.js', 1, 'uncorrelated-log'],
      ['b.js', 5, 'shared-mutable-state'],
    ]);
  });

  it('has files with odd names in every format', async () => {
    const name = 'odd/it\'s "100%" [error]\n日本.js';
    const cwd = makeTree({ [name]: 'foo();' });
    expect((await jsonOf(cwd)).findings[0]?.path).toBe(name);
    expect((await lmiScan(cwd)).stdout).toContain('odd/it\'s "100%" [error]␊日本.js:1:1');
    expect((await lmiScan(cwd, '--format', 'sarif')).stdout).toContain(
      `"uri": "odd/it's%20%22100%25%22%20%5Berror%5D%0A%E6%97%A5%E6%9C%AC.js"`,
    );
  });

  it.each(['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'html'])(
    'lets no name of a file reach the terminal as it is: %s',
    async (format) => {
      const odd = 'error red\u001b[31m\u0007\u007f\u009b2J\u202e\u2028.js';
      const cwd = makeTree({ [odd]: 'foo();', [`broken ${odd}`]: 'let = (', [`__pycache__/${odd}`]: '' });
      const { stdout, stderr } = await lmiScan(cwd, '--format', format, '--', '.', `__pycache__/${odd}`);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(stdout + stderr).not.toMatch(/(?!\n)[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
      expect(stdout).toContain('31m');
      if (format === 'json') expect((await jsonOf(cwd)).findings[1]?.path).toBe(odd);
      const missing = await lmiScan(cwd, `no ${odd}`);
      expect(missing.stderr).toContain('no error red␛[31m␇␡\ufffd2J\ufffd\ufffd.js');
    },
  );

  it('uses paths from where the user stands', async () => {
    const cwd = makeTree({ 'project/src/error.js': 'foo();', 'docs/x.md': '' });
    expect((await lmiScan(path.join(cwd, 'docs'), '../project')).stdout).toContain(
      '../project/src/error.js:1:1',
    );
  });
});
