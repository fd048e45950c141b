import { describe, expect, it } from 'vitest';
import { code, lowered, model, steps } from './support/lower.js';

describe('functions', () => {
  it('with all kinds of parameters', () => {
    expect(
      lowered('def f(a, /, b: int, c=1, d: str = "x", *args: int, e, g=2, **kw) -> str: ...').functions,
    ).toEqual(['init', 'function f(a, b, c?, d?, ...args, e, g?, ...kw)']);
  });

  it('remember types as they are written', () => {
    const { variables } = lowered('def f(a: Optional[ str ], b: "Event", c: list[int] = []): ...');
    expect(variables).toEqual([
      'function f',
      'parameter a: Optional[str] of f',
      'parameter b: Event of f',
      'parameter c: list[int] of f',
    ]);
  });

  it('evaluate defaults where they are defined', () => {
    const { bodies } = lowered('def f(a=g()):\n    return a');
    expect(bodies.init).toBe('call global g()');
    expect(bodies.f?.split('\n')).toEqual([
      '0: if is missing(a) ? 1 : 2',
      '1: init a = global g(); go 2',
      '2: read a; return a',
    ]);
  });

  it('know whether they are asynchronous or generators', () => {
    expect(
      lowered(
        'async def f(): ...\ndef g():\n    yield 1\ndef h():\n    def i():\n        yield 1\n    return lambda: (yield)',
      ).functions,
    ).toEqual([
      'init',
      'async function f()',
      'generator function g()',
      'function h()',
      'generator function i()',
      'arrow ()',
    ]);
  });

  it('with type parameters', () => {
    expect(lowered('def f[T: int](a: T) -> T:\n    return a').bodies.f).toBe('read a; return a');
  });

  it('are named after the variable that keeps a lambda', () => {
    expect(lowered('double = lambda x: x * 2').functions).toEqual(['init', 'arrow double(x)']);
  });
});

describe('decorators', () => {
  it('are evaluated from the top and called from the bottom', () => {
    expect(steps('@a\n@b.c(1)\ndef f(): ...')).toBe(
      'read global a; call global b.c(1); call global b.c(1)(fn f); call global a(global b.c(1)(fn f))',
    );
  });

  it('stand with the function', () => {
    expect(lowered('@app.route("/")\ndef f(): ...').functions[1]).toBe('function f() @global app.route("/")');
  });

  it('that say what a member is are not called', () => {
    const text = code(`
      class A:
          @staticmethod
          def f(a): ...
          @classmethod
          def g(cls): ...
          @property
          def h(self): ...
          @h.setter
          def h(self, value): ...
          @functools.cached_property
          def i(self): ...
    `);
    const { functions, bodies } = lowered(text);
    expect(functions.slice(2).map((line) => line.replace(/ @.*/, ''))).toEqual([
      'static method f(a) of A',
      'static method g() of A',
      'getter h() of A',
      'setter h(value) of A',
      'getter i() of A',
    ]);
    expect(bodies.init).not.toContain('call');
  });
});

it('a context manager of contextlib gives what it yields, and ends there when the block fails', () => {
  const text = code(`
    @contextlib.contextmanager
    def folder():
        path = make()
        try:
            yield path
        finally:
            remove(path)
  `);
  expect(steps(text, 'folder').split('\n')).toEqual([
    '0: call global make(); set path = global make(); go 1',
    '1 [error 3]: read path; yield path; if unknown ? 2 : 3',
    '2 [error 3]: return path; go 3',
    '3: read path; call global remove(path); drop global remove(path); go end',
  ]);
});

describe('classes', () => {
  it('with bases, fields and a metaclass', () => {
    const { types } = lowered('class A(B, m.C, metaclass=D):\n    x = 1\n    y: int = 2\n    z: str');
    expect(types).toEqual([
      'class A extends global B extends global m.C { static x; static y: int; z: str }',
    ]);
  });

  it('with type parameters', () => {
    expect(lowered('class A[T](B[T]):\n    def f(self) -> T: ...').types[0]).toMatch(/^class A extends/);
  });

  it('bind the receiver by whatever name it has', () => {
    const { bodies, functions } = lowered(
      'class A:\n    def __init__(this, x):\n        this.x = x\n    def f(self):\n        return (lambda: self.x)()',
    );
    expect(functions).toEqual(['init', 'constructor A(x) of A', 'method f() of A', 'arrow ()']);
    expect(bodies['new A']).toBe('read x; set this[new A].x = x');
    expect(bodies.arrow).toBe('read this[f].x; return this[f].x');
  });

  it('give class methods the class', () => {
    expect(lowered('class A:\n    @classmethod\n    def f(cls):\n        cls.x = cls()').bodies.f).toBe(
      'call new class A(); set static A.x = new class A()',
    );
  });

  it('without a constructor call that of the superclass with what they are given', () => {
    const { functions, bodies } = lowered('class A(B): ...');
    expect(functions[1]).toBe('constructor A(...*) of A');
    expect(bodies['new A']).toBe('call global B(...*) on this[new A]');
  });

  it.each([
    ['@dataclass\nclass A:\n    x: int\n    y: str = ""'],
    ['@dataclasses.dataclass(frozen=True)\nclass A:\n    x: int\n    y: str = ""'],
    ['from typing import NamedTuple\nclass A(NamedTuple):\n    x: int\n    y: str = ""'],
    ['from pydantic import BaseModel\nclass A(BaseModel):\n    x: int\n    y: str = ""'],
  ])('of data get a constructor from their fields: %s', (text) => {
    const { functions, bodies } = lowered(text);
    expect(functions).toContain('constructor A(x, y?) of A');
    expect(bodies['new A']).toBe('init this[new A].x = x; init this[new A].y = y');
  });

  it('call superclasses on the object itself', () => {
    const { bodies } = lowered(
      'class A(B):\n    def __init__(self, x):\n        super().__init__(x)\n    def f(self):\n        return super().f(1)',
    );
    expect(bodies['new A']).toBe('read x; call global B(x) on this[new A]; drop global B(x)');
    expect(bodies.f).toBe('call super[A].f(1) on this[f]; return super[A].f(1)');
  });

  it('are called to make objects', () => {
    expect(steps('class A: ...\na = A(1)')).toBe('call new A(1); set a = new A(1)');
  });

  it('inside classes and functions', () => {
    expect(lowered('class A:\n    class B:\n        x = 1\ndef f():\n    class C: ...').types).toEqual([
      'class A {}',
      'class B { static x }',
      'class C {}',
    ]);
  });
});

it('code that only a start by hand runs asks for the name of the module', () => {
  expect(steps("if __name__ == '__main__':\n    main()").split('\n')[0]).toBe(
    '0: read global __name__; if ==(global __name__, "__main__") ? 1 : end',
  );
});

it('points at names', () => {
  const text = '@a\ndef handler(event): ...';
  const { nameSpan, span } = model(text).functions[1]!;
  expect(text.slice(nameSpan.start, nameSpan.end)).toBe('handler');
  expect(text.slice(span.start, span.end)).toBe('def handler(event): ...');
});
