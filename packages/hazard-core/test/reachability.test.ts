import { describe, expect, it } from 'vitest';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

/** When the function runs: at request time (reached from a handler, or exported), while the module loads, or never. */
function runs(source: Files, name: string, options = {}): string {
  const program = new Program(source, options);
  const { reachability } = program.analysis;
  const fn = program.fn(name);
  const times = [reachability.reach(fn), reachability.isInit(fn) ? 'init' : undefined];
  return times.filter((time) => time !== undefined).join(' and ') || 'never';
}

const handler = (body: string) => `export const handler = async (event) => { ${body} };`;

describe('what a handler reaches', () => {
  it.each<[what: string, source: Files]>([
    ['a function that it calls', `${handler('f();')} function f() {}`],
    ['through others', `${handler('g();')} function g() { h(); } const h = () => f(); function f() {}`],
    ['awaited', `${handler('await f();')} async function f() {}`],
    ['a callback that runs at once', handler('event.Records.forEach(function f(r) {});')],
    ['a callback that runs later', handler('setTimeout(function f() {}, 1);')],
    ['a callback of a promise', handler('load().then(function f() {});')],
    ['a callback that a library is given', handler('lib.run({ done: function f() {} });')],
    [
      'a callback that a function of the project is given',
      `${handler('run(f);')} function run(g) { g(); } function f() {}`,
    ],
    ['a method', `class A { f() {} } const a = new A(); ${handler('a.f();')}`],
    [
      'a method through `this`',
      `class A { run() { this.f(); } f() {} } const a = new A(); ${handler('a.run();')}`,
    ],
    [
      'a method that overrides the called one',
      `class A { run() { this.part(); } part() {} } class B extends A { part() { f(); } } function f() {} const b = new B(); ${handler('b.run();')}`,
    ],
    [
      'the method behind `super`',
      `class A { run() { f(); } } class B extends A { run() { super.run(); } } function f() {} ${handler('new B().run();')}`,
    ],
    ['a constructor', `class A { constructor() { f(); } } function f() {} ${handler('new A();')}`],
    ['a field initialiser', `class A { x = f(); } function f() {} ${handler('new A();')}`],
    [
      'the constructor of a base class',
      `class A { constructor() { f(); } } class B extends A {} function f() {} ${handler('new B();')}`,
    ],
    ['a function that an object holds', `const steps = { f() {} }; ${handler('steps[event.step]();')}`],
    ['a function that another one returns', `const make = () => f; function f() {} ${handler('make()();')}`],
    ['a bound method', `class A { f() {} } const a = new A(); const g = a.f.bind(a); ${handler('g();')}`],
    [
      'a function of another file',
      { 'handler.mjs': `import { f } from './b.mjs'; ${handler('f();')}`, 'b.mjs': 'export function f() {}' },
    ],
    [
      'a function of a CommonJS file',
      {
        'handler.cjs': `const b = require('./b.cjs'); exports.handler = async () => b.f();`,
        'b.cjs': 'exports.f = function f() {};',
      },
    ],
    [
      'a function of a namespace',
      { 'handler.ts': `namespace N { export function f() {} } ${handler('N.f();')}` },
    ],
    ['a function that is tagged', `${handler('f`x`;')} function f() {}`],
  ])('%s', (_, source) => {
    expect(runs(source, 'f')).toBe('handler');
  });
});

describe('what else runs', () => {
  it.each<[what: string, source: Files, when: string]>([
    ['called while the module loads', `f(); function f() {} ${handler('')}`, 'init'],
    ['called by both', `f(); function f() {} ${handler('f();')}`, 'handler and init'],
    ['called by nobody', `function f() {} ${handler('')}`, 'never'],
    ['exported and called by nobody', `export function f() {} ${handler('')}`, 'exported'],
    ['exported under another name', `function f() {} export { f as g };`, 'exported'],
    ['a method of an exported class', 'export class A { f() {} }', 'exported'],
    ['a method of an exported object', 'const api = { f() {} }; export default api;', 'exported'],
    ['returned by an exported factory', 'export function make() { return { f() {} }; }', 'exported'],
    ['called by what is exported', 'export function g() { f(); } function f() {}', 'exported'],
    [
      'a callback for requests, given away while the module loads',
      'app.post("/", function f(req, res) {});',
      'exported',
    ],
    [
      'another callback given away while the module loads',
      'process.on("exit", function f(code) {});',
      'never',
    ],
    ['a callback that runs at once while the module loads', '[1].map(function f(x) {});', 'init'],
    ['in a test', { 'test/a.test.mjs': 'export function f() {}' }, 'never'],
    ['called by a static block', 'class A { static { f(); } } function f() {}', 'init'],
    [
      'called by a decorator',
      { 'a.ts': 'function f() { return (x: unknown) => {}; } @f() class A {}' },
      'init',
    ],
  ])('%s', (_, source, when) => {
    expect(runs(source, 'f')).toBe(when);
  });

  it('depends on what counts as request time', () => {
    const source = `export function f() {} ${handler('g();')} function g() {}`;
    expect(runs(source, 'f', { requestTime: 'handlers' })).toBe('never');
    expect(runs(source, 'g', { requestTime: 'handlers' })).toBe('handler');
    expect(runs(source, 'g', { requestTime: 'exports' })).toBe('exported');
    expect(runs(source, 'handler', { requestTime: 'exports' })).toBe('exported');
  });
});

describe('the way to a function', () => {
  it('is told from the handler on', () => {
    const program = new Program({
      'handler.mjs': `import { save } from './b.mjs'; ${handler('await check(event);')} async function check(e) { await save(e); }`,
      'b.mjs': 'export async function save(e) { list.forEach((x) => write(x)); } const write = (x) => {};',
    });
    const { reachability } = program.analysis;
    const chain = reachability.chain(program.fn('write'));
    expect(
      chain.map(({ caller, callee }) => `${program.nameOf(caller)} → ${program.nameOf(callee)}`),
    ).toEqual(['handler → check', 'check → save', 'save → (x) => write(x)', '(x) => write(x) → write']);
    expect(reachability.chain(program.fn('handler'))).toEqual([]);
    expect(reachability.roots().map((fn) => program.nameOf(fn))).toEqual(['handler']);
  });
});

describe('how many activations there are', () => {
  it.each<[what: string, source: string, expected: string]>([
    ['of a handler', 'export async function handler(event) { f(); } function f() {}', 'perInvocation'],
    ['of what runs while the module loads', 'const x = f(); function f() { return 1; }', 'one'],
    ['of what both call', `const x = f(); function f() {} ${handler('f();')}`, 'unknown'],
    ['of what somebody unknown calls', 'export function f() {}', 'unknown'],
  ])('%s', (_, source, expected) => {
    const program = new Program(source);
    expect(program.analysis.reachability.multiplicity(program.fn('f'))).toBe(expected);
  });

  it('of the module itself', () => {
    const program = new Program(handler(''));
    expect(program.analysis.reachability.multiplicity(program.module('handler.mjs').init)).toBe('one');
  });
});

describe('calls', () => {
  it.each<[what: string, source: string, expected: string[]]>([
    ['by name', 'g(); function g() {}', ['sync, direct']],
    ['of a method', 'class A { g() {} } new A().g();', ['sync, direct']],
    ['by `call` and `apply`', 'function g() {} g.call(1); g.apply(2);', ['sync, direct', 'sync, direct']],
    ['`bind` is none', 'function g() {} g.bind(1);', []],
    ['of a callback at once', 'list.map(function g() {});', ['sync']],
    ['of an asynchronous callback for each', 'list.map(async function g() {});', ['parallel']],
    ['of a callback later', 'p.then(function g() {});', ['later']],
    ['of a timer', 'setTimeout(function g() {}, 1);', ['later']],
    ['of a listener', 'emitter.on("x", function g() {});', ['later']],
    ['of a promise’s executor', 'new Promise(function g(resolve) {});', ['sync']],
    ['of what a library is given, who knows when', 'lib(function g() {});', ['later']],
    ['of what a library is given in an object or a list', 'lib({ a: [function g() {}] });', ['later']],
    [
      'of what a function of the project is given: its own call says when',
      'run(function g() {}); function run(f) { f(); }',
      ['sync, direct'],
    ],
    [
      'of what a function of the project stores',
      'keep(function g() {}); function keep(f) { x = f; }',
      ['later'],
    ],
  ])('%s', (_, source, expected) => {
    const program = new Program(source);
    const edges = program.analysis.graph.to(program.fn(source.includes('class A') ? 'A.g' : 'g'));
    expect(edges.map(({ kind, direct }) => (direct ? `${kind}, direct` : kind))).toEqual(expected);
  });
});
