import { describe, expect, it } from 'vitest';
import type { FunctionModel, TypeModel } from '../src/model/index.js';
import { Program } from './support/program.js';

function typeNamed(program: Program, name: string): TypeModel {
  return program.modules.flatMap(({ types }) => types).find((type) => type.name === name)!;
}

describe('events', () => {
  const program = new Program('const f = async (a) => { await g(a); return h(a); }; f(1);');
  const { index } = program.analysis;
  const f = program.fn('f');
  const text = (event: { span: { start: number; end: number } }) => program.textAt(f.module, event);

  it('know where they stand', () => {
    const call = program.event('call', 'g(a)');
    const position = index.position(call)!;
    expect(position.fn).toBe(f);
    expect(position.block.events[position.index]).toBe(call);
  });

  it('of each kind are known by function', () => {
    expect(index.calls(f).map(text)).toEqual(['g(a)', 'h(a)']);
    expect(index.suspends(f).map(text)).toEqual(['await g(a)']);
    expect([...index.reads(f)].map(text)).toEqual(['a', 'a']);
    expect(index.returns(f).map(text)).toEqual(['h(a)']);
    expect(index.calls(f.module.init).map(text)).toEqual(['f(1)']);
  });
});

describe('what is stored in members', () => {
  it.each<
    [
      what: string,
      source: string,
      find: (
        program: Program,
      ) => readonly { event: { span: { start: number; end: number } }; fn: FunctionModel }[],
      expected: string[],
    ]
  >([
    [
      'of a variable',
      'const s = {}; s.a = 1; function f() { s.a = 2; s.b = 3; s.a.deep = 4; }',
      (p) => p.analysis.index.memberWrites(p.variable('s'), 'a'),
      ['s.a = 1', 's.a = 2'],
    ],
    [
      'of a variable itself',
      'let s = 1; function f() { s = 2; s++; }',
      (p) => p.analysis.index.writesTo(p.variable('s')),
      ['s = 1', 's = 2', 's++'],
    ],
    [
      'of objects of a class',
      'class A { a = 1; constructor() { this.a = 2; } f() { [1].map(() => { this.a = 3; }); this.b = 4; } static s() { this.a = 5; } }',
      (p) => p.analysis.index.instanceWrites(typeNamed(p, 'A'), 'a'),
      ['a = 1;', 'this.a = 2', 'this.a = 3'],
    ],
    [
      'of a class',
      'class A { static a = 1; static f() { this.a = 2; } g() { this.a = 3; } static { this.a = 4; } }',
      (p) => p.analysis.index.staticWrites(typeNamed(p, 'A'), 'a'),
      ['static a = 1;', 'this.a = 4', 'this.a = 2'],
    ],
  ])('%s', (_, source, find, expected) => {
    const program = new Program(source);
    const found = find(program).map(({ event, fn }) => program.textAt(fn.module, event));
    expect(found.sort()).toEqual([...expected].sort());
  });
});

describe('literals', () => {
  it('belong to the function that makes them', () => {
    const program = new Program('const a = { b: [1] }; function f() { return g({ c: /x/ }); }');
    const { index } = program.analysis;
    const [definition] = program.variable('a').definitions;
    expect(definition?.kind === 'object' && index.literalOwner(definition)?.kind).toBe('init');
    const inner = definition?.kind === 'object' ? definition.properties.get('b') : undefined;
    expect(inner?.kind === 'array' && index.literalOwner(inner)?.kind).toBe('init');
    const [argument] = program.event('call', 'g({ c: /x/ })').args;
    const regex = argument?.value.kind === 'object' ? argument.value.properties.get('c') : undefined;
    expect(regex?.kind === 'regex' && index.literalOwner(regex)).toBe(program.fn('f'));
  });

  it('hold their functions, but not arrow functions: those have no `this` of their own', () => {
    const program = new Program(
      'const o = { run() {}, go: function () {}, arrow: () => 1, get v() { return 1; } };',
    );
    const [literal] = program.variable('o').definitions;
    const { index } = program.analysis;
    for (const name of ['run', 'go', 'v']) expect(index.holderOf(program.fn(name))).toBe(literal);
    expect(index.holderOf(program.fn('arrow'))).toBeUndefined();
  });
});

describe('subclasses', () => {
  it('are known across files', () => {
    const program = new Program({
      'a.mjs': 'export class A {} export class B extends A {}',
      'b.mjs': `import { A } from './a.mjs'; class C extends A {}`,
    });
    const names = program.analysis.index.subtypes(typeNamed(program, 'A')).map(({ name }) => name);
    expect(names.sort()).toEqual(['B', 'C']);
  });
});
