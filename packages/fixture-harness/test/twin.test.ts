import { renamedTwin } from '../src/index.js';
import { describe, expect, it } from 'vitest';

const js = (text: string) => renamedTwin('handler.mjs', text);
const ts = (text: string) => renamedTwin('handler.ts', text);

describe('renamedTwin', () => {
  it('renames variables, functions and classes, and keeps lines and comments', () => {
    expect(
      js(
        `let count = 0; // counts\nfunction next() {\n  return (count += 1);\n}\nclass Store { add() { return new Store(next()); } }\n`,
      ),
    ).toBe(
      `let v1 = 0; // counts\nfunction v2() {\n  return (v1 += 1);\n}\nclass v3 { add() { return new v3(v2()); } }\n`,
    );
  });

  it('tells variables of one name apart', () => {
    expect(js('const a = 1; { const a = 2; use(a); } use(a);')).toBe(
      'const v1 = 1; { const v2 = 2; use(v2); } use(v1);',
    );
  });

  it('keeps property names', () => {
    expect(js('const user = 1; const o = { user, [user]: user, other: user }; o.user = user;')).toBe(
      'const v1 = 1; const v2 = { user: v1, [v1]: v1, other: v1 }; v2.user = v1;',
    );
    expect(js('const { user, name = user, id: key = 1, ...rest } = load(); ({ user } = rest);')).toBe(
      'const { user: v1, name: v2 = v1, id: v3 = 1, ...v4 } = load(); ({ user: v1 } = v4);',
    );
  });

  it('keeps exported names', () => {
    expect(js('const a = 1, b = 2; export { a, b as c };')).toBe(
      'const v1 = 1, v2 = 2; export { v1 as a, v2 as c };',
    );
    expect(js('export const a = 1; export function f() { return a; } export class C {}')).toBe(
      'export const a = 1; export function f() { return a; } export class C {}',
    );
    expect(js('export const { a, b: [c] } = load();')).toBe('export const { a, b: [c] } = load();');
    expect(js('export default function main() { return main; }')).toBe(
      'export default function v1() { return v1; }',
    );
    expect(js('export { a } from "./b.mjs"; export * as c from "./c.mjs";')).toBe(
      'export { a } from "./b.mjs"; export * as c from "./c.mjs";',
    );
  });

  it('keeps imported names', () => {
    expect(js('import a, { b, c as d } from "m"; import * as e from "n"; use(a, b, d, e);')).toBe(
      'import v1, { b as v2, c as v3 } from "m"; import * as v4 from "n"; use(v1, v2, v3, v4);',
    );
    expect(
      renamedTwin('handler.cjs', 'const { Client } = require("pg"); exports.run = () => new Client();'),
    ).toBe('const { Client: v1 } = require("pg"); exports.run = () => new v1();');
  });

  it('keeps what only the platform declares, and the conventional names', () => {
    const text =
      'exports.handler = async (event, context) => { process.exit(event.code, context, arguments); };';
    expect(renamedTwin('handler.cjs', text)).toBe(text);
    expect(js('const handler = async ({ user }, ctx) => user; export { handler };')).toBe(
      'const handler = async ({ user: v1 }, ctx) => v1; export { handler };',
    );
  });

  it('does not take a name that is in use', () => {
    expect(js('const v1 = 1; use(v1, v2);')).toBe('const vv1 = 1; use(vv1, v2);');
  });

  it('renames parameters with their types', () => {
    expect(ts('function f(user?: User, ...rest: string[]): User { return user ?? rest; }')).toBe(
      'function v1(v2?: User, ...v3: string[]): User { return v2 ?? v3; }',
    );
  });

  it('renames a class where it is a type', () => {
    expect(ts('class Store {} const store: Store = new Store(); let all: Map<string, Store>;')).toBe(
      'class v1 {} const v2: v1 = new v1(); let v3: Map<string, v1>;',
    );
  });

  it('keeps types', () => {
    const text = 'import type { A } from "a"; import { B } from "b"; interface C<T> extends A { b: B; t: T }';
    expect(ts(text)).toBe(text);
    expect(ts('interface C {} type D = C; const d: D = {};')).toBe(
      'interface C {} type D = C; const v1: D = {};',
    );
  });

  it('keeps parameter properties, ambient declarations and enum members', () => {
    expect(
      ts('class S { constructor(private db: Db, readonly size = 1, plain: Db) { use(db, size, plain); } }'),
    ).toBe('class v1 { constructor(private db: Db, readonly size = 1, v2: Db) { use(db, size, v2); } }');
    const ambient = 'declare const awslambda: any; declare function trace(): void; awslambda(trace);';
    expect(ts(ambient)).toBe(ambient);
    expect(ts('enum Mode { On, Off = On } use(Mode.On);')).toBe('enum v1 { On, Off = On } use(v1.On);');
  });

  it('renames overloads, decorated classes and namespaces', () => {
    expect(ts('function f(a: string): void;\nfunction f(a: any) { f(a); }')).toBe(
      'function v1(v2: string): void;\nfunction v1(v3: any) { v1(v3); }',
    );
    expect(ts('const log = make(); @log() class A { m(@log() a: B) { return a; } }')).toBe(
      'const v1 = make(); @v1() class v2 { m(@v1() v3: B) { return v3; } }',
    );
    expect(ts('namespace N { export const a = 1; const b = a; }')).toBe(
      'namespace v1 { export const a = 1; const v2 = a; }',
    );
  });

  it('keeps elements of JSX', () => {
    expect(renamedTwin('view.jsx', 'const A = () => { const b = 1; return <A b={b} />; };')).toBe(
      'const A = () => { const v1 = 1; return <A b={v1} />; };',
    );
  });

  it('names the place of a syntax error', () => {
    expect(() => js('let a;\nlet = ;')).toThrow(/^handler\.mjs:2: /);
  });
});
