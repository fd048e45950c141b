// Configuration files, through the program with the real engine.
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { hazardIds, hazards } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { editorSchema } from '../src/config/schema.js';
import { jsonOf, lmiScan } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree, type Link } from './support/tree.js';

type Files = Record<string, string | Link>;

/** The findings as `path hazard/variant severity`. */
async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const { findings } = await jsonOf(cwd, ...args);
  return findings.map(
    ({ path: file, hazard, variant, severity }) => `${file} ${hazard}/${variant} ${severity}`,
  );
}

const finding = 'shared-mutable-state/requestData';
const ignoring = '{ "ignore": ["shared-mutable-state"] }';

describe('where settings are found', () => {
  it.each<[string, Files]>([
    ['lmi.config.json', { 'lmi.config.json': ignoring }],
    [
      'lmi.config.json with comments',
      { 'lmi.config.json': '{\n\t// why\n\t"ignore": ["shared-mutable-state",],\n}' },
    ],
    ['lmi.config.yaml', { 'lmi.config.yaml': 'ignore:\n  - shared-mutable-state\n' }],
    ['lmi.config.yml', { 'lmi.config.yml': 'ignore: [shared-mutable-state]\n' }],
    ['package.json', { 'package.json': `{ "name": "x", "lmi": ${ignoring} }` }],
    ['a file with a byte order mark', { 'lmi.config.json': `\ufeff${ignoring}` }],
    [
      'a link within the repository',
      { 'shared/c.json': ignoring, 'lmi.config.json': { link: 'shared/c.json' } },
    ],
  ])('%s', async (_, files) => {
    const cwd = makeTree({ ...files, 'a.mjs': leaky });
    expect(await found(cwd)).toEqual([]);
    expect(await found(cwd, '--no-config')).toEqual([`a.mjs ${finding} error`]);
  });

  it('says which', async () => {
    const { stderr } = await lmiScan(makeTree({ 'package.json': '{ "lmi": {} }', 'a.js': '' }));
    expect(stderr).toMatch(/\nsettings: package\.json#lmi\n$/);
  });

  it('in the folder that holds all that is scanned, or else above it, up to the repository', async () => {
    const cwd = makeTree({
      'lmi.config.json': ignoring,
      'repo/.git/HEAD': '',
      'repo/lmi.config.json': '{ "failOn": "never" }',
      'repo/one/lmi.config.json': '{ "failOn": "warning" }',
      'repo/one/a.mjs': leaky,
      'repo/two/a.mjs': leaky,
      'other/.git/HEAD': '',
      'other/a.mjs': leaky,
    });
    const settings = async (...args: string[]): Promise<string | undefined> =>
      /settings: (.*)\n/.exec((await lmiScan(cwd, ...args)).stderr)?.[1];
    expect(await settings('repo/one')).toBe('repo/one/lmi.config.json');
    expect(await settings('repo/one/a.mjs')).toBe('repo/one/lmi.config.json');
    expect(await settings('repo/two')).toBe('repo/lmi.config.json');
    expect(await settings('repo/one', 'repo/two')).toBe('repo/lmi.config.json');
    expect(await settings('other')).toBeUndefined();
  });

  it('a package.json without settings, or a broken one, is passed over', async () => {
    const cwd = makeTree({
      'lmi.config.json': ignoring,
      'a/package.json': '{ "name": "lmi" }',
      'a/b/package.json': '{ "lmi": ',
      'a/b/x.mjs': leaky,
    });
    expect(await found(cwd, 'a/b')).toEqual([]);
  });

  it('--config names another one; its patterns are relative to the working folder', async () => {
    const cwd = makeTree({
      'lmi.config.json': ignoring,
      'settings/strict.yaml': 'exclude: [/one]\n',
      'one/a.mjs': leaky,
      'two/a.mjs': leaky,
    });
    expect(await found(cwd, '--config', 'settings/strict.yaml')).toEqual([`two/a.mjs ${finding} error`]);
  });
});

describe('what cannot be used is 2, with one line', () => {
  it.each<[string, Files, string, string[]?]>([
    [
      'an unknown key',
      { 'lmi.config.json': '{\n  "minConfidnce": "low"\n}' },
      'lmi.config.json:2:3: There is no key "minConfidnce". Did you mean "minConfidence"?',
    ],
    [
      'an unknown key in YAML',
      { 'lmi.config.yaml': 'strict: true\noverides: []\n' },
      'lmi.config.yaml:2:1: There is no key "overides". Did you mean "overrides"?',
    ],
    [
      'an unknown key in package.json',
      { 'package.json': '{ "name": "x",\n  "lmi": { "fail-on": "never" } }' },
      'package.json:2:12: There is no key "fail-on". Did you mean "failOn"?',
    ],
    [
      'an unknown key of an override',
      { 'lmi.config.json': '{ "overrides": [{ "files": ["a"], "only": [] }, { "file": ["b"] }] }' },
      'lmi.config.json:1:51: There is no key "file" in overrides[1]. Did you mean "files"?',
    ],
    [
      'an override of what is the same for all files',
      { 'lmi.config.json': '{ "overrides": [{ "files": ["a"], "requestTime": "auto" }] }' },
      'lmi.config.json:1:35: "requestTime" cannot differ from path to path; it stands at the top level.',
    ],
    [
      'an override without files',
      { 'lmi.config.json': '{ "overrides": [{ "strict": true }] }' },
      'lmi.config.json:1:17: overrides[0] lacks "files".',
    ],
    [
      'a key of all objects',
      { 'lmi.config.json': '{ "__proto__": {}, "severity": { "constructor": "off" } }' },
      'lmi.config.json:1:3: There is no key "__proto__". The keys are $schema, only, ignore, severity, strict, minConfidence, failOn, handlerNames, assumeEntries, maxConcurrency, additionalConnections, additionalPathSinks, requestTime, include, exclude, cache, cacheLocation, baseline, overrides.',
    ],
    [
      'an unknown hazard',
      { 'lmi.config.json': '{ "only": ["shared-tmp-pth"] }' },
      'lmi.config.json:1:12: only[0] is "shared-tmp-pth", which is not known. Did you mean "shared-tmp-path"?',
    ],
    [
      'a hazard that is nothing like one',
      { 'lmi.config.json': '{ "only": ["x\\u001b[31m"] }' },
      'lmi.config.json:1:12: only[0] must be a hazard ("lmi-scan hazards" lists them), but it is "x␛[31m".',
    ],
    [
      'an unknown variant',
      { 'lmi.config.json': '{ "severity": { "shared-mutable-state/requstData": "off" } }' },
      'lmi.config.json:1:17: There is no key "shared-mutable-state/requstData" in severity. Did you mean "shared-mutable-state/requestData"?',
    ],
    [
      'a list that is a text',
      { 'lmi.config.json': '{ "only": "process-exit" }' },
      'lmi.config.json:1:11: only must be a list, but it is "process-exit".',
    ],
    [
      'a number that is a text',
      { 'lmi.config.yaml': 'maxConcurrency: "64"\n' },
      'lmi.config.yaml:1:17: maxConcurrency must be a whole number from 1 to 1600, but it is "64".',
    ],
    [
      'a number that is too large',
      { 'lmi.config.yaml': 'maxConcurrency: 1601\n' },
      'lmi.config.yaml:1:17: maxConcurrency must be a whole number from 1 to 1600, but it is 1601.',
    ],
    [
      'a word that is none of those allowed',
      { 'lmi.config.json': '{ "requestTime": "sometimes" }' },
      'lmi.config.json:1:18: requestTime must be "auto", "handlers" or "exports", but it is "sometimes".',
    ],
    [
      'a call without its package',
      { 'lmi.config.json': '{ "additionalConnections": ["connect"] }' },
      'lmi.config.json:1:29: additionalConnections[0] must be "<package>#<export>", but it is "connect".',
    ],
    [
      'a switch that is nothing',
      { 'lmi.config.yaml': 'strict:\n' },
      'lmi.config.yaml:1:8: strict must be true or false, but it is empty.',
    ],
    [
      'a list',
      { 'lmi.config.json': '[]' },
      'lmi.config.json:1:1: The configuration must be an object, but it is a list.',
    ],
    [
      'nothing',
      { 'lmi.config.yaml': '' },
      'lmi.config.yaml:1:1: The configuration must be an object, but it is empty.',
    ],
    [
      'broken JSON',
      { 'lmi.config.json': '{\n  "only": []\n  "strict": true\n}' },
      "lmi.config.json:3:3: It is not valid JSON (Expected ',' or '}' after property value).",
    ],
    [
      'a key twice',
      { 'lmi.config.json': '{\n  "strict": true,\n  "strict": false\n}' },
      'lmi.config.json:3:3: It is not valid JSON (map keys must be unique).',
    ],
    [
      'broken YAML',
      { 'lmi.config.yaml': 'only:\n\t- process-exit\n' },
      'lmi.config.yaml:2:1: It is not valid YAML (tabs are not allowed as indentation).',
    ],
    [
      'two documents',
      { 'lmi.config.yaml': 'strict: true\n---\nstrict: false\n' },
      'lmi.config.yaml:2:1: It is not valid YAML (it holds more than one document).',
    ],
    [
      'a tag that would make an object',
      { 'lmi.config.yaml': 'only: !!js/function "x"\n' },
      'lmi.config.yaml:1:7: It is not valid YAML (unresolved tag: tag:yaml.org,2002:js/function).',
    ],
    [
      'aliases that multiply',
      {
        'lmi.config.yaml': `a: &a [x]\n${Array.from(
          { length: 9 },
          (_, index) =>
            `${'bcdefghij'[index]!}: &${'bcdefghij'[index]!} [${`*${'abcdefghi'[index]!}, `.repeat(9)}]\n`,
        ).join('')}`,
      },
      'lmi.config.yaml: It is not valid YAML (it is too large).',
    ],
    [
      'an alias of itself',
      { 'lmi.config.yaml': 'only: &a [*a]\n' },
      'lmi.config.yaml:1:10: It is not valid YAML (it nests too deeply).',
    ],
    [
      'what nests without end',
      { 'lmi.config.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
      'lmi.config.json: It is not valid JSON (it nests too deeply).',
    ],
    [
      'what nests without end in YAML',
      { 'lmi.config.yaml': `only: \n  ${'- '.repeat(10_000)}x\n` },
      'lmi.config.yaml: It is not valid YAML (it nests too deeply).',
    ],
    [
      'a huge text in YAML',
      { 'lmi.config.yaml': 'x'.repeat(100_000) },
      'lmi.config.yaml: It is not valid YAML (it is too large).',
    ],
    [
      'a binary file',
      { 'lmi.config.json': '\0\u0001' },
      'The configuration "lmi.config.json" cannot be read: it is not a text in UTF-8.',
    ],
    [
      'a huge file',
      { 'lmi.config.json': ' '.repeat(2 ** 20 + 1) },
      'The configuration "lmi.config.json" cannot be read: it is larger than 1 MB.',
    ],
    [
      'a folder',
      { 'lmi.config.json/x': '' },
      'The configuration "lmi.config.json" cannot be read: it is a folder.',
    ],
    [
      'two files',
      { 'lmi.config.json': '{}', 'package.json': '{ "lmi": {} }' },
      /^lmi-scan: ".*" has settings in both lmi\.config\.json and package\.json#lmi; keep one of them\.\n$/
        .source,
    ],
    [
      'a link out of the repository',
      { '.git/HEAD': '', 'lmi.config.json': { link: '/dev/null' } },
      'The configuration "lmi.config.json" is a link out of the repository; it is not followed.',
    ],
    [
      'a baseline out of the repository',
      { 'lmi.config.json': '{ "baseline": "../b.json" }' },
      'lmi.config.json: baseline is "../b.json", which lies outside the repository. Name it on the command line instead.',
    ],
    [
      'a cache behind a link out of the repository',
      { 'lmi.config.json': '{ "cacheLocation": "out/deep/cache" }', out: { link: '/tmp' } },
      'lmi.config.json: cacheLocation is "out/deep/cache", which lies outside the repository. Name it on the command line instead.',
    ],
    [
      'no such file',
      {},
      'The configuration "nope.json" cannot be read: it does not exist.',
      ['--config', 'nope.json'],
    ],
  ])('%s', async (_, files, expected, args = []) => {
    const { code, stdout, stderr } = await lmiScan(makeTree({ ...files, 'a.mjs': leaky }), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    if (expected.startsWith('^')) expect(stderr).toMatch(new RegExp(expected));
    else expect(stderr).toBe(`lmi-scan: ${expected}\n`);
  });
});

describe('settings', () => {
  const handlerOf = (name: string): string => leaky.replace('handler', name);

  it('mean what the options mean', async () => {
    const of = async (settings: object, code = leaky, ...args: string[]): Promise<string[]> =>
      found(makeTree({ 'lmi.config.json': JSON.stringify(settings), 'a.mjs': code }), ...args);
    const all = [`a.mjs ${finding} error`];
    expect(await of({})).toEqual(all);
    expect(await of({ only: ['process-exit'] })).toEqual([]);
    expect(await of({ severity: { 'shared-mutable-state': 'info' } })).toEqual([`a.mjs ${finding} info`]);
    expect(await of({ severity: { 'shared-mutable-state': 'off' } })).toEqual([]);
    expect(
      await of({
        severity: { 'shared-mutable-state': 'off', 'shared-mutable-state/requestData': 'warning' },
      }),
    ).toEqual([`a.mjs ${finding} warning`]);
    expect(await of({ requestTime: 'handlers' }, handlerOf('run'))).toEqual([]);
    expect(await of({ requestTime: 'handlers', handlerNames: ['run'] }, handlerOf('run'))).toEqual(all);
    expect(await of({ include: ['*.ts'] })).toEqual([]);
    expect(await of({ include: ['*.{mjs,ts}'] })).toEqual(all);
    expect(await of({ exclude: ['./a.mjs'] })).toEqual([]);
    expect(await of({ exclude: ['*.mjs', '!a.mjs'] })).toEqual(all);
  });

  it('a named variant is shown without strict', async () => {
    const strict = Object.entries(hazards.find(({ id }) => id === 'shared-mutable-state')!.variants).find(
      ([, { preset }]) => preset === 'strict',
    )![0];
    const counter = 'let n = 0;\nexport const handler = async () => {\n  n++;\n  return 1;\n};\n';
    const files = { 'a.mjs': counter };
    expect(await found(makeTree(files))).toEqual([]);
    const named = JSON.stringify({ severity: { [`shared-mutable-state/${strict}`]: 'warning' } });
    const { findings } = await jsonOf(
      makeTree({ ...files, 'lmi.config.json': named }),
      '--min-confidence',
      'low',
    );
    expect(findings).toMatchObject([{ variant: strict, severity: 'warning' }]);
  });

  it('decide on the exit code', async () => {
    const cwd = makeTree({ 'lmi.config.json': '{ "failOn": "never" }', 'a.mjs': leaky });
    expect((await lmiScan(cwd)).code).toBe(0);
    expect((await lmiScan(cwd, '--fail-on', 'error')).code).toBe(1);
    const mild = makeTree({
      'lmi.config.json': '{ "severity": { "shared-mutable-state": "warning" } }',
      'a.mjs': leaky,
    });
    expect((await lmiScan(mild)).code).toBe(0);
    expect((await lmiScan(mild, '--fail-on', 'warning')).code).toBe(1);
  });

  it('yield to the flags', async () => {
    const config = {
      only: ['process-exit'],
      exclude: ['a.mjs'],
      overrides: [{ files: ['*.mjs'], only: ['process-exit'] }],
    };
    const cwd = makeTree({ 'lmi.config.json': JSON.stringify(config), 'a.mjs': leaky, 'b.mjs': leaky });
    expect(await found(cwd)).toEqual([]);
    expect(await found(cwd, '--only', 'shared-mutable-state')).toEqual([`b.mjs ${finding} error`]);
    expect(await found(cwd, '--only', 'shared-mutable-state', '--exclude', 'b.mjs')).toEqual([
      `a.mjs ${finding} error`,
    ]);
    const ignored = makeTree({ 'lmi.config.json': ignoring, 'a.mjs': leaky });
    expect(await found(ignored, '--only', 'shared-mutable-state')).toEqual([`a.mjs ${finding} error`]);
    expect(await found(ignored, '--ignore', 'process-exit')).toEqual([`a.mjs ${finding} error`]);
  });

  it('differ from path to path; the last override counts', async () => {
    const config = {
      overrides: [
        { files: ['legacy/'], severity: { 'shared-mutable-state': 'info' } },
        { files: ['legacy/old/**', '*.test.mjs'], ignore: ['shared-mutable-state'] },
        { files: ['legacy/hot.mjs'], severity: { 'shared-mutable-state': 'warning' } },
        { files: ['app/sure.mjs'], minConfidence: 'high' },
        { files: ['legacy/hot.mjs'], only: ['process-exit'] },
        { files: ['legacy/hot.mjs'], only: ['shared-mutable-state'] },
      ],
    };
    const cwd = makeTree({
      '.git/HEAD': '',
      'lmi.config.json': JSON.stringify(config),
      'app/a.mjs': leaky,
      'app/sure.mjs': leaky,
      'app/a.test.mjs': leaky,
      'legacy/a.mjs': leaky,
      'legacy/hot.mjs': leaky,
      'legacy/old/x/a.mjs': leaky,
    });
    const expected = [
      `app/a.mjs ${finding} error`,
      `app/sure.mjs ${finding} error`,
      `legacy/a.mjs ${finding} info`,
      `legacy/hot.mjs ${finding} warning`,
    ];
    expect(await found(cwd)).toEqual(expected);
    expect(await found(path.join(cwd, 'legacy'), '--fail-on', 'never')).toEqual([
      `a.mjs ${finding} info`,
      `hot.mjs ${finding} warning`,
    ]);
  });

  it('tell from path to path which functions are handlers and how often they run at once', async () => {
    const main = leaky.replace('handler', 'main');
    const pool = `import pg from 'pg';
const pool = new pg.Pool({ max: 5 });
export const handler = async (event) => pool.query('select 1', [event.id]);
`;
    const java = `package app;
public class Orders {
  private String last;
  public String take(String order) { last = order; return last; }
}
`;
    const config = {
      handlerNames: ['other'],
      overrides: [
        { files: ['one/'], handlerNames: ['main'], assumeEntries: ['Orders'] },
        { files: ['two/'], maxConcurrency: 4 },
        { files: ['two/busy/'], maxConcurrency: 64 },
      ],
    };
    const folders = ['one', 'two', 'two/busy'];
    const cwd = makeTree({
      'lmi.config.json': JSON.stringify(config),
      ...Object.fromEntries(folders.map((folder) => [`${folder}/main.mjs`, main])),
      ...Object.fromEntries(folders.map((folder) => [`${folder}/pool.mjs`, pool])),
      ...Object.fromEntries(folders.map((folder) => [`${folder}/Orders.java`, java])),
    });
    const told = async (...args: string[]): Promise<string[]> =>
      (await jsonOf(cwd, ...args)).findings
        .filter(({ reach }) => reach === 'handler' || reach === 'init')
        .map(({ path: file, hazard }) => `${file} ${hazard}`);
    const inOne = ['one/Orders.java shared-mutable-state', 'one/main.mjs shared-mutable-state'];
    expect(await told()).toEqual([
      ...inOne,
      'one/pool.mjs undersized-pool',
      'two/busy/pool.mjs undersized-pool',
    ]);
    expect(await told('--threads', '2')).toHaveLength(4);
    expect(await told('--max-concurrency', '4')).toEqual(inOne);
    expect(await told('--handler-names', 'x', '--assume-entry', 'X', '--max-concurrency', '4')).toEqual([]);
  });

  it('keep results where they say, and --no-cache does not', async () => {
    const cwd = makeTree({ 'lmi.config.json': '{ "cacheLocation": ".cache/lmi" }', 'a.mjs': leaky });
    await lmiScan(cwd, '--no-cache');
    expect(fs.existsSync(path.join(cwd, '.cache'))).toBe(false);
    await lmiScan(cwd);
    expect(fs.readdirSync(path.join(cwd, '.cache/lmi'))).toHaveLength(1);
    expect((await lmiScan(cwd)).stderr).toContain('1 file known from an earlier scan');
  });

  it('what they exclude is counted, and said by name where it was named', async () => {
    const cwd = makeTree({
      'lmi.config.json': '{ "exclude": ["legacy/", "b.mjs"] }',
      'legacy/a.mjs': leaky,
      'b.mjs': leaky,
    });
    expect((await lmiScan(cwd)).stderr).toMatch(
      /^No source files found\.\nnot scanned: 1 folder \(excluded by your settings\), 1 file \(excluded by your settings\)\n/,
    );
    const named = await lmiScan(cwd, 'b.mjs', 'legacy/a.mjs');
    expect(named.code).toBe(0);
    expect(named.stderr).toMatch(
      /^b\.mjs {2}note {2}"b\.mjs" was named but not scanned: it is excluded by your settings\.\nlegacy\/a\.mjs {2}note /,
    );
  });
});

describe('the schema for editors', () => {
  const accepts = new Ajv({ strict: true }).compile(editorSchema());

  it('takes what the program takes', async () => {
    const everything = {
      $schema: './lmi.config.schema.json',
      only: [...hazardIds],
      ignore: ['process-exit'],
      severity: { 'shared-mutable-state/requestData': 'off' },
      strict: true,
      minConfidence: 'low',
      failOn: 'never',
      handlerNames: ['run'],
      assumeEntries: ['*Servlet'],
      additionalConnections: ['my-db#connect'],
      additionalPathSinks: ['a#save:1'],
      maxConcurrency: 8,
      requestTime: 'exports',
      include: ['src/'],
      exclude: ['*.test.ts'],
      cache: false,
      cacheLocation: '.cache',
      overrides: [
        {
          files: ['a/'],
          only: [],
          ignore: [],
          severity: {},
          strict: false,
          minConfidence: 'high',
          handlerNames: ['main'],
          assumeEntries: ['App'],
          maxConcurrency: 8,
        },
      ],
    };
    const { baseline: _, ...keys } = (editorSchema() as { properties: Record<string, unknown> }).properties;
    expect(Object.keys(everything).sort()).toEqual(Object.keys(keys).sort());
    expect(accepts(everything)).toBe(true);
    const cwd = makeTree({ 'lmi.config.json': JSON.stringify(everything), 'src/a.mjs': '' });
    expect((await lmiScan(cwd)).stderr).toMatch(/^No hazards found in 1 file/);
  });

  it.each([
    { unknown: 1 },
    { strict: 'yes' },
    { only: ['nope'] },
    { maxConcurrency: 0 },
    { maxConcurrency: 1.5 },
    { additionalPathSinks: ['x'] },
    { handlerNames: [''] },
    { severity: { 'process-exit': 'fatal' } },
    { overrides: [{}] },
    { overrides: [{ files: ['a'], failOn: 'never' }] },
  ])('refuses what the program refuses: %j', async (settings) => {
    expect(accepts(settings)).toBe(false);
    const cwd = makeTree({ 'lmi.config.json': JSON.stringify(settings), 'a.js': '' });
    expect((await lmiScan(cwd)).code).toBe(2);
  });

  it('is published', () => {
    const folder = path.join(import.meta.dirname, '..');
    const { files, exports } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      files: string[];
      exports: Record<string, string>;
    };
    const file = exports['./lmi.config.schema.json']!;
    expect(files).toContain(path.dirname(file).slice(2));
    expect(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))).toEqual(editorSchema());
  });
});
