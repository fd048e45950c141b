import { describe, expect, it } from 'vitest';
import { body, lowered, steps } from './support/lower.js';

describe('specifiers', () => {
  it('are the full names that are looked for in the project', () => {
    expect(
      lowered('using Acme.Data; namespace Acme.Orders; class C { Store s = new Store(); System.Uri u; }')
        .specifiers,
    ).toEqual(['Acme.Data', 'Acme.Orders.Store', 'Acme.Store', 'Store', 'Acme.Data.Store', '*.Store']);
  });
});

describe('receivers', () => {
  it('are types, where nothing else has the name', () => {
    expect(
      body(
        'Console.WriteLine(x); Store.Instance.Save(); List<int>.Enumerator e = default; string.IsNullOrEmpty(y);',
      ),
    ).toBe(
      'read this[M].x; call <type Console>.WriteLine(this[M].x); drop <type Console>.WriteLine(this[M].x); read <type Store>.Instance; call <type Store>.Instance.Save(); drop <type Store>.Instance.Save(); init e = null; read this[M].y; call <type string=System.String>.IsNullOrEmpty(this[M].y); drop <type string=System.String>.IsNullOrEmpty(this[M].y)',
    );
  });

  it('are members, where one has the name', () => {
    expect(steps('class C { Store Store { get; } void M() { Store.Save(); } }', 'M')).toBe(
      'read this[M].Store; call this[M].Store.Save(); drop this[M].Store.Save()',
    );
  });

  it('are inherited members, if written small', () => {
    expect(steps('class C : Base { void M() { logger.Log(); _cache.Clear(); Items = 1; } }', 'M')).toBe(
      'read this[M].logger; call this[M].logger.Log(); drop this[M].logger.Log(); read this[M]._cache; call this[M]._cache.Clear(); drop this[M]._cache.Clear(); set this[M].Items = 1',
    );
  });

  it('may be full names', () => {
    expect(
      body(
        'System.IO.File.Delete(y); System.Text.Json.JsonSerializer.Serialize(x); global::System.Console.Out.Flush(); System.IO.Path.DirectorySeparatorChar.ToString();',
      ),
    ).toBe(
      'read this[M].y; call <type System.IO.File>.Delete(this[M].y); drop <type System.IO.File>.Delete(this[M].y); read this[M].x; call <type System.Text.Json.JsonSerializer>.Serialize(this[M].x); drop <type System.Text.Json.JsonSerializer>.Serialize(this[M].x); read <type System.Console>.Out; call <type System.Console>.Out.Flush(); drop <type System.Console>.Out.Flush(); read <type System.IO.Path>.DirectorySeparatorChar; call <type System.IO.Path>.DirectorySeparatorChar.ToString(); drop <type System.IO.Path>.DirectorySeparatorChar.ToString()',
    );
  });

  it('may be full names of types of other packages', () => {
    expect(
      steps(
        'using Amazon.S3; class C { void M() { Amazon.S3.Util.AmazonS3Util.Parse(1); Acme.Store.Save(); } }',
        'M',
      ),
    ).toBe(
      'call <type Amazon.S3.Util.AmazonS3Util>.Parse(1); drop <type Amazon.S3.Util.AmazonS3Util>.Parse(1); read <type Acme>.Store; call <type Acme>.Store.Save(); drop <type Acme>.Store.Save()',
    );
  });

  it('may be nested types of the file', () => {
    expect(
      steps(
        'namespace N; class A { class B { public static int c; } } class D { void M() { A.B.c = 1; N.A.B.c = 2; new A.B(); } }',
        'M',
      ),
    ).toBe('set static B.c = 1; set static B.c = 2; call new type A.B=N.A.B(); drop new type A.B=N.A.B()');
  });
});

describe('members', () => {
  it('of the types around the code are found', () => {
    expect(
      steps('class A { static int n; int m; static void S() { } class B { void M() { n = 1; S(); } } }', 'M'),
    ).toBe('set static A.n = 1; call static A.S(); drop static A.S()');
  });

  it('of base types in the file are found', () => {
    expect(
      steps(
        'class A { protected static int n; protected int m; } class B : A { void M() { n = 1; m = 2; } }',
        'M',
      ),
    ).toBe('set static A.n = 1; set this[M].m = 2');
  });

  it('of static usings are called on their types', () => {
    expect(
      lowered('using static System.Math; using static Acme.Tools; class C { int M() => Max(1, 2); }')
        .specifiers,
    ).toEqual(['Acme.Tools']);
  });

  it('that are static need no object', () => {
    expect(
      steps(
        'class C { static int n; static void M() { n = 1; Other = 2; Go(); } static void Go() { } }',
        'M',
      ),
    ).toBe('set static C.n = 1; set static C.Other = 2; call static C.Go(); drop static C.Go()');
  });

  it('are hidden by locals', () => {
    expect(body('int x = 1; x = 2; this.x = 3;')).toBe('init x = 1; set x = 2; set this[M].x = 3');
  });
});

describe('keywords', () => {
  it('may be names', () => {
    expect(body('int @class = 1; @class = 2; this.@x = 3;')).toBe(
      'init class = 1; set class = 2; set this[M].x = 3',
    );
  });
});
