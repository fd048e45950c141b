// Templates that deploy other templates of the same project, and the parameters that they pass.
import { normalizeOptions, type DeployedFunction } from 'hazard-core';
import { afterEach, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

/** In the parent, nothing else says that it is about functions. */
async function functionsOf(
  files: Readonly<Record<string, string>>,
  listsEntryPoints = true,
): Promise<readonly DeployedFunction[]> {
  const { functions, notifications } = await scan({
    cwd: project.write(files),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'strict', minConfidence: 'low', only: [], ignored: [] },
    listsEntryPoints,
  });
  expect(notifications).toEqual([]);
  return functions.map((one) => one.function);
}

const child = `Parameters:
  Memory:
    Type: Number
    Default: 512
  Runtime:
    Type: String
    Default: nodejs18.x
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      MemorySize: !Ref Memory
      Runtime: !Ref Runtime
`;
const stack = (name: string, parameters: string, file = 'child.yaml'): string =>
  `  ${name}:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: ${file}\n      Parameters: ${parameters}\n`;
const parent = (...stacks: string[]): string =>
  `Parameters:\n  Size:\n    Type: Number\n    Default: 4096\nResources:\n${stacks.join('')}`;

it.each([
  ['a nested stack', parent(stack('A', '{ Memory: !Ref Size }'))],
  [
    'a nested application',
    'Resources:\n  A:\n    Type: AWS::Serverless::Application\n    Properties:\n      Location: ./child.yaml\n      Parameters:\n        Memory: 4096\n',
  ],
  [
    'a nested stack of the CDK',
    'Resources:\n  A:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: !Join ["", [https://, x]]\n      Parameters:\n        Memory: 4096\n    Metadata:\n      aws:asset:path: child.yaml\n',
  ],
  [
    'two nested stacks that agree',
    parent(stack('A', '{ Memory: 4096 }'), stack('B', '{ Memory: !Ref Size }')),
  ],
])('takes what %s passes, and the defaults of the others', async (_, text) => {
  for (const inFull of [true, false]) {
    const [one] = await functionsOf({ 'parent.yaml': text, 'child.yaml': child }, inFull);
    expect(one).toMatchObject({
      memory: { state: 'set', value: 4096 },
      runtime: { state: 'set', value: 'nodejs18.x' },
    });
  }
});

it('follows parents of parents', async () => {
  const [one] = await functionsOf({
    'root.yaml': parent(stack('A', '{ Size: 8192 }', 'nested/parent.yaml')),
    'nested/parent.yaml': parent(stack('A', '{ Memory: !Ref Size }', '../child.yaml')),
    'child.yaml': child,
  });
  expect(one).toMatchObject({ memory: { state: 'set', value: 8192 } });
});

it.each([
  ['parents that do not agree', parent(stack('A', '{ Memory: 4096 }'), stack('B', '{ Memory: 1024 }'))],
  ['one that leaves the default', parent(stack('A', '{ Memory: 4096 }'), stack('B', '{}'))],
  ['an attribute of a resource', parent(stack('A', '{ Memory: !GetAtt Other.Value }'))],
  ['parameters that a macro makes', parent(stack('A', '{ Fn::Transform: { Name: Settings } }'))],
])('guesses nothing of %s', async (_, text) => {
  const [one] = await functionsOf({ 'parent.yaml': text, 'child.yaml': child });
  expect(one).toMatchObject({
    memory: { state: 'unknown', why: 'the parameter `Memory` is set by another template' },
  });
});

it('leaves templates alone that are not here, and survives a circle', async () => {
  const [one, ...others] = await functionsOf({
    'parent.yaml': parent(
      stack('A', '{ Memory: 1 }', 'https://example.com/child.yaml'),
      stack('B', '{ Memory: 1 }', 'missing.yaml'),
      stack('C', '{ Size: !Ref Size }', 'parent.yaml'),
    ),
    'child.yaml': child,
  });
  expect(one).toMatchObject({ memory: { state: 'set', value: 512 } });
  expect(others).toEqual([]);
});
