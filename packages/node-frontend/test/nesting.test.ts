import type { Program } from 'estree';
import type { ModuleModel } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { lowerModule } from '../src/index.js';
import { lowered } from './support/lower.js';

// Most parsers give up long before these depths, so the trees are made by hand.

type Tree = Readonly<Record<string, unknown>> & { readonly type: string };

const name: Tree = { type: 'Identifier', name: 'a' };
const empty: Tree = { type: 'EmptyStatement' };
const block = (...body: Tree[]): Tree => ({ type: 'BlockStatement', body });
const expressionStatement = (expression: Tree): Tree => ({ type: 'ExpressionStatement', expression });
const fn = (type: string, body: Tree, params: Tree[] = []): Tree => ({
  type,
  id: null,
  params,
  body,
  async: false,
  generator: false,
});
const call = (callee: Tree, ...args: Tree[]): Tree => ({
  type: 'CallExpression',
  callee,
  arguments: args,
  optional: false,
});
const member = (object: Tree): Tree => ({
  type: 'MemberExpression',
  object,
  property: name,
  computed: false,
  optional: false,
});
const declaration = (id: Tree): Tree => ({
  type: 'VariableDeclaration',
  kind: 'const',
  declarations: [{ type: 'VariableDeclarator', id, init: name }],
});

/** Puts the core into the construct so many times. */
function nest(levels: number, construct: (inner: Tree) => Tree, core: Tree = name): Tree {
  let tree = core;
  for (let level = 0; level < levels; level++) tree = construct(tree);
  return tree;
}

function lower(...body: Tree[]): ModuleModel {
  const program = { type: 'Program', sourceType: 'module', body, range: [0, 10] };
  const open: unknown[] = [...body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null || 'range' in node) continue;
    if ('type' in node) Object.assign(node, { range: [0, 10] });
    open.push(...Object.values(node));
  }
  return lowerModule({
    file: 'deep.mjs',
    text: '0123456789',
    program: program as unknown as Program,
    scopeManager: { scopes: [{ type: 'module', block: program, upper: null, variables: [], through: [] }] },
  });
}

const events = ({ functions }: ModuleModel) =>
  functions.flatMap(({ blocks }) => blocks.flatMap((one) => one.events));
const calls = (module: ModuleModel) => events(module).filter(({ kind }) => kind === 'call').length;
const tooDeep = [
  {
    kind: 'limit',
    message: 'The code is nested too deeply; what is inside is not analysed.',
    span: { start: 0, end: 10 },
  },
];

/** What follows a deep construct must be analysed whatever becomes of the construct. */
const after = expressionStatement(call({ type: 'Identifier', name: 'after' }));

const expressions: Record<string, (inner: Tree) => Tree> = {
  brackets: (inner) => ({ type: 'ArrayExpression', elements: [inner] }),
  parentheses: (inner) => ({ type: 'NewExpression', callee: inner, arguments: [] }),
  objects: (inner) => ({
    type: 'ObjectExpression',
    properties: [
      {
        type: 'Property',
        key: name,
        value: inner,
        kind: 'init',
        computed: false,
        method: false,
        shorthand: false,
      },
    ],
  }),
  arguments: (inner) => call(name, inner),
  'arrow functions': (inner) => fn('ArrowFunctionExpression', inner),
  functions: (inner) => fn('FunctionExpression', block(expressionStatement(inner))),
  classes: (inner) => ({
    type: 'ClassExpression',
    id: null,
    superClass: inner,
    body: { type: 'ClassBody', body: [] },
  }),
  fields: (inner) => ({
    type: 'ClassExpression',
    id: null,
    superClass: null,
    body: {
      type: 'ClassBody',
      body: [{ type: 'PropertyDefinition', key: name, value: inner, computed: false, static: false }],
    },
  }),
  conditions: (inner) => ({ type: 'ConditionalExpression', test: name, consequent: name, alternate: inner }),
  'logical operators': (inner) => ({ type: 'LogicalExpression', operator: '||', left: inner, right: name }),
  negations: (inner) => ({ type: 'UnaryExpression', operator: '!', argument: inner }),
  awaits: (inner) => ({ type: 'AwaitExpression', argument: inner }),
  assignments: (inner) => ({ type: 'AssignmentExpression', operator: '=', left: name, right: inner }),
  spreads: (inner) => ({ type: 'ArrayExpression', elements: [{ type: 'SpreadElement', argument: inner }] }),
  templates: (inner) => ({
    type: 'TemplateLiteral',
    quasis: [
      { type: 'TemplateElement', value: { cooked: '' } },
      { type: 'TemplateElement', value: { cooked: '' } },
    ],
    expressions: [inner],
  }),
  tags: (inner) => ({
    type: 'TaggedTemplateExpression',
    tag: inner,
    quasi: { type: 'TemplateLiteral', quasis: [], expressions: [] },
  }),
  'computed keys': (inner) => ({ type: 'MemberExpression', object: name, property: inner, computed: true }),
  lists: (inner) => ({ type: 'SequenceExpression', expressions: [{ type: 'Literal', value: 0 }, inner] }),
  'a syntax nobody knows': (inner) => ({ type: 'PipelineExpression', body: inner }),
};

const statements: Record<string, (inner: Tree) => Tree> = {
  'else ifs': (inner) => ({ type: 'IfStatement', test: name, consequent: empty, alternate: inner }),
  blocks: (inner) => block(inner),
  loops: (inner) => ({ type: 'WhileStatement', test: name, body: inner }),
  'loops over something': (inner) => ({
    type: 'ForOfStatement',
    left: name,
    right: name,
    body: inner,
    await: false,
  }),
  'try statements': (inner) => ({
    type: 'TryStatement',
    block: block(inner),
    handler: null,
    finalizer: block(),
  }),
  'switch statements': (inner) => ({
    type: 'SwitchStatement',
    discriminant: name,
    cases: [{ type: 'SwitchCase', test: name, consequent: [inner] }],
  }),
  labels: (inner) => ({ type: 'LabeledStatement', label: name, body: inner }),
  'function declarations': (inner) => ({ ...fn('FunctionDeclaration', block(inner)), id: name }),
  namespaces: (inner) => ({
    type: 'TSModuleDeclaration',
    id: { type: 'Identifier', name: 'N' },
    kind: 'namespace',
    body: { type: 'TSModuleBlock', body: [inner] },
  }),
};

const patterns: Record<string, (inner: Tree) => Tree> = {
  'list patterns': (inner) => ({ type: 'ArrayPattern', elements: [inner] }),
  'object patterns': (inner) => ({
    type: 'ObjectPattern',
    properties: [{ type: 'Property', key: name, value: inner, kind: 'init', computed: false }],
  }),
  'patterns with defaults': (inner) => ({
    type: 'ArrayPattern',
    elements: [{ type: 'AssignmentPattern', left: inner, right: name }],
  }),
};

describe('10,000 nested', () => {
  it.each(Object.keys(expressions))('%s leave out what is inside', (kind) => {
    const module = lower(expressionStatement(nest(10_000, expressions[kind]!)), after);
    expect(module.problems).toEqual(tooDeep);
    expect(calls(module)).toBeGreaterThan(0);
  });

  it.each(Object.keys(statements).filter((kind) => kind !== 'namespaces'))(
    '%s leave out what is inside',
    (kind) => {
      const module = lower(nest(10_000, statements[kind]!, empty), after);
      expect(module.problems).toEqual(tooDeep);
      expect(calls(module)).toBe(1);
    },
  );

  it.each(Object.keys(patterns))('%s leave out what is inside', (kind) => {
    const pattern = () => nest(10_000, patterns[kind]!);
    for (const use of [
      declaration(pattern()),
      expressionStatement({ type: 'AssignmentExpression', operator: '=', left: pattern(), right: name }),
      { ...fn('FunctionDeclaration', block(), [pattern()]), id: name },
      {
        type: 'ExportNamedDeclaration',
        declaration: declaration(pattern()),
        specifiers: [],
        source: null,
      },
    ]) {
      const module = lower(use, after);
      expect(module.problems).toEqual(tooDeep);
      expect(calls(module)).toBe(1);
    }
  });

  it('namespaces do no harm', () => {
    expect(calls(lower(nest(10_000, statements.namespaces!, empty), after))).toBe(1);
  });
});

describe('long chains are no nesting', () => {
  it('of calls', () => {
    const module = lower(expressionStatement(nest(5_000, (inner) => call(member(inner)))));
    expect(module.problems).toEqual([]);
    expect(calls(module)).toBe(5_000);
  });

  it('of members', () => {
    const module = lower(expressionStatement(nest(5_000, member)));
    expect(module.problems).toEqual([]);
    const [read] = events(module);
    expect(read).toMatchObject({ kind: 'read', place: { root: { kind: 'global', name: 'a' } } });
    expect(read?.kind === 'read' && read.place.path).toHaveLength(5_000);
  });

  it.each([
    ['of numbers', name, 'derived', 'from'],
    ['of texts', { type: 'Literal', value: 'text' }, 'text', 'parts'],
  ] as const)('sums %s, which are one value', (_, term, kind, parts) => {
    const sum = nest(50_000, (inner) => ({
      type: 'BinaryExpression',
      operator: '+',
      left: inner,
      right: term,
    }));
    const module = lower(
      expressionStatement({ type: 'AssignmentExpression', operator: '=', left: name, right: sum }),
    );
    expect(module.problems).toEqual([]);
    const write = events(module).find((event) => event.kind === 'write');
    expect(write).toMatchObject({ value: { kind } });
    expect(
      write?.kind === 'write' && (write.value as unknown as Record<string, unknown>)[parts],
    ).toHaveLength(50_001);
  });

  it('of statements, elements and members', () => {
    const many = Array.from({ length: 20_000 }, () => expressionStatement(call(name)));
    const list = { type: 'ArrayExpression', elements: Array.from({ length: 20_000 }, () => name) };
    const module = lower(...many, expressionStatement(list));
    expect(module.problems).toEqual([]);
    expect(calls(module)).toBe(20_000);
  });
});

it('as deep as code gets is analysed, by whatever parser', () => {
  const deep = (levels: number) => `${'[f('.repeat(levels)}1${')]'.repeat(levels)};`;
  const { problems, bodies } = lowered(deep(40));
  expect(problems).toEqual([]);
  expect(bodies.init!.match(/call/g)).toHaveLength(40);
});

describe('a tree that is not as it should be', () => {
  it.each<[string, Tree]>([
    ['has a statement nobody knows', { type: 'DoExpression', body: block(expressionStatement(call(name))) }],
    [
      'has an expression nobody knows',
      expressionStatement({ type: 'BindExpression', object: null, callee: call(name) }),
    ],
    [
      'has a class member nobody knows',
      {
        type: 'ClassDeclaration',
        id: name,
        superClass: null,
        body: { type: 'ClassBody', body: [{ type: 'HookDefinition' }] },
      },
    ],
    [
      'has a target nobody knows',
      expressionStatement({
        type: 'AssignmentExpression',
        operator: '=',
        left: { type: 'VoidPattern' },
        right: call(name),
      }),
    ],
    ['breaks out of nothing', { type: 'BreakStatement', label: null }],
    ['goes on with nothing', { type: 'ContinueStatement', label: name }],
    ['returns from nothing', { type: 'ReturnStatement', argument: null }],
  ])('%s', (_, tree) => {
    const module = lower(tree, after);
    expect(module.problems).toEqual([]);
    expect(events(module).filter(({ kind }) => kind === 'call').length).toBeGreaterThan(0);
  });
});
