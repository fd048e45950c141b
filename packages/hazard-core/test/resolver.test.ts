import { describe, expect, it } from 'vitest';
import type { Thing } from '../src/analysis/things.js';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

/** What the code hands to `probe(…)` can be, in words. */
function resolved(source: Files): string[] {
  const program = new Program(source);
  return program
    .probes()
    .flatMap(({ value }) => program.analysis.resolver.things(value).map((thing) => told(thing, program)));
}

function told(thing: Thing, program: Program): string {
  switch (thing.kind) {
    case 'function':
      return `function ${program.nameOf(thing.fn)}`;
    case 'class':
      return `class ${thing.type.name}`;
    case 'instance':
      return `a ${thing.type.name}`;
    case 'literal':
      return thing.literal.kind;
    case 'external':
      return thing.symbol;
    case 'module':
      return `module ${thing.module.file}`;
    case 'constant':
      return JSON.stringify(thing.value) ?? 'undefined';
    case 'opaque':
      return 'unknown';
  }
}

/** Each row: what the test shows, the code, and what the probed value can be. */
function rows(
  name: string,
  table: readonly (readonly [what: string, source: Files, ...things: string[]])[],
): void {
  describe(name, () => {
    it.each(table.map(([what, source, ...things]) => ({ what, source, things })))(
      '$what',
      ({ source, things }) => {
        expect(resolved(source).sort()).toEqual([...things].sort());
      },
    );
  });
}

rows('libraries', [
  ['a named import', `import { Client as C } from 'pg'; probe(C);`, 'pg#Client'],
  ['a default import is the module', `import pg from 'pg'; probe(pg, pg.Client);`, 'pg#', 'pg#Client'],
  [
    'a namespace import',
    `import * as pg from 'pg'; probe(pg.Client, pg.default.Pool);`,
    'pg#Client',
    'pg#Pool',
  ],
  [
    '`require`',
    `const { Client } = require('pg'); const pg = require('pg'); probe(Client, pg.Pool);`,
    'pg#Client',
    'pg#Pool',
  ],
  [
    'a default that a compiler adds',
    `const pg_1 = __importDefault(require('pg')); probe(pg_1.default.Client);`,
    'pg#Client',
  ],
  ['an awaited import', `const { Client } = await import('pg'); probe(Client);`, 'pg#Client'],
  [
    '`node:` says nothing',
    `import fs from 'node:fs'; import { readFile } from 'fs'; probe(fs.readFile, readFile);`,
    'fs#readFile',
    'fs#readFile',
  ],
  [
    'modules that are globals as well',
    `import process from 'node:process'; probe(process.exit, globalThis.process.exit);`,
    'global#process.exit',
    'global#process.exit',
  ],
  [
    'an instance and its members',
    `import { Client } from 'pg'; const c = new Client(); probe(c, c.query, c.query());`,
    'pg#Client()',
    'pg#Client().query',
    'pg#Client().query()',
  ],
  [
    'what a call gives',
    `import knex from 'knex'; const db = knex({}); probe(db('t').where);`,
    'knex#()().where',
  ],
  ['a subpath', `import { writeFile } from 'fs/promises'; probe(writeFile);`, 'fs/promises#writeFile'],
  ['a file that is not there', `import { x } from './x.js'; probe(x);`, './x.js#x'],
  [
    'a wrapper that gives back what it is given',
    `import { S3 } from '@aws-sdk/client-s3'; import xray from 'aws-xray-sdk'; probe(xray.captureAWSv3Client(new S3()));`,
    '@aws-sdk/client-s3#S3()',
  ],
]);

rows('variables', [
  ['a constant', 'const a = 1; probe(a);', '1'],
  ['everything that is ever stored', `let a = 1; function f() { a = 'x'; } probe(a);`, '1', '"x"'],
  ['through names of names', 'const a = () => 1; const b = a; const c = b; probe(c);', 'function a'],
  ['a hoisted function', 'probe(f); function f() {}', 'function f'],
  ['either of two', 'const a = x ? 1 : 2; const b = a || 3; probe(b);', '1', '2', '3'],
  ['awaited', 'const p = f(); async function f() { return 1; } probe(await p);', '1'],
  ['taken apart', 'const { a: { b }, c: [d] } = { a: { b: 1 }, c: [2] }; probe(b, d);', '1', '2'],
  ['a default', 'const { a = 1 } = {}; probe(a);', '1', 'unknown'],
  ['`undefined`', 'const a = undefined; probe(a);', 'undefined'],
]);

rows('parameters', [
  ['what the calls pass', 'function f(a) { probe(a); } f(1); f(2);', '1', '2'],
  ['through several functions', 'function f(a) { g(a); } function g(b) { probe(b); } f(1);', '1'],
  ['with their default', 'function f(a = 1) { probe(a); } f(); f(2);', '1', '2'],
  ['taken apart', 'function f({ a }) { probe(a); } f({ a: 1 });', '1'],
  ['of a method', 'class A { run(a) { probe(a); } } new A().run(1);', '1'],
  ['of a constructor', 'class A { constructor(a) { probe(a); } } new A(1);', '1'],
  [
    'of a base class called by `super`',
    'class A { constructor(a) { probe(a); } } class B extends A { constructor() { super(1); } } new B();',
    '1',
  ],
  ['of a function that is passed on', 'function run(f) { f(1); } run((a) => probe(a));', '1'],
  ['behind a spread are not known', 'function f(a, b) { probe(b); } f(...x, 1);', 'unknown'],
  ['that nobody passes are not known', 'export function f(a) { probe(a); }', 'unknown'],
  ['by `call`', 'function f(a) { probe(a); } f.call(null, 1);', '1'],
]);

rows('objects and lists', [
  ['a member', 'const o = { a: 1, b: { c: 2 } }; probe(o.b.c);', '2'],
  ['a member stored later', 'const o = {}; o.a = 1; probe(o.a);', '1'],
  ['a member by a constant key', `const k = 'a'; const o = { a: 1, b: 2 }; probe(o[k]);`, '1'],
  ['a member by an unknown key is any of them', 'const o = { a: 1, b: 2 }; probe(o[x]);', '1', '2'],
  ['a spread member', 'const base = { a: 1 }; const o = { ...base, b: 2 }; probe(o.a);', '1'],
  ['an object that spreads itself', 'let o = { a: 1 }; o = { ...o, b: 2 }; probe(o.a);', '1'],
  [
    'a function of an object',
    'const o = { run() { return this.a; }, a: 1 }; probe(o.run, o.run());',
    'function run',
    '1',
  ],
  ['an element', 'const l = [1, 2]; probe(l[1]);', '2'],
  ['an element behind a hole', 'const l = [, 2]; probe(l[1]);', '2'],
  ['an unknown element is any of them', 'const l = [1, 2]; probe(l[i]);', '1', '2'],
  ['an enum member that names another', { 'handler.ts': 'enum Flags { A = 1, B = A } probe(Flags.B);' }, '1'],
  ['an enum member', { 'handler.ts': `enum Color { Red = 'r', Blue = 'b' } probe(Color.Red);` }, '"r"'],
]);

rows('functions', [
  ['what they return', 'function f() { if (x) return 1; return 2; } probe(f());', '1', '2'],
  ['an arrow function’s value', 'const f = () => ({ a: 1 }); probe(f().a);', '1'],
  [
    'functions that they return',
    'const make = () => () => 1; probe(make(), make()());',
    'function () => 1',
    '1',
  ],
  ['bound ones', 'function f() {} probe(f.bind(null, 1));', 'function f'],
  ['bound methods', 'class A { run() {} } const a = new A(); probe(a.run.bind(a));', 'function A.run'],
]);

rows('classes', [
  ['instances', 'class A {} probe(new A(), A);', 'a A', 'class A'],
  [
    'methods',
    'class A { run() { return 1; } } const a = new A(); probe(a.run, a.run());',
    'function A.run',
    '1',
  ],
  [
    'getters',
    'class A { get v() { return 1; } static get s() { return 2; } } probe(new A().v, A.s);',
    '1',
    '2',
  ],
  [
    'fields',
    'class A { a = 1; #b = 2; read() { return this.#b; } } probe(new A().a, new A().read());',
    '1',
    '2',
  ],
  ['fields set in the constructor', 'class A { constructor(x) { this.x = x; } } probe(new A(1).x);', '1'],
  ['fields set in a method', 'class A { a = 1; set() { this.a = 2; } } probe(new A().a);', '1', '2'],
  [
    'statics',
    'class A { static a = 1; static make() { return new A(); } } probe(A.a, A.make());',
    '1',
    'a A',
  ],
  [
    'inherited members',
    'class A { a = 1; run() { return 2; } static s = 3; } class B extends A {} probe(new B().a, new B().run(), B.s);',
    '1',
    '2',
    '3',
  ],
  [
    'a method that a subclass may override',
    'class A { run() { return this.part(); } part() { return 1; } } class B extends A { part() { return 2; } } probe(new A().run());',
    '1',
    '2',
  ],
  [
    '`this` in arrow functions',
    'class A { a = 1; run() { return [1].map(() => this.a); } go = () => this.a; } probe(new A().go());',
    '1',
  ],
  [
    'a class in a variable, and one that a function makes',
    'const A = class { a = 1; }; const make = () => class { b = 2; }; probe(new A().a, new (make())().b);',
    '1',
    '2',
  ],
  [
    'subclasses of library classes',
    `import { Client } from 'pg'; class Db extends Client {} probe(new Db().query);`,
    'pg#Client().query',
  ],
]);

rows('`super`', [
  [
    'is the method of the superclass, not what overrides it',
    'class A { run() { return 1; } } class B extends A { run() { return 2; } go() { probe(super.run()); } }',
    '1',
  ],
  [
    'from the overriding method itself',
    'class A { run() { return 1; } } class B extends A { run() { probe(super.run()); return 2; } }',
    '1',
  ],
  [
    'of a superclass further up',
    'class A { run() { return 1; } } class B extends A {} class C extends B { run() { probe(super.run()); return 2; } }',
    '1',
  ],
  [
    'with subclasses below',
    'class A { run() { return 1; } } class B extends A { run() { probe(super.run()); return 2; } } class C extends B { run() { return 3; } }',
    '1',
  ],
  [
    'of a static method',
    'class A { static make() { return 1; } } class B extends A { static make() { probe(super.make()); return 2; } }',
    '1',
  ],
  [
    'of a getter',
    'class A { get v() { return 1; } } class B extends A { get v() { probe(super.v); return 2; } }',
    '1',
  ],
  [
    'of a library class',
    `import { Client } from 'pg'; class Db extends Client { query(q) { probe(super.query); return 1; } }`,
    'pg#Client().query',
  ],
  [
    'of a class in another file',
    {
      'handler.mjs': `import { A } from './a.mjs'; class B extends A { run() { probe(super.run()); return 2; } }`,
      'a.mjs': 'export class A { run() { return 1; } }',
    },
    '1',
  ],
]);

rows('types', [
  [
    'of a parameter',
    { 'handler.ts': 'class A { run() {} } export function f(a: A) { probe(a.run); }' },
    'function A.run',
  ],
  [
    'of a field',
    {
      'handler.ts':
        'class A { run() {} } class B { constructor(private a: A) {} go() { probe(this.a.run); } }',
    },
    'function A.run',
  ],
  [
    'of an imported class',
    {
      'handler.ts': `import { A } from './a'; export function f(a: A) { probe(a.run); }`,
      'a.ts': 'export class A { run() {} }',
    },
    'function A.run',
  ],
  [
    'say less than a value',
    { 'handler.ts': 'class A { a = 1; } class B extends A { a = 2; } const x: A = { a: 3 }; probe(x.a);' },
    '3',
  ],
]);

rows('files', [
  [
    'a named export',
    { 'handler.mjs': `import { a as b } from './x.mjs'; probe(b);`, 'x.mjs': 'export const a = 1;' },
    '1',
  ],
  [
    'a default export',
    {
      'handler.mjs': `import a from './x.mjs'; probe(a());`,
      'x.mjs': 'export default function () { return 1; }',
    },
    '1',
  ],
  [
    'a namespace',
    {
      'handler.mjs': `import * as x from './x.mjs'; probe(x.a, x.default);`,
      'x.mjs': 'export const a = 1; export default 2;',
    },
    '1',
    '2',
  ],
  [
    'an export under another name',
    { 'handler.mjs': `import { a } from './x.mjs'; probe(a);`, 'x.mjs': 'const b = 1; export { b as a };' },
    '1',
  ],
  [
    'a re-export',
    {
      'handler.mjs': `import { c } from './x.mjs'; probe(c);`,
      'x.mjs': `export { a as c } from './y.mjs';`,
      'y.mjs': 'export const a = 1;',
    },
    '1',
  ],
  [
    '`export *`',
    {
      'handler.mjs': `import { a } from './x.mjs'; probe(a);`,
      'x.mjs': `export * from './y.mjs'; export * from './z.mjs';`,
      'y.mjs': 'export const b = 2;',
      'z.mjs': 'export const a = 1;',
    },
    '1',
  ],
  [
    '`export * as`',
    {
      'handler.mjs': `import { y } from './x.mjs'; probe(y.a);`,
      'x.mjs': `export * as y from './y.mjs';`,
      'y.mjs': 'export const a = 1;',
    },
    '1',
  ],
  [
    'a re-export from a library',
    {
      'handler.mjs': `import { Client } from './x.mjs'; probe(Client);`,
      'x.mjs': `export { Client } from 'pg';`,
    },
    'pg#Client',
  ],
  [
    'what is imported and exported',
    {
      'handler.mjs': `import { b } from './x.mjs'; probe(b);`,
      'x.mjs': `import { a } from './y.mjs'; export { a as b };`,
      'y.mjs': 'export const a = 1;',
    },
    '1',
  ],
  [
    'files that export each other',
    {
      'handler.mjs': `import { a } from './x.mjs'; probe(a);`,
      'x.mjs': `export * from './y.mjs'; export const a = 1;`,
      'y.mjs': `export * from './x.mjs';`,
    },
    '1',
  ],
  [
    'files that export each other, but not what is asked for',
    {
      'handler.mjs': `import { none } from './x.mjs'; probe(none);`,
      'x.mjs': `export * from './y.mjs';`,
      'y.mjs': `export * from './x.mjs';`,
    },
    'unknown',
  ],
  [
    '`exports.x`',
    {
      'handler.cjs': `const { a } = require('./x.cjs'); probe(a, require('./x.cjs').b);`,
      'x.cjs': 'exports.a = 1; module.exports.b = 2;',
    },
    '1',
    '2',
  ],
  [
    '`module.exports = {…}`',
    { 'handler.cjs': `const x = require('./x.cjs'); probe(x.a);`, 'x.cjs': 'module.exports = { a: 1 };' },
    '1',
  ],
  [
    '`module.exports = …` of anything else',
    { 'handler.cjs': `const f = require('./x.cjs'); probe(f());`, 'x.cjs': 'module.exports = () => 1;' },
    '1',
  ],
  [
    'a CommonJS module imported',
    {
      'handler.mjs': `import x, { a } from './x.cjs'; probe(x.a, a);`,
      'x.cjs': 'module.exports = { a: 1 };',
    },
    '1',
    '1',
  ],
  [
    '`export =` and `import x = require(…)`',
    { 'handler.cts': `import x = require('./x'); probe(x.a);`, 'x.cts': 'const x = { a: 1 }; export = x;' },
    '1',
  ],
  [
    'parameters across files',
    { 'handler.mjs': `import { f } from './x.mjs'; f(1);`, 'x.mjs': 'export function f(a) { probe(a); }' },
    '1',
  ],
  [
    'a base class in another file',
    {
      'handler.mjs': `import { A } from './x.mjs'; class B extends A {} probe(new B().run());`,
      'x.mjs': 'export class A { run() { return 1; } }',
    },
    '1',
  ],
]);

describe('circles', () => {
  it.each([
    ['a variable that refers to itself', 'let a = 1; a = a; probe(a);'],
    ['a recursive function', 'function f(n) { return n ? f(n - 1) : 1; } probe(f(3));'],
    [
      'functions that call each other',
      'function f() { return g(); } function g() { return x ? f() : 1; } probe(f());',
    ],
    ['a list that holds itself', 'const l = [1]; l[0] = l; probe(l[0]);'],
    [
      'a parameter that functions pass to each other',
      'function f(a) { g(a); } function g(b) { if (b) f(b); probe(b); } f(1);',
    ],
  ])('%s: the way out is found', (_, source) => {
    expect(resolved(source)).toContain('1');
  });
});
