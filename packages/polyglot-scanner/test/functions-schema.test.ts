// What `lmi-scan functions --format json` writes fits the schema that the package ships, and the schema describes all of it.
import { fixturesFolder } from 'fixture-harness';
import { configHazardIds } from 'hazard-core';
import { expect, it } from 'vitest';
import { lmiScan } from './support/command.js';
import { closed, errorsOf, shippedSchema } from './support/json-schema.js';
import { makeTree } from './support/tree.js';

interface Listed {
  readonly format: string;
  readonly [key: string]: unknown;
}

interface List {
  readonly version: number;
  readonly functions: readonly Listed[];
}

const schema = shippedSchema('functions');

async function listOf(cwd: string, ...paths: string[]): Promise<List> {
  const { code, stdout } = await lmiScan(cwd, 'functions', '--format', 'json', ...paths);
  expect(code).toBe(0);
  return JSON.parse(stdout) as List;
}

it('is what the list of the fixtures looks like', async () => {
  const list = await listOf(fixturesFolder, ...configHazardIds);
  expect(new Set(list.functions.map(({ format }) => format))).toEqual(
    new Set(['sam', 'cloudformation', 'terraform', 'serverless', 'cdk']),
  );
  // Every field shows what it can be: a value, nothing, and a value that is not known.
  for (const field of ['runtime', 'handler', 'memory', 'maxConcurrency', 'architectures']) {
    expect(list.functions.some((one) => one[field] === null)).toBe(true);
    expect(list.functions.some((one) => one[field] !== null)).toBe(true);
  }
  for (const field of ['runtime', 'memory', 'maxConcurrency', 'capacityProvider']) {
    expect(list.functions.map((one) => one[field])).toContainEqual({ unknown: expect.any(String) as string });
  }
  expect(errorsOf(list, closed(schema))).toEqual([]);
});

it('is what an empty list looks like', async () => {
  expect(errorsOf(await listOf(makeTree({ 'a.mjs': '' })), closed(schema))).toEqual([]);
});

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: src/app.run
      Runtime: nodejs22.x
`;

it.each<[string, (list: List, one: Listed) => unknown]>([
  ['another version', (list) => ({ ...list, version: 2 })],
  ['no list', ({ functions: _functions, ...list }) => list],
  ['a function without a name', (list, { name: _name, ...one }) => ({ ...list, functions: [one] })],
  ['another language', (list, one) => ({ ...list, functions: [{ ...one, format: 'pulumi' }] })],
  ['an unknown value without a reason', (list, one) => ({ ...list, functions: [{ ...one, memory: {} }] })],
  ['code without an entry', (list, one) => ({ ...list, functions: [{ ...one, code: { path: 'a' } }] })],
])('refuses %s', async (_, change) => {
  const list = await listOf(
    makeTree({ 'template.yaml': template, 'src/app.mjs': 'export const run = 1;\n' }),
  );
  expect(list.functions).toHaveLength(1);
  expect(errorsOf(list, schema)).toEqual([]);
  expect(errorsOf(change(list, list.functions[0]!), schema)).not.toEqual([]);
});

it('takes fields of later versions', async () => {
  const list = await listOf(makeTree({ 'template.yaml': template }));
  const functions = list.functions.map((one) => ({ ...one, later: true }));
  expect(errorsOf({ ...list, functions, later: true }, schema)).toEqual([]);
});
