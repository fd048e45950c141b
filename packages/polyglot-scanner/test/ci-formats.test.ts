// The formats that services read which run builds: GitHub's annotations, GitLab's Code Quality, and JUnit's XML.
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { ProjectPaths } from '../src/project/paths.js';
import { githubReport } from '../src/report/github.js';
import { gitlabReport } from '../src/report/gitlab.js';
import { junitReport } from '../src/report/junit.js';
import type { ScanResult } from '../src/scan-result.js';
import { SourceFile } from '../src/source-file.js';
import { at, audit, example, handler, makeFinding, resultOf } from './support/examples.js';

const oddName = 'a b,c:d\n100%/<é&"\'\u0007>.js';
const odd = new SourceFile(oddName, 'one;\ntwo(\n  here\n);\n');
const oddFinding = makeFinding({
  ...at(odd, 'two(\n  here\n)'),
  hazard: 'uncorrelated-log',
  variant: 'console',
  severity: 'info',
  message: 'First 100%.\r\nSecond ]]> <b>&amp;\u001b[31m\ud800\uffff::error::no.',
});
const paths = new ProjectPaths('/repo/services', '/repo', '/repo/services');
const findings = [
  example,
  { ...makeFinding(at(audit, 'trail.push(event.id)')), severity: 'warning' as const },
];
const mixed = resultOf([...findings, oddFinding], [handler, audit, odd], {
  paths,
  notifications: [
    {
      level: 'error',
      kind: 'parse-error',
      file: 'broken.js',
      start: { line: 3, column: 9 },
      message: 'Unexpected "token".',
    },
    { level: 'note', kind: 'excluded', message: 'No file.' },
  ],
});

describe('githubReport', () => {
  it('has a command for each finding and notification, and nothing else', () => {
    const lines = githubReport(mixed).split('\n');
    expect(lines.map((line) => line.replace(/::[^:]*$/, '::…'))).toEqual([
      '::error file=services/src/orders/handler.mjs,line=6,endLine=6,col=3,endColumn=27,title=lmi/shared-mutable-state::…',
      '::warning file=services/src/audit.mjs,line=4,endLine=4,col=2,endColumn=22,title=lmi/shared-mutable-state::…',
      expect.stringMatching(/^::notice /) as string,
      '::error file=services/broken.js,line=3,col=9,title=lmi-scan%3A parse-error::…',
      '::notice title=lmi-scan%3A excluded::…',
      '',
    ]);
    expect(lines[0]).toMatch(/::`currentUser` is shared by all invocations/);
  });

  it('escapes what would end the command or one of its properties', () => {
    const lines = githubReport(resultOf([oddFinding], [odd])).split('\n');
    expect(lines).toHaveLength(2);
    const [, properties, message] = /^::notice (.*?)::(.*)$/.exec(lines[0]!)!;
    // The region has several lines, so that there are no columns.
    expect(properties!.split(',').map((one) => one.split('=')[0])).toEqual([
      'file',
      'line',
      'endLine',
      'title',
    ]);
    const unescape = (text: string): string =>
      text.replace(/%(0A|0D|3A|2C|25)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    expect(unescape(/^file=([^,]*)/.exec(properties!)![1]!)).toBe(oddName.replace('\u0007', '␇'));
    expect(unescape(message!)).toBe('First 100%.\r\nSecond ]]> <b>&amp;␛[31m\ufffd\uffff::error::no.');
    expect(lines[0]).not.toContain('\r');
  });

  it('is empty when there is nothing to say', () => {
    expect(githubReport(resultOf([], []))).toBe('');
  });
});

interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

function gitlabIssues(result: ScanResult): CodeQualityIssue[] {
  return JSON.parse(gitlabReport(result)) as CodeQualityIssue[];
}

/** What GitLab's documentation demands of an issue. */
const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

describe('gitlabReport', () => {
  it('fits what GitLab demands', () => {
    const validate = new Ajv().compile(codeQuality);
    for (const result of [mixed, resultOf([], [])]) {
      expect(validate(gitlabIssues(result)), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate([{ ...gitlabIssues(mixed)[0], severity: 'warning' }])).toBe(false);
  });

  it('has each finding with its place in the repository', () => {
    expect(
      gitlabIssues(mixed).map(({ check_name, severity, location }) => [check_name, severity, location]),
    ).toEqual([
      [
        'lmi/shared-mutable-state',
        'critical',
        { path: 'services/src/orders/handler.mjs', lines: { begin: 6, end: 6 } },
      ],
      ['lmi/shared-mutable-state', 'minor', { path: 'services/src/audit.mjs', lines: { begin: 4, end: 4 } }],
      ['lmi/uncorrelated-log', 'info', { path: `services/${oddName}`, lines: { begin: 2, end: 4 } }],
    ]);
  });

  it('tells findings apart by fingerprints that do not depend on the line', () => {
    const text = 'first();\nlet here;\n';
    const fingerprintsIn = (content: string, count = 1): string[] => {
      const source = new SourceFile('a.js', content);
      const finding = makeFinding(at(source, 'here'));
      return gitlabIssues(resultOf(Array<typeof finding>(count).fill(finding), [source])).map(
        ({ fingerprint }) => fingerprint,
      );
    };
    expect(fingerprintsIn(`// Moved down.\n\n${text}`)).toEqual(fingerprintsIn(text));
    expect(fingerprintsIn('first();\nconst here = 1;\n')).not.toEqual(fingerprintsIn(text));
    expect(new Set(fingerprintsIn(text, 3)).size).toBe(3);
    const all = gitlabIssues(mixed).map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(all.length);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** @throws when the text is not well-formed XML 1.0. */
function xml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on('text', (part) => (stack.at(-1)!.text += part));
  parser.on('closetag', () => stack.pop());
  parser.write(text).close();
  return top.children[0]!;
}

describe('junitReport', () => {
  it('has a suite for each file, a failure for each finding, an error for what was not judged', () => {
    const { name, attributes, children } = xml(junitReport(mixed));
    expect(name).toBe('testsuites');
    expect(attributes).toEqual({ name: 'lmi-scan', tests: '4', failures: '3', errors: '1', time: '0.012' });
    const suites = children.map((suite) => [
      suite.attributes.name,
      suite.attributes.tests,
      ...suite.children.map((test) => [test.attributes.name, test.children.map((one) => one.name)]),
    ]);
    expect(suites).toEqual([
      ['services/src/orders/handler.mjs', '1', ['shared-mutable-state/requestData at 6:3', ['failure']]],
      ['services/src/audit.mjs', '1', ['shared-mutable-state/requestData at 4:2', ['failure']]],
      [
        `services/${oddName.replace('\u0007', '\u2407')}`,
        '1',
        ['uncorrelated-log/console at 2:1', ['failure']],
      ],
      ['services/broken.js', '1', ['parse-error at 3:9', ['error']]],
    ]);
  });

  it('tells place, message and story in the failure', () => {
    const [test] = xml(junitReport(mixed)).children[0]!.children;
    const [failure] = test!.children;
    expect(test!.attributes).toMatchObject({ file: 'services/src/orders/handler.mjs', line: '6' });
    expect(failure!.attributes).toEqual({ type: 'error', message: example.message });
    expect(failure!.text.split('\n')).toEqual([
      'services/src/orders/handler.mjs:6:3',
      example.message,
      'A  services/src/orders/handler.mjs:6  A stores its user in `currentUser`.',
      'A  services/src/audit.mjs:5  A waits for the audit trail.',
      'B  services/src/orders/handler.mjs:6  B stores its own user in `currentUser`.',
      "A  services/src/orders/handler.mjs:8  A goes on and answers with B's user.",
    ]);
  });

  it('has characters that XML cannot hold as visible ones', () => {
    const [test] = xml(junitReport(mixed)).children[2]!.children;
    expect(test!.children[0]!.attributes.message).toBe(
      'First 100%.\u240d\nSecond ]]> <b>&amp;\u241b[31m\ufffd\ufffd::error::no.',
    );
  });

  it('is one test that passed when there is nothing to say', () => {
    const { attributes, children } = xml(junitReport(resultOf([], [])));
    expect(attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' });
    expect(children[0]!.children[0]!.children).toEqual([]);
  });
});
