import { describe, expect, it } from 'vitest';
import { parsed, typeOf } from './support/lower.js';

describe('the name of a type', () => {
  it('may stand for a type of its namespaces, then of the usings, then of any', () => {
    expect(typeOf('c', 'using Amazon.S3; namespace Acme.Orders; class C { Client c; }')).toBe(
      'Acme.Orders.Client Acme.Client Client Amazon.S3.Client System.Client',
    );
    const type = parsed('class C { Client c; }').types[0]?.fields[0]?.type;
    expect(type?.candidates).toEqual([
      'Client',
      'System.Client',
      'System.Collections.Generic.Client',
      'System.IO.Client',
      'System.Linq.Client',
      'System.Net.Http.Client',
      'System.Threading.Client',
      'System.Threading.Tasks.Client',
      '*.Client',
    ]);
  });

  it('stands for a type of the file, if there is one', () => {
    const text =
      'namespace Acme { namespace Orders { class A { class B { } B b; Order o; } class Order { } } class Z { Orders.Order p; Orders.A.B q; } }';
    expect(['b', 'o', 'p', 'q'].map((name) => typeOf(name, text))).toEqual([
      'Acme.Orders.A.B',
      'Acme.Orders.Order',
      'Acme.Orders.Order',
      'Acme.Orders.A.B',
    ]);
  });

  it('may be full, rooted or an alias', () => {
    const text =
      'using S3 = Amazon.S3.AmazonS3Client; using Map = System.Collections.Generic.Dictionary<string, System.Uri>; using Amazon;' +
      'namespace N; class C { S3 a; Map b; global::Acme.X c; System.IO.Stream d; Amazon.S3.Model.Y e; }';
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => typeOf(name, text))).toEqual([
      'Amazon.S3.AmazonS3Client',
      'System.Collections.Generic.Dictionary<, System.Uri>',
      'Acme.X',
      'System.IO.Stream',
      'Amazon.S3.Model.Y N.Amazon.S3.Model.Y',
    ]);
  });

  it('keeps its arguments and the elements of arrays and tuples, but no `?`', () => {
    const text = 'class C { System.Lazy<System.Uri>? a; int? b; System.Uri[] c; (int, System.Uri) d; }';
    expect(['a', 'b', 'c', 'd'].map((name) => typeOf(name, text))).toEqual([
      'System.Lazy<System.Uri>',
      '',
      '<System.Uri>',
      '<, System.Uri>',
    ]);
  });

  it('is looked for in the usings of the inner namespace before those of the file', () => {
    expect(typeOf('x', 'using A; namespace N { using B; class C { X x; } }')).toBe('N.X B.X X A.X System.X');
  });

  it('means no type where it is a type parameter or `var`', () => {
    expect(typeOf('x', 'class C<T> { T x; class D { T y; } }')).toBe('');
    expect(typeOf('y', 'class C<T> { T x; class D { T y; } }')).toBe('');
  });

  it('of an attribute is the shorter one', () => {
    const [type] = parsed('[Own.NoteAttribute] class C { }').types;
    const [note] = type?.decorators ?? [];
    const callee = note?.kind === 'call' ? note.event.callee : undefined;
    expect(callee?.kind === 'type' && callee.reference.name).toBe('Own.Note');
  });

  it('is known of parameters, results and type arguments of calls', () => {
    const { functions } = parsed('class C { System.Uri M(System.Uri u) { Add<System.Uri>(); } }');
    const method = functions.find((fn) => fn.name === 'M');
    const call = method?.blocks.flatMap((block) => block.events).find((event) => event.kind === 'call');
    expect(method?.returnType?.candidates).toEqual(['System.Uri']);
    expect(method?.parameters[0]?.variable.type?.candidates).toEqual(['System.Uri']);
    expect(call?.typeArguments?.map((one) => one.candidates)).toEqual([['System.Uri']]);
  });

  it('tells of methods that extend it', () => {
    const { functions } = parsed('static class E { static int Half(this int i) => i / 2; }');
    expect(functions.find((fn) => fn.name === 'Half')?.modifiers).toEqual(['static', 'this']);
  });
});
