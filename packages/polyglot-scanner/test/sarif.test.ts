import type { HazardInfo } from 'hazard-core';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { ProjectPaths } from '../src/project/paths.js';
import { sarifReport } from '../src/report/sarif.js';
import type { ScanResult } from '../src/scan-result.js';
import { SourceFile } from '../src/source-file.js';
import { at, audit, catalogue, example, handler, makeFinding, resultOf } from './support/examples.js';
import { schemaErrors } from './support/sarif-schema.js';

const options = { catalogue, toolVersion: '1.2.3', homepage: 'https://example.com/project' };

function logOf(result: ScanResult): Log {
  return JSON.parse(sarifReport(result, options).text) as Log;
}

function runOf(result: ScanResult): Run {
  const log = logOf(result);
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
    expect(schemaErrors(logOf(result))).toEqual([]);
  });

  it('does not fit the schema by chance', () => {
    const log = logOf(everything);
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
          tags: [
            'security',
            'correctness',
            'concurrency',
            'data-leak',
            'external/cwe/cwe-362',
            'external/cwe/cwe-488',
            'external/cwe/cwe-567',
          ],
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

  it('takes the help from the page of the hazard', () => {
    const pageOf = ({ id }: HazardInfo): string | undefined =>
      id === 'uncorrelated-log' ? '# The page' : undefined;
    const log = JSON.parse(sarifReport(resultOf([], []), { ...options, pageOf }).text) as Log;
    const [other, paged] = log.runs[0]!.tool.driver.rules!;
    expect(paged!.help).toEqual({
      text: expect.stringContaining('Use a logger that adds the request id.') as string,
      markdown: '# The page',
    });
    expect(other!.help!.markdown).toMatch(/^## /);
  });

  it('is of a category', () => {
    const log = JSON.parse(sarifReport(resultOf([], []), { ...options, category: 'eu/orders' }).text) as Log;
    expect(log.runs[0]!.automationDetails).toEqual({ id: 'lmi/eu/orders/' });
  });

  it('has no hash for a file that GitHub would read in another encoding', () => {
    const source = new SourceFile('a.py', 'here', false, false);
    const [result] = runOf(resultOf([makeFinding(at(source, 'here'))], [source])).results!;
    expect(result).not.toHaveProperty('partialFingerprints');
  });

  it('has empty results when there is nothing to report', () => {
    const run = runOf(resultOf([], []));
    expect(run).toMatchObject({
      results: [],
      columnKind: 'utf16CodeUnits',
      automationDetails: { id: 'lmi/scan/' },
      invocations: [
        {
          executionSuccessful: true,
          toolConfigurationNotifications: [],
          toolExecutionNotifications: [],
        },
      ],
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
    const run = runOf(resultOf([makeFinding(at(source, 'here()'))], [source]));
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results![0]!.locations![0]!.physicalLocation!.region).toMatchObject({
      startColumn: 7,
      endColumn: 13,
    });
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
      uriBaseId: '%SRCROOT%',
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
              artifactLocation: { uri: 'a%20b.js', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 10 },
            },
          },
        ],
      },
      { level: 'note', message: { text: 'No file.' }, descriptor: { id: 'excluded' } },
    ]);
    expect(invocation!.toolConfigurationNotifications).toEqual([
      {
        level: 'warning',
        message: { text: 'Broken.' },
        descriptor: { id: 'configuration' },
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'package.json', uriBaseId: '%SRCROOT%' } } },
        ],
      },
    ]);
  });

  it('says what each notification is about', () => {
    const { tool, invocations } = runOf(everything);
    const known = tool.driver.notifications!.map(({ id }) => id);
    const { toolExecutionNotifications = [], toolConfigurationNotifications = [] } = invocations![0]!;
    const used = [...toolExecutionNotifications, ...toolConfigurationNotifications];
    expect(used).toHaveLength(3);
    for (const { descriptor } of used) expect(known).toContain(descriptor!.id);
  });

  it('admits a fault of its own', () => {
    const result = resultOf([], [], { notifications: [{ level: 'error', kind: 'internal', message: 'x' }] });
    expect(runOf(result).invocations![0]!.executionSuccessful).toBe(false);
  });
});
