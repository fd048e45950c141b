// Functions that a loop (`Fn::ForEach`) makes of one body.
import { normalizeOptions, type DeployedFunction } from 'hazard-core';
import { afterEach, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

async function functionsOf(text: string): Promise<readonly DeployedFunction[]> {
  const { functions, findings } = await scan({
    cwd: project.write({ 'template.yaml': text }),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'low', only: [], ignored: [] },
  });
  expect(findings).toEqual([]);
  return functions.map((one) => one.function);
}

const template = (list: string, body: string, more = ''): string =>
  `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n${more}Resources:\n  Fn::ForEach::Handlers:\n    - Name\n    - ${list}\n    - ${body}`;
const body = `\${Name}Function:
        Type: AWS::Serverless::Function
        Properties:
          Handler: !Sub \${Name}.run
          Runtime: !Ref Name
          MemorySize: !FindInMap [Sizes, !Ref Name, Memory]
`;

it.each([
  ['a list', '[a, b]', ''],
  ['a parameter', '!Ref Names', 'Parameters:\n  Names:\n    Type: CommaDelimitedList\n    Default: a,b\n'],
])('are listed for %s', async (_, list, more) => {
  const sizes = 'Mappings:\n  Sizes:\n    a:\n      Memory: 512\n    b:\n      Memory: 1024\n';
  expect(await functionsOf(template(list, body, more + sizes))).toMatchObject([
    { name: 'aFunction', handler: { value: 'a.run' }, runtime: { value: 'a' }, memory: { value: 512 } },
    { name: 'bFunction', handler: { value: 'b.run' }, runtime: { value: 'b' }, memory: { value: 1024 } },
  ]);
});

it('have names without what no logical id may have', async () => {
  const text = template('["a-b"]', '"F&{Name}":\n        Type: AWS::Serverless::Function\n');
  expect(await functionsOf(text)).toMatchObject([{ name: 'Fab' }]);
});

it('come from loops in loops, and stand beside others', async () => {
  const text = template(
    '[a, b]',
    `Fn::ForEach::Inner:
        - Size
        - [1, 2]
        - F\${Name}\${Size}:
            Type: AWS::Serverless::Function
  Other:
    Type: AWS::Serverless::Function
`,
  );
  const names = (await functionsOf(text)).map(({ name }) => name);
  expect(names).toEqual(['Fa1', 'Fa2', 'Fb1', 'Fb2', 'Other']);
});

it.each(['!Ref Names', '!ImportValue Names', 'a', '{ a: b }', ''])(
  'are not guessed for "%s"',
  async (list) => {
    const more = 'Parameters:\n  Names:\n    Type: CommaDelimitedList\n';
    expect(await functionsOf(template(list, body, more))).toEqual([]);
  },
);

it.each([
  'Fn::ForEach::X: x',
  'Fn::ForEach::X: []',
  'Fn::ForEach::X: [a, [b]]',
  'Fn::ForEach::X: [a, [b], c]',
])('are none for "%s"', async (loop) => {
  expect(await functionsOf(`Resources:\n  ${loop}\n# AWS::Lambda::Function\n`)).toEqual([]);
});

it('leave open what a loop among the properties may add', async () => {
  const text = `Transform: AWS::LanguageExtensions
Resources:
  Provider:
    Type: AWS::Lambda::CapacityProvider
    Properties:
      VpcConfig:
        SubnetIds: [subnet-1, subnet-2, subnet-3]
      Fn::ForEach::Settings:
        - Name
        - [MaxVCpuCount]
        - CapacityProviderScalingConfig:
            \${Name}: 40
`;
  expect(await functionsOf(text)).toEqual([]);
});

it('end, however many loops are inside each other', async () => {
  const depth = 12;
  const list = `[${Array.from({ length: 20 }, (_, index) => index).join(', ')}]`;
  let text = 'Resources:\n';
  for (let level = 0; level < depth; level++) {
    const indent = '  '.repeat(2 * level + 1);
    text += `${indent}Fn::ForEach::L${level}:\n${indent}  - N${level}\n${indent}  - ${list}\n${indent}  -\n`;
  }
  text += `${'  '.repeat(2 * depth + 1)}F\${N0}:\n${'  '.repeat(2 * depth + 2)}Type: AWS::Lambda::Function\n`;
  const functions = await functionsOf(text);
  expect(functions.length).toBeLessThanOrEqual(20);
}, 30_000);
