import { describe, expect, it } from 'vitest';
import { code, lowered, steps } from './support/lower.js';

describe('imports', () => {
  it('of modules, with and without another name', () => {
    const { variables, specifiers } = lowered('import os, json as j\nimport a.b.c\nimport d.e as f');
    expect(variables).toEqual([
      'import os = os#*',
      'import j = json#*',
      'import a = a#*',
      'import f = d.e#*',
    ]);
    expect(specifiers).toEqual(['os', 'json', 'a.b.c', 'd.e']);
  });

  it('of names: what is imported may be a module itself', () => {
    const { variables, specifiers } = lowered('from a.b import c, d as e\nfrom f import (g,\n  h,)');
    expect(variables).toEqual(['import c = a.b#c', 'import e = a.b#d', 'import g = f#g', 'import h = f#h']);
    expect(specifiers).toEqual(['a.b', 'a.b.c', 'a.b.d', 'f', 'f.g', 'f.h']);
  });

  it('relative ones keep their dots', () => {
    const { variables, specifiers } = lowered('from . import a\nfrom ..b import c\nfrom .d.e import f');
    expect(variables).toEqual(['import a = .#a', 'import c = ..b#c', 'import f = .d.e#f']);
    expect(specifiers).toEqual(['.', '.a', '..b', '..b.c', '.d.e', '.d.e.f']);
  });

  it.each([
    ['import os', 'os.path.join(a)', 'os.path.join'],
    ['import os.path', 'os.path.join(a)', 'os.path.join'],
    ['import os.path as p', 'p.join(a)', 'p.join'],
    ['from os import path', 'path.join(a)', 'path.join'],
    ['from os.path import join', 'join(a)', 'join'],
  ])('%s: os.path is always a member of os', (statement, call, callee) => {
    const { variables, bodies } = lowered(`${statement}\n${call}`);
    expect(bodies.init).toContain(`call ${callee}(global a)`);
    expect(variables[0]).toMatch(/^import \w+ = os#(?:\*|path|path\.join)$/);
  });

  it('modules below a dotted import are modules themselves', () => {
    expect(steps('import a.b.c\na.b.c.f(a.b.x, a.y)')).toBe(
      'read <module a.b>.x; read a.y; call <module a.b.c>.f(<module a.b>.x, a.y); drop <module a.b.c>.f(<module a.b>.x, a.y)',
    );
  });

  it('of everything: names that nothing declares come from there, builtins do not', () => {
    const { variables, reExports, exports, bodies } = lowered('from m import *\nx = load(len(y))');
    expect(reExports).toEqual(['* from m']);
    expect(variables).toEqual(['variable x', 'import load = m#load', 'import y = m#y']);
    expect(bodies.init).toContain('call load(global len(y))');
    expect(exports).toEqual(['x = x']);
  });

  it('in functions belong to the function', () => {
    const { variables } = lowered('def f():\n    import json\n    return json.dumps(1)');
    expect(variables).toEqual(['function f', 'import json = json#* of f']);
  });

  it('under conditions: the first one tells what the name stands for', () => {
    expect(lowered('try:\n    import ujson as json\nexcept ImportError:\n    import json').variables).toEqual(
      ['import json = ujson#*'],
    );
  });

  it('from the future change nothing', () => {
    expect(lowered('from __future__ import annotations').specifiers).toEqual([]);
  });
});

describe('exports', () => {
  it('are all names of the module', () => {
    const { exports } = lowered(
      code(`
        import boto3
        client = boto3.client('s3')
        def handler(event, context): ...
        class Store: ...
        for item in []: pass
      `),
    );
    expect(exports).toEqual([
      'boto3 = boto3',
      'client = client',
      'handler = fn handler',
      'Store = class Store',
      'item = item',
    ]);
  });

  it('of a decorated function are what the decorator gives, and the function', () => {
    expect(lowered('@wrap\ndef handler(event, context): ...').exports).toEqual([
      'handler = (global wrap(fn handler) | fn handler)',
    ]);
  });
});

describe('names', () => {
  it('of a function are its own from its first line on', () => {
    expect(steps('x = 1\ndef f():\n    g(x)\n    x = 2', 'f')).toBe(
      'read x#2; call global g(x#2); drop global g(x#2); set x#2 = 2',
    );
  });

  it('of a class are members, which methods do not see', () => {
    const { bodies } = lowered('class A:\n    x = 1\n    y = x + 1\n    def f(self):\n        return x');
    expect(bodies.init).toBe('set static A.x = 1; read static A.x; set static A.y = +(static A.x, 1)');
    expect(bodies.f).toBe('read global x; return global x');
  });

  it('of functions around are seen by reference', () => {
    expect(lowered('def f(a):\n    def g():\n        return a\n    return g').bodies.g).toBe(
      'read a; return a',
    );
  });
});
