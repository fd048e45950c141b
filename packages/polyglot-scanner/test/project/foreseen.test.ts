// What threads are told of a file's imports before anyone has parsed it.
import { fixturesFolder } from 'fixture-harness';
import { beforeAll, expect, it } from 'vitest';
import { diskAccess } from '../../src/file-access.js';
import { frontEndOf, frontEnds, sourceExtensions } from '../../src/frontends/registry.js';
import { discover } from '../../src/project/discover.js';
import { ProjectIndex } from '../../src/project/project-index.js';
import { nearestDeclared } from '../../src/project/types/type-index.js';
import { readSources } from '../../src/read-sources.js';
import { makeTree } from '../support/tree.js';

beforeAll(async () => {
  for (const { prepare } of frontEnds) await prepare?.();
});

/** Names that a file's model asks for although nobody foresaw them, and the links that they would have been. */
function unforeseenIn(cwd: string): { unforeseen: string[]; links: string[] } {
  const discovery = discover({ cwd, paths: ['.'], extensions: sourceExtensions, access: diskAccess });
  const { sources } = readSources(discovery.files, discovery.paths, diskAccess);
  const index = new ProjectIndex(discovery, sources, (file) => frontEndOf(file)!.runtime, diskAccess);
  const unforeseen: string[] = [];
  const links: string[] = [];
  for (const source of sources) {
    const { name: file, text } = source;
    const foreseen = new Set(index.possibleImports(source));
    for (const specifier of frontEndOf(file)!.parse(file, text).specifiers) {
      const target = index.resolve(file, specifier);
      if (target !== undefined && target !== file) links.push(`${file} ${specifier} ${target}`);
      const isForeseen =
        index.specifierKind(file) === 'modules'
          ? foreseen.has(specifier)
          : target ===
            nearestDeclared(specifier, (name) =>
              foreseen.has(name) ? index.resolve(file, name) : undefined,
            );
      if (!isForeseen) unforeseen.push(`${file} ${specifier}`);
    }
  }
  return { unforeseen, links };
}

it('holds all that the models of the fixtures ask for', () => {
  const { unforeseen, links } = unforeseenIn(fixturesFolder);
  expect(unforeseen).toEqual([]);
  expect(links.length).toBeGreaterThan(0);
});

it('holds what Python modules ask for', () => {
  const { unforeseen, links } = unforeseenIn(
    makeTree({
      'fn/app.py': [
        'import os.path, lib.db as db',
        'from lib import (  # both',
        '    db,',
        '    util as u,',
        ')',
        'from . import sibling',
        'from .sibling import *',
        'from lib \\',
        '    import util',
        'def handler(event, context):',
        '    import lazily; from lib.db import connect',
        '    if event: from lib import util',
      ].join('\r\n'),
      'fn/sibling.py': '',
      'fn/lazily.py': '',
      'fn/lib/db.py': 'from .util import x',
      'fn/lib/util.py': 'from ..lib.db import y',
    }),
  );
  expect(unforeseen).toEqual([]);
  expect(links.map((link) => link.replace(/ \S+ /, ' -> ')).sort()).toMatchInlineSnapshot(`
    [
      "fn/app.py -> fn/lazily.py",
      "fn/app.py -> fn/lib/db.py",
      "fn/app.py -> fn/lib/util.py",
      "fn/app.py -> fn/sibling.py",
      "fn/lib/db.py -> fn/lib/util.py",
      "fn/lib/util.py -> fn/lib/db.py",
    ]
  `);
});

it('holds what Java types ask for', () => {
  const { unforeseen, links } = unforeseenIn(
    makeTree({
      'src/a/App.java': `package com . acme.a;
        import com.acme.b.*; import com.acme.c.Outer.Inner; import static com.acme.c.Util.help;
        class App extends Base implements Port<Same> {
          Inner inner; com.acme.d.Full full; Map<String, Generic> map;
          Object f() { help(); Other.g(); return new Made() {}; }
        }`,
      'src/a/Same.java': 'package com.acme.a; class Same { static class In {} }',
      'src/b/Base.java': 'package com.acme.b; public class Base {}',
      'src/b/Port.java': 'package com.acme.b; public interface Port<T> {}',
      'src/b/Made.java': 'package com.acme.b; public class Made {}',
      'src/b/Generic.java': 'package com.acme.b; public class Generic {} class Other { static void g() {} }',
      'src/c/Outer.java': 'package com.acme.c; public class Outer { public static class Inner {} }',
      'src/c/Util.java': 'package com.acme.c; public class Util { public static void help() {} }',
      'src/d/Full.java': 'package com.acme.d; public class Full implements com.acme.b.Port<String> {}',
    }),
  );
  expect(unforeseen).toEqual([]);
  expect(links.map((link) => link.replace(/ \S+ /, ' -> ')).sort()).toMatchInlineSnapshot(`
    [
      "src/a/App.java -> src/a/Same.java",
      "src/a/App.java -> src/b/Base.java",
      "src/a/App.java -> src/b/Generic.java",
      "src/a/App.java -> src/b/Generic.java",
      "src/a/App.java -> src/b/Made.java",
      "src/a/App.java -> src/b/Port.java",
      "src/a/App.java -> src/c/Outer.java",
      "src/a/App.java -> src/c/Util.java",
      "src/a/App.java -> src/d/Full.java",
      "src/d/Full.java -> src/b/Port.java",
    ]
  `);
});

const csharp = {
  'Fn.csproj': '',
  'Usings.cs': 'global using Acme.Everywhere;',
  'F.cs': `using Acme.Data; using Alias = Acme.Other.Aliased; using static Acme.Other.Helpers;
    namespace Acme.Orders.Api;
    public partial class F(IStore store) : Base {
      Alias a; Parent p; Outer.Inner i; Known k; global::Acme.Full.Name n; dynamic d = new Store<Row>();
      void G() { Help(); Direct.Call(); }
    }`,
  'F.More.cs': 'namespace Acme.Orders.Api { partial class F { Hidden h; } }',
  'Base.cs': 'namespace Acme.Orders.Api; abstract class Base {}',
  'Parent.cs': 'namespace Acme.Orders; class Parent {} class Outer { public class Inner {} }',
  'Data.cs': 'namespace Acme.Data; public class Store<T> : IStore {} public record Row(int X);',
  'IStore.cs': 'namespace Acme.Data; public interface IStore {}',
  'Other.cs': 'namespace Acme.Other; class Aliased {} static class Helpers { public static void Help() {} }',
  'Known.cs': 'namespace Acme.Everywhere; class Known {}',
  'Full.cs': 'namespace Acme.Full; class Name {}',
  'Direct.cs': 'static class Direct { public static void Call() {} }',
  'Hidden.cs': 'namespace Acme.Orders.Api; class Hidden {}',
};

it('holds what C# types ask for', () => {
  const { unforeseen, links } = unforeseenIn(makeTree(csharp));
  expect(unforeseen).toEqual([]);
  expect([...new Set(links.map((link) => link.replace(/ \S+ /, ' -> ')))].sort()).toMatchInlineSnapshot(`
    [
      "Data.cs -> IStore.cs",
      "F.More.cs -> Hidden.cs",
      "F.cs -> Base.cs",
      "F.cs -> Data.cs",
      "F.cs -> Direct.cs",
      "F.cs -> Full.cs",
      "F.cs -> IStore.cs",
      "F.cs -> Known.cs",
      "F.cs -> Other.cs",
      "F.cs -> Parent.cs",
    ]
  `);
});
