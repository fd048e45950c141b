import { describe, expect, it } from 'vitest';
import type { Storage } from '../src/analysis/storage.js';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

/** What the probed name or member really is: where it is stored, and whether invocations share it. */
function stored(source: Files): string[] {
  const program = new Program(source);
  return program.probes().flatMap(({ value, fn }) => {
    if (value.kind !== 'read') throw new Error('Only what is read can be located.');
    return program.analysis.storage.locate(value.place, fn).map((storage) => told(storage, program));
  });
}

function told({ base, path, sharing }: Storage, program: Program): string {
  const name = ((): string => {
    switch (base.kind) {
      case 'variable':
        return `variable ${base.variable.name}`;
      case 'instance':
        return `a ${base.type.name}`;
      case 'static':
        return `class ${base.type.name}`;
      case 'literal':
        return `literal of ${program.nameOf(base.owner)}`;
      case 'exports':
        return `exports of ${base.module.file}`;
      case 'unlinked':
        return `${base.specifier}#${base.name}`;
      case 'external':
        return base.symbol;
    }
  })();
  return `${sharing} ${[name, ...path].join('.')}`;
}

function rows(
  name: string,
  table: readonly (readonly [what: string, source: Files, ...expected: string[]])[],
): void {
  describe(name, () => {
    it.each(table.map(([what, source, ...expected]) => ({ what, source, expected })))(
      '$what',
      ({ source, expected }) => {
        expect(stored(source)).toEqual(expected);
      },
    );
  });
}

const handler = (body: string) => `export const handler = async (event) => { ${body} };`;

rows('variables', [
  ['of the module are shared', `let user; ${handler('probe(user);')}`, 'shared variable user'],
  [
    'with their members',
    `const state = {}; ${handler('probe(state.user.name);')}`,
    'shared variable state.user.name',
  ],
  [
    'in a block of the module, too',
    `let get; { let hidden; get = () => probe(hidden); } ${handler('get();')}`,
    'shared variable hidden',
  ],
  ['of the handler are its own', handler('let user = event.user; probe(user);'), 'private variable user'],
  [
    'that its closures see stay its own',
    handler('let n = 0; list.forEach(() => probe(n));'),
    'private variable n',
  ],
  [
    'of a function that makes the handler once',
    `const make = () => { let n = 0; return async (event) => { probe(n); }; }; export const handler = make();`,
    'shared variable n',
  ],
  [
    'of a function that runs once, in what it returns',
    `const counter = make(); function make() { let n = 0; return { next: () => probe(n) }; } ${handler('counter.next();')}`,
    'shared variable n',
  ],
  [
    'of a factory that nobody known calls',
    'export function middleware() { let n = 0; return async (request) => { probe(n); }; }',
    'perhaps variable n',
  ],
  [
    'of a factory that every invocation calls',
    `function make() { let n = 0; return () => probe(n); } ${handler('make()();')}`,
    'private variable n',
  ],
  [
    'of a namespace',
    { 'a.ts': `namespace S { export let user: string; } ${handler('probe(S.user);')}` },
    'shared variable user',
  ],
]);

rows('other names', [
  [
    'a constant',
    `const state = {}; const s = state; ${handler('probe(s.user);')}`,
    'shared variable state.user',
  ],
  [
    'a local',
    `const state = {}; ${handler('const s = state; probe(s.user);')}`,
    'shared variable state.user',
  ],
  [
    'a local for a part',
    `const state = { a: {} }; ${handler('const { a } = state; probe(a.user);')}`,
    'shared variable state.a.user',
  ],
  [
    'a parameter',
    `const state = {}; ${handler('set(state);')} function set(target) { probe(target.user); }`,
    'shared variable state.user',
  ],
  [
    'what a function returns',
    `const state = {}; const get = () => state; ${handler('probe(get().user);')}`,
    'shared variable state.user',
  ],
  ['an element', `const users = [{}]; ${handler('probe(users[0].name);')}`, 'shared variable users.[].name'],
  [
    'an element that a loop visits',
    `const users = [{}]; ${handler('for (const u of users) probe(u.name);')}`,
    'shared variable users.[].name',
  ],
  [
    'what a map holds',
    `const users = new Map(); ${handler('const u = users.get(event.id); probe(u.name);')}`,
    'shared variable users.[].name',
  ],
  [
    'a constant key is a name',
    `const state = {}; const key = 'user'; ${handler('probe(state[key]);')}`,
    'shared variable state.user',
  ],
  [
    'either of two',
    `const a = {}, b = {}; ${handler('const s = event.x ? a : b; probe(s.user);')}`,
    'shared variable a.user',
    'shared variable b.user',
  ],
  [
    'a copy is none',
    `const state = {}; ${handler('const s = { ...state }; probe(s.user);')}`,
    'private literal of handler.user',
  ],
  ['a fresh object is none', handler('const s = {}; probe(s.user);'), 'private literal of handler.user'],
  [
    'a local that holds a shared value for now',
    `let current; ${handler('let mine = current; mine = event.user; probe(mine);')}`,
    'private variable mine',
  ],
]);

rows('objects of classes', [
  [
    'made while the module loads',
    `class S { run() { probe(this.user); } } const s = new S(); ${handler('s.run();')}`,
    'shared a S.user',
  ],
  ['seen from outside', `class S {} const s = new S(); ${handler('probe(s.user);')}`, 'shared a S.user'],
  [
    'made by every invocation',
    `class S { run() { probe(this.user); } } ${handler('new S().run();')}`,
    'private a S.user',
  ],
  [
    'made by an invocation and kept',
    `class S { run() { probe(this.user); } } let s; ${handler('s ??= new S(); s.run();')}`,
    'shared a S.user',
  ],
  [
    'made by both',
    `class S { run() { probe(this.user); } } const s = new S(); ${handler('s.run(); new S().run();')}`,
    'perhaps a S.user',
  ],
  [
    'made by an invocation, though others are not',
    `class S {} const s = new S(); ${handler('const own = new S(); probe(own.user);')}`,
    'private a S.user',
  ],
  ['made by nobody in sight', 'export class S { run() { probe(this.user); } }', 'private a S.user'],
  [
    'that a container makes once',
    {
      'a.ts': `import { Injectable } from '@nestjs/common'; @Injectable() export class S { run() { probe(this.user); } }`,
    },
    'shared a S.user',
  ],
  [
    'whose field a base class declares',
    `class B { user; } class S extends B { run() { probe(this.user); } } const s = new S(); ${handler('s.run();')}`,
    'shared a B.user',
  ],
  [
    'that hold another one',
    `class P { user; } class S { p = new P(); run() { probe(this.p); } } const s = new S(); ${handler('s.run();')}`,
    'shared a S.p',
  ],
]);

rows('classes and object literals', [
  [
    'static fields',
    `class S { static user; static set() { probe(this.user); } } ${handler('S.set();')}`,
    'shared class S.user',
  ],
  [
    'an object literal, through `this`',
    `const state = { set() { probe(this.user); } }; ${handler('state.set();')}`,
    'shared variable state.user',
  ],
]);

rows('files', [
  [
    'an imported variable',
    {
      'handler.mjs': `import { state } from './s.mjs'; ${handler('probe(state.user);')}`,
      's.mjs': 'export const state = {};',
    },
    'shared variable state.user',
  ],
  [
    'through a namespace',
    {
      'handler.mjs': `import * as s from './s.mjs'; ${handler('probe(s.state.user);')}`,
      's.mjs': 'export const state = {};',
    },
    'shared variable state.user',
  ],
  [
    'a default export',
    {
      'handler.mjs': `import s from './s.mjs'; ${handler('probe(s.user);')}`,
      's.mjs': 'const state = {}; export default state;',
    },
    'shared variable state.user',
  ],
  [
    'a re-export',
    {
      'handler.mjs': `import { state } from './r.mjs'; ${handler('probe(state.user);')}`,
      'r.mjs': `export * from './s.mjs';`,
      's.mjs': 'export const state = {};',
    },
    'shared variable state.user',
  ],
  [
    '`require`',
    {
      'handler.cjs': `const { state } = require('./s.cjs'); exports.handler = async () => { probe(state.user); };`,
      's.cjs': 'const state = {}; module.exports = { state };',
    },
    'shared variable state.user',
  ],
  [
    'one object',
    {
      'handler.cjs': `const s = require('./s.cjs'); exports.handler = async () => { probe(s.user); };`,
      's.cjs': 'const state = {}; module.exports = state;',
    },
    'shared variable state.user',
  ],
  [
    '`import x = require(…)` of one object',
    {
      'handler.cts': `import s = require('./s'); export = { handler: async (event: unknown) => { probe(s.user); } };`,
      's.cts': 'const state = { user: 1 }; export = state;',
    },
    'shared variable state.user',
  ],
  [
    'a file that is not there',
    `import { state } from './s.mjs'; ${handler('probe(state.user);')}`,
    'shared ./s.mjs#state.user',
  ],
  [
    'the exports of the file itself',
    { 'a.cjs': 'exports.handler = async () => { probe(exports.user); };' },
    'shared exports of a.cjs.user',
  ],
]);

rows('what is outside', [
  ['globals', handler('probe(globalThis.user);'), 'shared global#.user'],
  ['the environment', handler('probe(process.env.USER);'), 'shared global#process.env.USER'],
  [
    'a library',
    `import axios from 'axios'; ${handler('probe(axios.defaults.timeout);')}`,
    'shared axios#.defaults.timeout',
  ],
]);

describe('cells', () => {
  it('are one for one thing, however it is reached', () => {
    const program = new Program(
      `const state = {}; ${handler('const s = state; probe(s.user, state.user.name, state.count, state);')}`,
    );
    const cells = program.probes().map(({ value, fn }) => {
      const [storage] = value.kind === 'read' ? program.analysis.storage.locate(value.place, fn) : [];
      return program.analysis.storage.cell(storage!);
    });
    expect(cells.map((cell) => cell?.name)).toEqual(['state.user', 'state.user', 'state.count', 'state']);
    expect(cells[0]).toBe(cells[1]);
    expect(cells[0]?.id).not.toBe(cells[2]?.id);
    expect(cells[0]?.baseId).toBe(cells[3]?.baseId);
  });

  it('are none for what is private or outside', () => {
    const program = new Program(handler('const own = {}; probe(own.user, globalThis.user);'));
    for (const { value, fn } of program.probes()) {
      const [storage] = value.kind === 'read' ? program.analysis.storage.locate(value.place, fn) : [];
      expect(program.analysis.storage.cell(storage!)).toBeUndefined();
    }
  });
});
