import { describe, expect, it } from 'vitest';
import { lowered, steps } from './support/lower.js';

describe('imports', () => {
  it('know what each name stands for', () => {
    const { variables, specifiers } = lowered(`
      import pg, { Client as PgClient, default as again, Pool } from 'pg';
      import * as fs from 'node:fs';
      import settings from './settings.json' with { type: 'json' };
      import './polyfill.js';
    `);
    expect(variables).toEqual([
      'import pg = pg#default',
      'import PgClient = pg#Client',
      'import again = pg#default',
      'import Pool = pg#Pool',
      'import fs = node:fs#*',
      'import settings = ./settings.json#default',
    ]);
    expect(specifiers).toEqual(['pg', 'node:fs', './settings.json', './polyfill.js']);
  });

  it('of types alone are no imports', () => {
    const { variables, specifiers } = lowered(
      `import type { Handler } from 'aws-lambda'; import type X = require('./x'); export type { Y } from './y'; let a: Handler;`,
      'handler.ts',
    );
    expect(variables).toEqual(['variable a: Handler']);
    expect(specifiers).toEqual([]);
  });

  it.each([
    ['awaited', `const m = await import('./m.js');`, 'await module ./m.js; init m = await(module ./m.js)'],
    [
      'awaited and destructured',
      'const { run } = await import(`./m.js`);',
      'await module ./m.js; read <await(module ./m.js)>.run; init run = <await(module ./m.js)>.run',
    ],
    [
      'with `.then`',
      `import('./m.js').then((m) => m.run());`,
      'call <module ./m.js>.then(fn arrow); drop <module ./m.js>.then(fn arrow)',
    ],
    ['of a computed name', `const m = import(name);`, 'read global name; init m = unknown(global name)'],
  ])('are dynamic: %s', (_, text, expected) => {
    expect(steps(text)).toBe(expected);
    expect(lowered(text).specifiers).toEqual(text.includes('./m.js') ? ['./m.js'] : []);
  });
});

describe('require', () => {
  it.each([
    ['as a whole', `const pg = require('pg');`, 'init pg = module pg'],
    [
      'destructured',
      `const { Client, Pool: P } = require('pg');`,
      'read <module pg>.Client; init Client = <module pg>.Client; read <module pg>.Pool; init P = <module pg>.Pool',
    ],
    ['with a member', `const c = require('./x').y.z;`, 'read <module ./x>.y.z; init c = <module ./x>.y.z'],
    ['called', `const app = require('express')();`, 'call module express(); init app = module express()'],
    ['for its effect', `require('./side');`, 'drop module ./side'],
    ['with a template', 'const x = require(`./x`);', 'init x = module ./x'],
    [
      'of a computed name',
      `const x = require(name);`,
      'read global name; call global require(global name); init x = global require(global name)',
    ],
    ['by way of `module`', `const x = module.require('./x');`, 'init x = module ./x'],
    [
      'that is another function',
      `function require() {} const x = require('./x');`,
      'call require("./x"); init x = require("./x")',
    ],
  ])('%s', (_, text, expected) => {
    expect(steps(text, { file: 'handler.cjs' })).toBe(expected);
  });

  it('is what `createRequire` makes', () => {
    const { specifiers, bodies } = lowered(`
      import module, { createRequire } from 'node:module';
      const require = createRequire(import.meta.url);
      const load = module.createRequire(import.meta.url);
      const pg = require('pg');
      const { run } = load('./run.cjs');
      const none = other('./other.cjs');
    `);
    expect(specifiers).toEqual(['node:module', 'pg', './run.cjs']);
    expect(bodies.init).toContain('init pg = module pg');
    expect(bodies.init).toContain('init run = <module ./run.cjs>.run');
  });

  it("is looked for behind compilers' helpers", () => {
    const { bodies, specifiers } = lowered(
      `
      var tslib_1 = require('tslib');
      const a = __importDefault(require('a'));
      const b = __importStar(require('b'));
      const c = _interopRequireDefault(require('c'));
      const d = _interopRequireWildcard(require('d'));
      const e = __toESM(require('e'), 1);
      const f = tslib_1.__importDefault(require('f'));
      const g = (0, tslib_1.__importStar)(require('g'));
      const h = _interop_require_default._(require('h'));
      const i = _interop_require_wildcard(require('i'));
      const own = ownHelper(require('own'));
    `,
      'handler.cjs',
    );
    expect(bodies.init).toBe(
      [
        'init tslib_1 = module tslib',
        ...[...'abcdefghi'].map((name) => `init ${name} = module ${name}`),
        'call global ownHelper(module own)',
        'init own = global ownHelper(module own)',
      ].join('; '),
    );
    expect(specifiers).toEqual(['tslib', ...'abcdefghi', 'own']);
  });

  it('reaches through the default that a helper adds, and through `(0, module.fn)(…)`', () => {
    expect(
      steps(`const x_1 = __importDefault(require('x')); (0, x_1.run)(1); new x_1.default.Client();`, {
        file: 'handler.cjs',
      }),
    ).toBe(
      'init x_1 = module x; call x_1.run(1); drop x_1.run(1); ' +
        'read x_1.default; call new x_1.default.Client(); drop new x_1.default.Client()',
    );
  });
});

it('modules are listed once, in the order in which they are first named', () => {
  const { specifiers } = lowered(
    `const b = require('b'); const a = require('a'); f(); function f() { require('c'); require('b'); }`,
    'handler.cjs',
  );
  expect(specifiers).toEqual(['b', 'a', 'c']);
});

describe('exports', () => {
  it.each<[what: string, text: string, exports: string[]]>([
    ['a declared constant', 'export const handler = async () => {};', ['handler = handler']],
    [
      'a function and a class',
      'export async function handler() {} export class A {}',
      ['handler = handler', 'A = A'],
    ],
    ['patterns', 'export const { a, b: [c], ...d } = x;', ['a = a', 'c = c', 'd = d']],
    ['a list', 'const a = 1; let b; export { a, b as c, a as default };', ['a = a', 'c = b', 'default = a']],
    ['an imported name', `import { a } from './a.js'; export { a as b };`, ['b = a']],
    ['a default function', 'export default async function (event) {}', ['default = fn default']],
    ['a default function with a name', 'export default function run() {}', ['default = fn run']],
    ['a default class', 'export default class { run() {} }', ['default = class default']],
    ['a default arrow function', 'export default () => 1;', ['default = fn default']],
    ['a default name', 'const h = 1; export default h;', ['default = h']],
    ['a default object', 'export default { handler() {} };', ['default = { handler: fn handler }']],
  ])('ESM: %s', (_, text, exports) => {
    expect(lowered(text).exports).toEqual(exports);
  });

  it.each<[what: string, text: string, exports: string[]]>([
    ['a member', 'exports.handler = async () => {};', ['handler = fn handler']],
    ['a member of `module.exports`', 'module.exports.handler = function () {};', ['handler = fn handler']],
    ['a quoted member', `exports['handler'] = h;`, ['handler = global h']],
    ['a member of the top-level `this`', 'this.handler = h;', ['handler = global h']],
    [
      'all of one object',
      'module.exports = { handler, other: 1 }; function handler() {}',
      ['= = { handler: handler, other: 1 }', 'handler = handler', 'other = 1'],
    ],
    ['one function', 'module.exports = handler; const handler = 1;', ['= = handler']],
    ['one class', 'module.exports = class Service {};', ['= = class Service']],
    ['both names at once', 'exports = module.exports = { a: 1 };', ['= = { a: 1 }', 'a = 1']],
    [
      'what replaces the placeholder of a compiler',
      'exports.a = exports.b = void 0; exports.a = 1;',
      ['b = undefined', 'a = 1'],
    ],
    [
      'a getter that a compiler defines',
      `Object.defineProperty(exports, 'run', { enumerable: true, get: function () { return x_1.run; } });`,
      ['run = global x_1.run'],
    ],
    [
      'by another name of the export object',
      'const self = module.exports; self.handler = h;',
      ['handler = global h'],
    ],
    [
      'by another name of a new export object',
      'const app = module.exports = {}; app.handler = h;',
      ['= = {  }', 'handler = global h'],
    ],
    [
      'what a bundler makes of an ES module',
      'var h_exports = {}; __export(h_exports, { handler: () => handler }); module.exports = __toCommonJS(h_exports); var handler = 1;',
      ['= = global __toCommonJS(h_exports)', 'handler = handler'],
    ],
    [
      'a value that a compiler defines',
      `Object.defineProperty(exports, '__esModule', { value: true }); Object.defineProperty(exports, 'a', { value: 1 });`,
      ['a = 1'],
    ],
  ])('CommonJS: %s', (_, text, exports) => {
    expect([...lowered(text, 'handler.cjs').exports].sort()).toEqual([...exports].sort());
  });

  it('in a function are writes to be made later', () => {
    const { exports, bodies } = lowered('function later() { exports.user = 1; this.no = 2; }', 'handler.cjs');
    expect(exports).toEqual([]);
    expect(bodies.later).toBe('set exports.user = 1; set this[later].no = 2');
  });

  it('of another `exports` are none', () => {
    expect(
      lowered('function f(exports, module) { exports.a = 1; module.exports = 2; }', 'a.cjs').bodies.f,
    ).toBe('set exports.a = 1; set module.exports = 2');
  });

  it.each<[what: string, text: string, exports: string[]]>([
    ['`export =`', 'const x = 1; export = x;', ['= = x']],
    ['`export =` of an object', 'export = { handler: 1 };', ['= = { handler: 1 }', 'handler = 1']],
    ['`export import`', `export import x = require('./x');`, ['x = x']],
    [
      'enums and namespaces',
      'export enum E { A } export namespace N { export const a = 1 }',
      ['E = E', 'N = N'],
    ],
    [
      'an overloaded default function',
      'export default function (a: string): void; export default function (a: any) {}',
      ['default = fn default'],
    ],
    ['an abstract default class', 'export default abstract class { run() {} }', ['default = class default']],
    [
      'nothing that only types know',
      'interface I {} export { I }; export declare const a: string; export type T = 1; export declare class C {} export default interface J {}',
      [],
    ],
  ])('TypeScript: %s', (_, text, exports) => {
    expect(lowered(text, 'handler.ts').exports).toEqual(exports);
  });
});

describe('re-exports', () => {
  it('by name, as a whole and as a namespace', () => {
    const { reExports, specifiers, exports } = lowered(`
      export { a, b as c, default as d, default } from './named.js';
      export * from './all.js';
      export * as ns from './ns.js';
      export { 'quoted name' as q } from './quoted.js';
    `);
    expect(reExports).toEqual([
      'a from ./named.js',
      'b as c from ./named.js',
      'default as d from ./named.js',
      'default from ./named.js',
      '* from ./all.js',
      '* as ns from ./ns.js',
      'quoted name as q from ./quoted.js',
    ]);
    expect(specifiers).toEqual(['./named.js', './all.js', './ns.js', './quoted.js']);
    expect(exports).toEqual([]);
  });

  it('as compilers write them', () => {
    const { reExports } = lowered(
      `
      __exportStar(require('./a'), exports);
      tslib_1.__exportStar(require('./b'), exports);
      _export_star(require('./c'), exports);
      __reExport(exports, require('./d'));
      function later() { __exportStar(require('./e'), exports); }
    `,
      'index.cjs',
    );
    expect(reExports).toEqual(['* from ./a', '* from ./b', '* from ./c', '* from ./d']);
  });

  it('leave types out', () => {
    const { reExports } = lowered(`export { type T, v } from './x'; export type * from './y';`, 'index.ts');
    expect(reExports).toEqual(['v from ./x']);
  });
});

describe('`import x = …`', () => {
  it('of a module is what `const x = require(…)` is', () => {
    const typed = lowered(`import session = require('./session.cjs'); session.user = 1;`, 'handler.cts');
    const plain = lowered(`const session = require('./session.cjs'); session.user = 1;`, 'handler.cjs');
    expect(typed.bodies).toEqual(plain.bodies);
    expect(typed.specifiers).toEqual(['./session.cjs']);
  });

  it('of a namespace is another name for its member', () => {
    expect(
      steps(
        'namespace A { export namespace B { export let c = 1; } } import c = A.B.c; import Q = Other.Part;',
        {
          file: 'a.ts',
        },
      ),
    ).toContain('read c; init c#2 = c; read global Other.Part; init Q = global Other.Part');
  });
});

it('the top-level `this` of an ES module is nothing', () => {
  expect(lowered('export const a = this; this.b = 1;').exports).toEqual(['a = a']);
});
