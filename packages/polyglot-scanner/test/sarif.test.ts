import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { ProjectPaths } from '../src/project/paths.js';
import { lineHashes } from '../src/report/line-hash.js';
import { relativeUri, sarifReport } from '../src/report/sarif.js';
import type { ScanResult } from '../src/scan-result.js';
import { SourceFile } from '../src/source-file.js';
import { at, audit, catalogue, example, handler, makeFinding, resultOf } from './support/examples.js';
import { schemaErrors } from './support/sarif-schema.js';

const options = { catalogue, toolVersion: '1.2.3', homepage: 'https://example.com/project' };

function runOf(result: ScanResult): Run {
  const log = JSON.parse(sarifReport(result, options)) as Log;
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') as string });
  expect(log.runs).toHaveLength(1);
  return log.runs[0]!;
}

const everything = resultOf([example, makeFinding(at(audit, 'trail.push(event.id)'))], [handler, audit], {
  notifications: [
    {
      level: 'error',
      kind: 'parse-error',
      file: 'a b.js',
      start: { line: 3, column: 9 },
      end: { line: 3, column: 10 },
      message: 'Unexpected token',
    },
    { level: 'note', kind: 'excluded', message: 'No file.' },
    { level: 'warning', kind: 'configuration', file: 'package.json', message: 'Broken.' },
  ],
});

describe('sarifReport', () => {
  it.each([
    ['everything', everything],
    ['nothing', resultOf([], [])],
  ])('fits the schema: %s', (_, result) => {
    expect(schemaErrors(JSON.parse(sarifReport(result, options)))).toEqual([]);
  });

  it('does not fit the schema by chance', () => {
    const log = JSON.parse(sarifReport(everything, options)) as Log;
    Object.assign(log.runs[0]!.results![0]!, { level: 'catastrophe' });
    expect(schemaErrors(log)).not.toEqual([]);
  });

  it('lists every rule, with all that code scanning shows', () => {
    const { driver } = runOf(resultOf([], [])).tool;
    expect(driver).toMatchObject({ name: 'lmi-scan', version: '1.2.3', semanticVersion: '1.2.3' });
    expect(driver.rules?.map(({ id }) => id)).toEqual(['shared-mutable-state', 'uncorrelated-log']);
    for (const rule of driver.rules!) {
      expect(rule).toMatchObject({
        name: expect.stringMatching(/^[A-Z][A-Za-z]+$/) as string,
        shortDescription: { text: expect.stringMatching(/^.{1,1024}$/) as string },
        fullDescription: { text: expect.stringMatching(/^.{1,1024}$/) as string },
        help: {
          text: expect.stringMatching(/./) as string,
          markdown: expect.stringMatching(/^## /) as string,
        },
      });
    }
    expect(
      driver.rules?.map(({ defaultConfiguration, properties }) => [defaultConfiguration?.level, properties]),
    ).toEqual([
      [
        'error',
        {
          tags: ['correctness', 'concurrency', 'data-leak'],
          precision: 'high',
          'problem.severity': 'error',
          'security-severity': '7.5',
        },
      ],
      ['warning', { tags: ['advice', 'concurrency'], precision: 'medium', 'problem.severity': 'warning' }],
    ]);
  });

  it('links to the pages of the project and of the hazards', () => {
    const { driver } = runOf(resultOf([], [])).tool;
    expect(driver.informationUri).toBe('https://example.com/project');
    expect(driver.rules?.[0]?.helpUri).toBe(
      'https://example.com/project/blob/main/rules-docs/shared-mutable-state.md',
    );
  });

  it('has empty results when there is nothing to report', () => {
    const run = runOf(resultOf([], []));
    expect(run).toMatchObject({
      results: [],
      columnKind: 'utf16CodeUnits',
      automationDetails: { id: 'lmi/scan/' },
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
    });
  });

  it('gives each result what code scanning demands', () => {
    for (const result of runOf(everything).results!) {
      expect(result.message.text).not.toBe('');
      expect(result.partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{1,16}:\d+$/);
      expect(result.ruleIndex).toBe(0);
      for (const { physicalLocation } of result.locations!) {
        expect(physicalLocation?.artifactLocation?.uri).toMatch(/^src\//);
        expect(Object.keys(physicalLocation!.region!).sort()).toEqual([
          'endColumn',
          'endLine',
          'startColumn',
          'startLine',
        ]);
      }
    }
    expect(runOf(everything).results![0]!.locations![0]!.physicalLocation!.region).toEqual({
      startLine: 6,
      startColumn: 3,
      endLine: 6,
      endColumn: 27,
    });
  });

  it('links related locations in the message', () => {
    const [result] = runOf(everything).results!;
    expect(result!.message.text).toMatch(
      / See: \[declared here\]\(1\), \[another invocation may run here\]\(2\), \[read here after the await\]\(3\), \[the switch point\]\(4\)\.$/,
    );
    expect(result!.relatedLocations!.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(result!.relatedLocations![3]!.physicalLocation!.artifactLocation!.uri).toBe('src/audit.mjs');
  });

  it('tells the interleaving as one flow of two threads', () => {
    const [flow, ...more] = runOf(everything).results![0]!.codeFlows!;
    expect(more).toEqual([]);
    expect(
      flow!.threadFlows.map(({ message, locations }) => [
        message?.text,
        locations.map(({ executionOrder, location }) => [executionOrder, location?.message?.text]),
      ]),
    ).toEqual([
      [
        'Invocation A',
        [
          [1, 'A stores its user in `currentUser`.'],
          [2, 'A waits for the audit trail.'],
          [4, "A goes on and answers with B's user."],
        ],
      ],
      ['Invocation B', [[3, 'B stores its own user in `currentUser`.']]],
    ]);
  });

  it('counts columns in UTF-16 code units', () => {
    const source = new SourceFile('a.js', '"😀"; here();');
    const [result] = runOf(resultOf([makeFinding(at(source, 'here()'))], [source])).results!;
    expect(result!.locations![0]!.physicalLocation!.region).toMatchObject({ startColumn: 7, endColumn: 13 });
  });

  it('does not let code pass for a link', () => {
    const finding = {
      ...example,
      message: 'See `a[0](1)`.',
      related: [{ ...at(handler, 'event'), message: 'x[0] here' }],
    };
    const [result] = runOf(resultOf([finding], [handler, audit])).results!;
    expect(result!.message.text).toBe('See `a\\[0\\](1)`. See: [x\\[0\\] here](1).');
    const plain = { ...example, message: 'See `a[0]`.', related: [] };
    expect(runOf(resultOf([plain], [handler, audit])).results![0]!.message.text).toBe('See `a[0]`.');
  });

  it('names files relative to the root of the repository', () => {
    const source = new SourceFile('x.js', 'here');
    const paths = new ProjectPaths('/repo/app dir/[id]', '/repo', '/elsewhere');
    const [result] = runOf(resultOf([makeFinding(at(source, 'here'))], [source], { paths })).results!;
    expect(result!.locations![0]!.physicalLocation!.artifactLocation).toEqual({
      uri: 'app%20dir/%5Bid%5D/x.js',
      uriBaseId: 'SRCROOT',
    });
  });

  it('reports what could not be judged', () => {
    const [invocation] = runOf(everything).invocations!;
    expect(invocation!.executionSuccessful).toBe(true);
    expect(invocation!.toolExecutionNotifications).toEqual([
      {
        level: 'error',
        message: { text: 'Unexpected token' },
        descriptor: { id: 'parse-error' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b.js', uriBaseId: 'SRCROOT' },
              region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 10 },
            },
          },
        ],
      },
      { level: 'note', message: { text: 'No file.' }, descriptor: { id: 'excluded' } },
      {
        level: 'warning',
        message: { text: 'Broken.' },
        descriptor: { id: 'configuration' },
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'package.json', uriBaseId: 'SRCROOT' } } },
        ],
      },
    ]);
  });

  it('admits a fault of its own', () => {
    const result = resultOf([], [], { notifications: [{ level: 'error', kind: 'internal', message: 'x' }] });
    expect(runOf(result).invocations![0]!.executionSuccessful).toBe(false);
  });
});

describe('relativeUri', () => {
  it.each([
    ['a/b.js', 'a/b.js'],
    ['a b/100%.js', 'a%20b/100%25.js'],
    ['a:b/?#.js', 'a%3Ab/%3F%23.js'],
    ['日本\n".js', '%E6%97%A5%E6%9C%AC%0A%22.js'],
    ['\ud800.js', '%EF%BF%BD.js'],
  ])('encodes %j', (file, uri) => {
    expect(relativeUri(file)).toBe(uri);
  });
});

describe('lineHashes', () => {
  const hashes = (text: string, byteOrderMark = false): readonly string[] =>
    lineHashes(new SourceFile('a', text, byteOrderMark));

  /** The definition, word by word: slow and plain. */
  function byDefinition(text: string): string[] {
    const codes = [...text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')].flatMap((character) =>
      Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)),
    );
    codes.push(65535);
    const starts = codes.flatMap((_, index) => (index === 0 || codes[index - 1] === 10 ? [index] : []));
    const seen = new Map<string, number>();
    return starts.map((start) => {
      let hash = 0n;
      for (let index = start; index < start + 100; index++) {
        hash = BigInt.asUintN(64, hash * 37n + BigInt(codes[index] ?? 0));
      }
      const hex = hash.toString(16);
      seen.set(hex, (seen.get(hex) ?? 0) + 1);
      return `${hex}:${seen.get(hex)}`;
    });
  }

  it('is that of GitHub for an empty file', () => {
    expect(hashes('')).toEqual(['c129715d7a2bc9a3:1']);
  });

  it('follows the definition', () => {
    const texts = [
      'a',
      '\n',
      'a\r\nb\rc\n\nd',
      '  x \t y\n\txy\nxy',
      '}\n'.repeat(150),
      `${'long line '.repeat(50)}\n${'\uffff😀'.repeat(90)}\nend`,
    ];
    for (const text of texts) expect(hashes(text)).toEqual(byDefinition(text));
  });

  it('counts lines that are alike', () => {
    expect(hashes('}\n'.repeat(150)).slice(0, 2)).toEqual([
      expect.stringMatching(/:1$/),
      expect.stringMatching(/:2$/),
    ]);
  });

  it('does not depend on indentation or line ends', () => {
    expect(hashes('a {\n  b\n}\n')).toEqual(hashes('a{\r\n\tb\r\n}\r\n'));
  });

  it('has one for each line of the position table', () => {
    for (const text of ['', 'a', 'a\n', 'a\r\n\r\nb\r', '\n\n']) {
      expect(hashes(text)).toHaveLength(new SourceFile('a', text).lines.lineCount);
    }
  });

  it('takes a byte order mark for a character, as GitHub does', () => {
    expect(hashes('a\nb', true)).toEqual(hashes('\ufeffa\nb'));
  });
});
