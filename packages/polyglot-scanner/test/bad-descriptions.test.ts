// Descriptions that are broken, hostile or none at all: a clear notification, or silence, and never a crash.
import { normalizeOptions } from 'hazard-core';
import { afterEach, describe, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

function scanned(files: Readonly<Record<string, string>>): Promise<ScanResult> {
  return scan({
    cwd: project.write(files),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
  });
}

const shared = '      CapacityProviderConfig:\n        Arn: !ImportValue Shared\n';
const sam = (properties: string, more = ''): string =>
  `Transform: AWS::Serverless-2016-10-31\n${more}Resources:\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: app.run\n      Runtime: nodejs22.x\n${properties}${shared}`;

describe('a description that cannot be read', () => {
  it.each([
    ['template.yaml', sam('      MemorySize: [1\n'), 'parse-error'],
    ['template.json', '{ "Resources": { "A": { "Type": "AWS::Lambda::Function", } ', 'parse-error'],
    ['main.tf', 'resource "aws_lambda_function" "a" {\n  memory_size = = 3\n}\n', 'parse-error'],
    ['serverless.yml', 'provider:\n  name: aws\nfunctions: {\n', 'parse-error'],
    ['template.yml', sam(`      Tags: ${'['.repeat(300)}${']'.repeat(300)}\n`), 'limit'],
    [
      'deep.tf',
      `resource "aws_lambda_function" "a" {\n  x = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n}\n`,
      'limit',
    ],
  ])('is told once: %s', async (file, text, kind) => {
    const { notifications, findings } = await scanned({ [file]: text });
    expect(notifications).toMatchObject([{ level: 'warning', kind, file }]);
    expect(notifications[0]!.message).toMatch(
      /^This description cannot be read \(.*\); the functions in it are not known\.$/,
    );
    expect(findings).toEqual([]);
  });

  it('has its aliases counted before they are expanded', async () => {
    const levels = Array.from({ length: 12 }, (_, index) =>
      index === 0
        ? '  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n'
        : `  a${index}: &a${index} [${Array.from({ length: 10 }, () => `*a${index - 1}`).join(', ')}]\n`,
    ).join('');
    const { notifications } = await scanned({ 'template.yaml': sam('', `Metadata:\n${levels}`) });
    expect(notifications).toMatchObject([{ kind: 'limit', file: 'template.yaml' }]);
  });

  it('is too large for any deployment', async () => {
    const { notifications } = await scanned({
      'template.yaml': `${sam('')}# ${'x'.repeat(3 * 1024 * 1024)}\n`,
    });
    expect(notifications).toMatchObject([{ kind: 'limit', file: 'template.yaml' }]);
  });
});

describe('what leads in a circle', () => {
  it.each([
    [
      'template.yaml',
      sam(
        '      MemorySize: !If [A, 512, 1024]\n',
        'Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\n',
      ),
    ],
    ['template.yml', sam('      MemorySize: &m [*m]\n')],
    [
      'main.tf',
      'locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_lambda_function" "x" {\n  memory_size = local.a\n  publish = true\n  capacity_provider_config {}\n}\n',
    ],
  ])('ends: %s', async (file, text) => {
    const { findings } = await scanned({ [file]: text });
    expect(findings.filter(({ hazard }) => hazard === 'invalid-memory')).toEqual([]);
  });
});

it('says nothing of files that describe no function', async () => {
  const { notifications, functions, findings } = await scanned({
    'docker.yaml': 'services:\n  web:\n    image: x\n',
    'broken.yaml': 'a: [1\nb: }\n',
    'chart/templates/deployment.yaml': 'kind: {{ .Values.kind }}\n',
    'data.json': '{ "Resources": [1, 2',
    'network.yaml': 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n',
    'network.tf': 'resource "aws_vpc" "a" {\n  cidr_block = = 1\n}\n',
    'list.json': '[1, 2, 3]\n',
    'bytes.yaml': '\u0000AWS::Lambda::Function Resources',
  });
  expect({ notifications, functions, findings }).toEqual({ notifications: [], functions: [], findings: [] });
});

it('takes odd values for unknown ones', async () => {
  const { findings, notifications } = await scanned({
    'template.yaml': sam(
      '      MemorySize: { a: 1 }\n      Architectures: !Unknown [x]\n      Timeout: !GetAtt [Other]\n      Layers: 3\n',
    ),
    'odd.yaml': 'Transform: AWS::Serverless-2016-10-31\nResources:\n  - AWS::Serverless::Function\n',
    'odder.yaml':
      'Resources:\n  A: AWS::Lambda::Function\n  B:\n    Type: [AWS::Lambda::Function]\n  C:\n    Type: AWS::Lambda::Function\n    Properties: 5\n',
  });
  expect(notifications).toEqual([]);
  expect(findings).toEqual([]);
});

describe('values that are made of themselves, many times over, are not followed without end', () => {
  const mapping = (value: string): string =>
    sam(
      '      MemorySize: !FindInMap [A, x, y]\n      Runtime: !FindInMap [A, x, y]\n',
      `Parameters:\n  P:\n    Type: String\nConditions:\n  C: !Equals [!Ref P, a]\nMappings:\n  A:\n    x:\n      y: ${value}\n`,
    );
  const nested = Array.from({ length: 20 }).reduce<string>(
    (inner) => `{ Fn::Sub: ['\${a}\${a}\${a}\${a}', { a: ${inner} }] }`,
    'abc',
  );
  const terraform = (locals: string): string =>
    `locals {\n${locals}}\nresource "aws_lambda_function" "a" {\n  memory_size   = local.a\n  architectures = local.a\n  runtime       = local.a\n}\n`;
  const each = (name: string): string => `[${Array.from({ length: 60 }, () => `local.${name}`).join(', ')}]`;

  it.each([
    [
      'a mapping of two of itself',
      'template.yaml',
      mapping("{ Fn::Join: ['', [!FindInMap [A, x, y], !FindInMap [A, x, y]]] }"),
    ],
    [
      'a mapping behind a condition',
      'template.yaml',
      mapping('{ Fn::If: [C, !FindInMap [A, x, y], !FindInMap [A, x, y]] }'),
    ],
    ['a text in a text', 'template.yaml', sam(`      Description: x\n      MemorySize: ${nested}\n`)],
    ['two locals', 'main.tf', terraform(`  a = ${each('b')}\n  b = ${each('a')}\n`)],
    [
      'lists of lists',
      'main.tf',
      terraform(
        `  a = concat(local.b40, local.b40)\n  b0 = ["x"]\n${Array.from({ length: 40 }, (_, index) => `  b${index + 1} = concat(local.b${index}, local.b${index})\n`).join('')}`,
      ),
    ],
  ])('%s', async (_, file, text) => {
    const { notifications, functions } = await scanned({ [file]: text });
    expect(notifications).toEqual([]);
    expect(functions).toMatchObject([{ function: { memory: { state: 'unknown' } } }]);
  });

  it.each(['', '{ Ref: AWS::NoValue }', 'null'])('nor is a mapping without a value: "%s"', async (value) => {
    const { notifications, functions } = await scanned({ 'template.yaml': mapping(value) });
    expect(notifications).toEqual([]);
    expect(functions).toMatchObject([{ function: { memory: { state: 'unknown' } } }]);
  });
});
