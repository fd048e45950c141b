// Templates that are written in an odd way, and what of them counts.
import { normalizeOptions } from 'hazard-core';
import { afterAll, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterAll(() => project.remove());

async function scanned(files: Readonly<Record<string, string>>): Promise<ScanResult> {
  return scan({
    cwd: project.write(files),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
  });
}

const managed = (properties: string): string => `
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: app.handler
      CapacityProviderConfig:
        Arn: !ImportValue SharedCapacityProvider
${properties}`;

it.each([
  ['an empty file', ''],
  ['only a comment', '# AWS::Lambda::Function Resources\n'],
  ['an empty document', '---\n...\n'],
  ['another use of YAML', 'steps:\n  - run: echo AWS::Lambda::Function Resources\n'],
  ['a list', '- Resources: AWS::Lambda::Function\n'],
  ['resources that are a text', 'Resources: AWS::Lambda::Function\n'],
  ['resources that are a list', 'Resources: [{ Type: AWS::Lambda::Function }]\n'],
  ['a function that is nothing else', 'Resources:\n  Orders:\n    Type: AWS::Lambda::Function\n'],
  [
    'properties that are a text',
    'Resources:\n  Orders:\n    Type: AWS::Lambda::Function\n    Properties: none\n',
  ],
])('%s is passed over in silence', async (_, text) => {
  const { findings, notifications } = await scanned({ 'template.yaml': text });
  expect({ findings, notifications }).toEqual({ findings: [], notifications: [] });
});

it.each([
  ['a reference to itself', 'Parameters:\n  A:\n    Type: String\n    Default: !Ref A\n', '!Ref A'],
  [
    'conditions in a circle',
    'Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\n',
    '!If [A, 512, 1024]',
  ],
  ['a mapping that is not there', '', '!FindInMap [A, B, C]'],
  ['an unknown function', '', '!Magic 512'],
  ['a map where a number is expected', '', '{ Fn::Transform: { Name: Size } }'],
  ['a text that is no number', '', 'much'],
])('%s gives no finding', async (_, head, value) => {
  const { findings, notifications } = await scanned({
    'template.yaml': `${head}${managed(`      MemorySize: ${value}\n`)}`,
  });
  expect({ findings, notifications }).toEqual({ findings: [], notifications: [] });
});

it.each([
  ['the last of two that are the same', managed('      MemorySize: 2048\n      MemorySize: 512\n')],
  ['the first of several documents', `${managed('      MemorySize: 512\n')}---\nResources: {}\n`],
  ['a number in quotes', managed("      MemorySize: '512'\n")],
  ['a value behind an alias', `Size: &size 512\n${managed('      MemorySize: *size\n')}`],
  ['a merged map', `Shared: &shared\n  MemorySize: 512\n${managed('      <<: *shared\n')}`],
  ['lines that end as on Windows', managed('      MemorySize: 512\n').replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${managed('      MemorySize: 512\n')}`],
])('%s counts', async (_, text) => {
  const { findings, notifications } = await scanned({ 'template.yaml': text });
  expect(notifications).toEqual([]);
  expect(findings).toMatchObject([{ hazard: 'invalid-memory', variant: 'tooSmall' }]);
});

it('JSON is read as well, and with comments it is none', async () => {
  const text = JSON.stringify({
    Resources: {
      Orders: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          MemorySize: 512,
          CapacityProviderConfig: {
            LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: 'a' },
          },
        },
      },
    },
  });
  expect((await scanned({ 'template.json': text })).findings).toMatchObject([{ hazard: 'invalid-memory' }]);
  const commented = await scanned({ 'template.json': text.replace('{"Type"', '// a function\n{"Type"') });
  expect(commented.findings).toEqual([]);
  expect(commented.notifications).toMatchObject([{ kind: 'parse-error' }]);
});
