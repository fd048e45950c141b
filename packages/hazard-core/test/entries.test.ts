import { describe, expect, it } from 'vitest';
import type { EngineOptions } from '../src/options.js';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

/** The functions that the platform calls: `handler`, or `hook` for what is registered around it; `wrapped` where a library stands between. */
function entries(source: Files, options?: Partial<EngineOptions>): string[] {
  const program = new Program(source, options);
  return program.analysis.reachability.entries.map(
    ({ fn, role, wrapped, exportName }) =>
      `${exportName}: ${wrapped ? 'wrapped ' : ''}${role} ${program.nameOf(fn)}`,
  );
}

describe('handlers', () => {
  it.each<[what: string, source: Files, expected: string[]]>([
    ['`export const handler`', 'export const handler = async (event) => {};', ['handler: handler handler']],
    ['`export function handler`', 'export async function handler(event) {}', ['handler: handler handler']],
    [
      'a list of exports',
      'const main = async () => {}; export { main as handler };',
      ['handler: handler main'],
    ],
    ['`export default`', 'export default async (event) => {};', ['default: handler default']],
    [
      '`export default` of a function called handler',
      'export default function handler() {}',
      ['default: handler handler'],
    ],
    ['`exports.handler`', { 'a.cjs': 'exports.handler = async () => {};' }, ['handler: handler handler']],
    [
      '`module.exports.handler`',
      { 'a.cjs': 'module.exports.handler = function () {};' },
      ['handler: handler handler'],
    ],
    [
      '`module.exports = { handler }`',
      { 'a.cjs': 'module.exports = { handler }; async function handler() {}' },
      ['handler: handler handler'],
    ],
    [
      '`module.exports = async (event) => …`',
      { 'a.cjs': 'module.exports = async (event) => {};' },
      ['=: handler async (event) => {}'],
    ],
    [
      '`export = { handler }`',
      { 'a.cts': 'const handler = async () => {}; export = { handler };' },
      ['handler: handler handler'],
    ],
    [
      'what a compiler makes of it',
      {
        'a.cjs': 'exports.handler = void 0; const handler = async (event) => {}; exports.handler = handler;',
      },
      ['handler: handler handler'],
    ],
    ['a handler by its parameters', 'export const run = async (event, context) => {};', ['run: handler run']],
    [
      'a handler by its callback',
      'export const run = (event, context, callback) => {};',
      ['run: handler run'],
    ],
    [
      'a handler by part of its name',
      'export const createUserHandler = async (event) => {};',
      ['createUserHandler: handler createUserHandler'],
    ],
    [
      'a handler by its variable’s type',
      { 'a.ts': 'export const run: APIGatewayProxyHandler = async (e) => {};' },
      ['run: handler run'],
    ],
    [
      'a handler by `satisfies`',
      { 'a.ts': 'export const run = (async (e) => {}) satisfies Handler<SQSEvent>;' },
      ['run: handler run'],
    ],
    [
      'a handler by its event’s type',
      { 'a.ts': 'export const run = async (input: SQSEvent) => {};' },
      ['run: handler run'],
    ],
    [
      'several in one file',
      'export const handler = () => {}; export const lambdaHandler = () => {};',
      ['handler: handler handler', 'lambdaHandler: handler lambdaHandler'],
    ],
    ['a hoisted function', 'export { handler }; function handler() {}', ['handler: handler handler']],
    [
      'one that is assigned later',
      'export let handler; handler = async (event) => {};',
      ['handler: handler handler'],
    ],
    [
      'either of two',
      'export const handler = process.env.X ? (e) => 1 : function () {};',
      ['handler: handler handler', 'handler: handler handler'],
    ],
  ])('%s', (_, source, expected) => {
    expect(entries(source)).toEqual(expected);
  });

  it.each<[what: string, source: Files]>([
    ['not exported', 'const handler = async (event, context) => {};'],
    ['another export', 'export const load = async (id) => {};'],
    [
      'a helper that is given the event among other things',
      'export const send = (event, context, status, data) => {};',
    ],
    ['another platform’s, whose context comes first', 'export const handler = async (context, event) => {};'],
    ['an exported object', 'export const handler = { a: 1 };'],
    ['what is called like a handler and takes something else', 'export const errorHandler = (error) => {};'],
    ['a test', { 'test/handler.test.mjs': 'export const handler = async () => {};' }],
    [
      'infrastructure',
      { 'stack.mjs': `import { Stack } from 'aws-cdk-lib'; export const handler = async () => {};` },
    ],
  ])('are none: %s', (_, source) => {
    expect(entries(source)).toEqual([]);
  });

  it('are those that the user names', () => {
    const source = 'export const main = async () => {}; export const other = async () => {};';
    expect(entries(source)).toEqual([]);
    expect(entries(source, { handlerNames: ['main'] })).toEqual(['main: handler main']);
  });
});

describe('handlers behind wrappers', () => {
  it.each<[what: string, source: Files, expected: string[]]>([
    [
      'a call',
      `import { wrap } from 'lib'; export const handler = wrap(async (event) => {});`,
      ['handler: wrapped handler async (event) => {}'],
    ],
    [
      'a call of a member',
      `import * as Sentry from '@sentry/serverless'; const main = async (event) => {}; export const handler = Sentry.wrapHandler(main);`,
      ['handler: wrapped handler main'],
    ],
    [
      'calls in calls',
      `import { withA, withB } from 'lib'; const main = async () => {}; export const handler = withA(withB(main), { b: 1 });`,
      ['handler: wrapped handler main'],
    ],
    [
      'a call that makes the wrapper',
      `import { withA } from 'lib'; const main = async () => {}; export const handler = withA({ b: 1 })(main);`,
      ['handler: wrapped handler main'],
    ],
    [
      'streaming',
      'const main = async (event, stream) => {}; export const handler = awslambda.streamifyResponse(main);',
      ['handler: wrapped handler main'],
    ],
    [
      'options that hold it',
      `import { wrap } from 'lib'; export const handler = wrap({ handler: async (event) => {}, log: 1 });`,
      ['handler: wrapped handler handler'],
    ],
    [
      'middleware in a chain',
      `import middy from '@middy/core'; const main = async () => {}; export const handler = middy(main).use({ before: async (request) => {} }).use([auth]); const auth = { after() {} };`,
      ['handler: wrapped handler main', 'handler: wrapped hook before', 'handler: wrapped hook after'],
    ],
    [
      'middleware beside',
      `import middy from '@middy/core'; const base = middy(main); base.use(auth()); export const handler = base; async function main() {} function auth() { return { before() {} }; }`,
      ['handler: wrapped handler main', 'handler: wrapped hook before'],
    ],
    [
      'routes of an application',
      `import express from 'express'; import serverless from 'serverless-http'; const app = express(); app.get('/', (req, res) => {}); export const handler = serverless(app);`,
      ['handler: wrapped hook (req, res) => {}'],
    ],
    [
      'CommonJS',
      {
        'a.cjs': `const middy = require('@middy/core'); const main = async () => {}; module.exports.handler = middy(main).use(x());`,
      },
      ['handler: wrapped handler main'],
    ],
  ])('%s', (_, source, expected) => {
    expect(entries(source)).toEqual(expected);
  });

  it.each<[what: string, source: Files, expected: string[]]>([
    [
      'a wrapper of one’s own',
      'const wrap = (fn) => async (event) => fn(event); export const handler = wrap(async (e) => {});',
      ['async (event) => fn(event)', 'async (e) => {}'],
    ],
    [
      'a factory',
      'const make = (db) => async (event) => db.load(event); export const handler = make({});',
      ['async (event) => db.load(event)'],
    ],
    [
      'a factory in another file',
      {
        'a.mjs': `import { make } from './b.mjs'; export const handler = make();`,
        'b.mjs': 'export function make() { return run; } async function run(event) {}',
      },
      ['run'],
    ],
  ])('%s of the project', (_, source, expected) => {
    const program = new Program(source);
    expect(program.analysis.reachability.entries.map(({ fn }) => program.nameOf(fn))).toEqual(expected);
  });
});

describe('methods as handlers', () => {
  it.each<[what: string, source: Files, expected: string[]]>([
    [
      'bound',
      'class Lambda { async handler(event) {} } const l = new Lambda(); export const handler = l.handler.bind(l);',
      ['Lambda.handler'],
    ],
    [
      'by an arrow function',
      'class Lambda { async run(event) {} } const l = new Lambda(); export const handler = (event) => l.run(event);',
      ['handler'],
    ],
    [
      'a field',
      'class Lambda { handler = async (event) => {}; } export const handler = new Lambda().handler;',
      ['handler'],
    ],
    [
      'of an abstract base class',
      'class Base { async handle(e) { return this.run(e); } } class L extends Base { run(e) {} } const l = new L(); export const handler = l.handle.bind(l);',
      ['Base.handle'],
    ],
    [
      'static',
      'class Lambda { static async handler(event) {} } export const handler = Lambda.handler;',
      ['Lambda.handler'],
    ],
    ['of an object', 'const app = { async handler(event) {} }; export const { handler } = app;', ['handler']],
    [
      'decorated',
      {
        'a.ts':
          'class Lambda { @tracer.captureLambdaHandler() public async handler(event: unknown) {} } const l = new Lambda(); export const handler = l.handler.bind(l);',
      },
      ['Lambda.handler'],
    ],
  ])('%s', (_, source, expected) => {
    const program = new Program(source);
    expect(program.analysis.reachability.entries.map(({ fn }) => program.nameOf(fn))).toEqual(expected);
  });
});

describe('handlers in other files', () => {
  it.each<[what: string, source: Record<string, string>, expected: string[]]>([
    [
      'imported and exported',
      {
        'index.mjs': `import { main } from './app.mjs'; export const handler = main;`,
        'app.mjs': 'export const main = async () => {};',
      },
      ['handler: handler main'],
    ],
    [
      'imported and exported by name',
      {
        'index.mjs': `import { main } from './app.mjs'; export { main as handler };`,
        'app.mjs': 'export const main = async () => {};',
      },
      ['handler: handler main'],
    ],
    [
      'exported again',
      {
        'index.mjs': `export { handler } from './app.mjs';`,
        'app.mjs': 'export const handler = async () => {};',
      },
      ['handler: handler handler'],
    ],
    [
      'exported again by `*`',
      { 'index.mjs': `export * from './app.mjs';`, 'app.mjs': 'export const handler = async () => {};' },
      ['handler: handler handler'],
    ],
    [
      'required and exported',
      {
        'index.cjs': `exports.handler = require('./app.cjs').main;`,
        'app.cjs': 'exports.main = async () => {};',
      },
      ['handler: handler main'],
    ],
    [
      'wrapped there',
      {
        'index.mjs': `import { wrap } from 'lib'; import { main } from './app.mjs'; export const handler = wrap(main);`,
        'app.mjs': 'export const main = async () => {};',
      },
      ['handler: wrapped handler main'],
    ],
  ])('%s', (_, source, expected) => {
    expect(entries(source)).toEqual(expected);
  });
});
