import { describe, expect, it } from 'vitest';
import { diskAccess } from '../../src/file-access.js';
import { discover } from '../../src/project/discover.js';
import { ProjectIndex } from '../../src/project/project-index.js';
import { readSources } from '../../src/read-sources.js';
import { makeTree } from '../support/tree.js';

const runtimes = { '.java': 'java', '.cs': 'dotnet', '.py': 'python', '.js': 'node' } as const;

function indexOf(files: Readonly<Record<string, string>>): ProjectIndex {
  const cwd = makeTree(files);
  const extensions = new Set(Object.keys(runtimes));
  const discovery = discover({ cwd, paths: ['.'], extensions, access: diskAccess });
  const { sources } = readSources(discovery.files, discovery.paths, diskAccess);
  const runtimeOf = (file: string) => runtimes[file.slice(file.lastIndexOf('.')) as keyof typeof runtimes];
  return new ProjectIndex(discovery, sources, runtimeOf, diskAccess);
}

const app = 'package com.example; class App {}';
const db = 'package com.example; class Db {}';

describe('Java', () => {
  it('finds a type by its full name, and a nested one by the type around it', () => {
    const index = indexOf({
      'App.java': app,
      'x/Db.java': 'package a.b; class Db { class Row {} } class Other {}',
    });
    expect(index.resolve('App.java', 'a.b.Db')).toBe('x/Db.java');
    expect(index.resolve('App.java', 'a.b.Db.Row.Cell')).toBe('x/Db.java');
    expect(index.resolve('App.java', 'a.b.Other')).toBe('x/Db.java');
    expect(index.resolve('App.java', 'com.example.App')).toBe('App.java');
    expect(index.resolve('App.java', 'a.b')).toBeUndefined();
    expect(index.resolve('App.java', 'Db')).toBeUndefined();
    expect(index.resolve('App.java', 'java.util.Map')).toBeUndefined();
  });

  it("takes the own project's type where many have the name", () => {
    const index = indexOf({
      'one/pom.xml': '', 'one/src/main/App.java': app, 'one/src/other/Db.java': db,
      'two/build.gradle': '', 'two/src/main/App.java': app, 'two/src/main/Db.java': db,
      'three/build.gradle.kts': '', 'three/src/App.java': app,
    }); // prettier-ignore
    expect(index.resolve('one/src/main/App.java', 'com.example.Db')).toBe('one/src/other/Db.java');
    expect(index.resolve('two/src/main/App.java', 'com.example.Db')).toBe('two/src/main/Db.java');
    expect(index.resolve('three/src/App.java', 'com.example.Db')).toBeUndefined();
  });

  it('takes the nearest file within a project, and the own one before all', () => {
    const index = indexOf({
      'pom.xml': '',
      'a/App.java': app,
      'a/Db.java': db,
      'b/Db.java': db,
      'b/App.java': `${app} class Db {}`,
    });
    expect(index.resolve('a/App.java', 'com.example.Db')).toBe('a/Db.java');
    expect(index.resolve('b/App.java', 'com.example.Db')).toBe('b/App.java');
  });

  it('takes a type of the folder around or of a module inside', () => {
    const index = indexOf({
      'pom.xml': '<project/>', 'src/Db.java': db,
      'fn/pom.xml': '', 'fn/App.java': app,
    }); // prettier-ignore
    expect(index.resolve('fn/App.java', 'com.example.Db')).toBe('src/Db.java');
    expect(index.resolve('src/Db.java', 'com.example.App')).toBe('fn/App.java');
  });

  it.each([
    ['a pom.xml with modules', { 'pom.xml': '<modules><module>fn</module></modules>' }, 'lib/Db.java'],
    ['settings.gradle', { 'settings.gradle': '' }, 'lib/Db.java'],
    ['no build in common', {}, undefined],
    ['a pom.xml without modules, in a folder beside', { 'other/pom.xml': '<project/>' }, undefined],
  ])('finds what another module declares by %s', (_, files, expected) => {
    const index = indexOf({
      ...files,
      'fn/pom.xml': '',
      'fn/App.java': app,
      'lib/pom.xml': '',
      'lib/Db.java': db,
    });
    expect(index.resolve('fn/App.java', 'com.example.Db')).toBe(expected);
  });

  it('takes none where two other modules declare it', () => {
    const index = indexOf({
      'settings.gradle': '',
      'fn/build.gradle': '',
      'fn/App.java': app,
      'a/build.gradle': '',
      'a/Db.java': db,
      'b/build.gradle': '',
      'b/Db.java': db,
    });
    expect(index.resolve('fn/App.java', 'com.example.Db')).toBeUndefined();
  });

  it('foresees every type that a word of the text may mean', () => {
    const text = 'package p; import a.b.*; class App { Db.Row row; }';
    const index = indexOf({
      'Same.java': 'package other; class Db {}',
      'App.java': text,
      'Db.java': 'package a.b; class Db {}',
      'X.java': 'package a.b; class X {}',
    });
    expect([...index.possibleImports({ name: 'App.java', text } as never)].sort()).toEqual([
      'a.b.Db',
      'p.App',
    ]);
  });
});

describe('C#', () => {
  it('keeps the parts of a type together, within a project', () => {
    const part = 'namespace A; public partial class P {}';
    const index = indexOf({
      'one/One.csproj': '', 'one/P.cs': part, 'one/x/P.More.cs': part, 'one/x/P.Last.cs': `${part} partial class Q {}`,
      'one/Whole.cs': 'namespace A; class P {}', 'one/Q.cs': 'namespace A; partial class Q {}',
      'two/Two.csproj': '', 'two/P.cs': part,
    }); // prettier-ignore
    const linked = (file: string): readonly string[] => index.partsOf(file);
    expect(linked('one/x/P.Last.cs')).toEqual(['one/P.cs', 'one/Q.cs']);
    expect(linked('one/x/P.More.cs')).toEqual(['one/P.cs']);
    expect(linked('one/Whole.cs')).toEqual([]);
    expect(linked('two/P.cs')).toEqual([]);
  });

  it('keeps a generic type together with the others of its name', () => {
    const index = indexOf({
      'App.csproj': '', 'Work.cs': 'class Work {}', 'WorkOfT.cs': 'class Work<T> {}', 'Other.cs': 'class Other<T> {}',
    }); // prettier-ignore
    expect([...index.partsOf('Work.cs'), ...index.partsOf('WorkOfT.cs')]).toHaveLength(1);
    expect(index.partsOf('Other.cs')).toEqual([]);
  });

  it('follows references between projects', () => {
    const index = indexOf({
      'src/Fn/Fn.csproj': '<ProjectReference Include="..\\Core\\Core.csproj" />',
      'src/Fn/F.cs': 'namespace A; class F {}',
      'src/Core/Core.csproj': '<ProjectReference PrivateAssets="all" Include="../Base/Base.csproj" />',
      'src/Core/C.cs': 'namespace A; class C {}',
      'src/Base/Base.csproj': '<ProjectReference Include="..\\Core\\Core.csproj" />',
      'src/Base/B.cs': 'namespace A; class B {}',
      'src/Other/Other.csproj': '',
      'src/Other/O.cs': 'namespace A; class O {} class B {}',
    });
    expect(index.resolve('src/Fn/F.cs', 'A.C')).toBe('src/Core/C.cs');
    expect(index.resolve('src/Fn/F.cs', 'A.B')).toBe('src/Base/B.cs');
    expect(index.resolve('src/Fn/F.cs', 'A.O')).toBeUndefined();
    expect(index.resolve('src/Core/C.cs', 'A.F')).toBeUndefined();
  });

  it.each(['All.sln', 'All.slnx'])('finds what only one other project of %s declares', (solution) => {
    const index = indexOf({
      [solution]: '',
      'fn/Fn.csproj': '',
      'fn/F.cs': 'namespace A; class F {}',
      'core/Core.csproj': '',
      'core/C.cs': 'namespace A; class C {} class D {}',
      'more/More.csproj': '',
      'more/D.cs': 'namespace A; class D {}',
    });
    expect(index.resolve('fn/F.cs', 'A.C')).toBe('core/C.cs');
    expect(index.resolve('fn/F.cs', 'A.D')).toBeUndefined();
  });

  it('finds types by the namespaces that a project brings in for all its files', () => {
    const index = indexOf({
      'one/One.csproj': '', 'one/Usings.cs': 'global using A.Shared;', 'one/F.cs': 'class F {}',
      'one/S.cs': 'namespace A.Shared; class S {}', 'one/T.cs': 'namespace A.Other; class T {}',
      'two/Two.csproj': '', 'two/F.cs': 'class F {}',
    }); // prettier-ignore
    expect(index.resolve('one/F.cs', '*.S')).toBe('one/S.cs');
    expect(index.resolve('one/F.cs', '*.T')).toBeUndefined();
    expect(index.resolve('two/F.cs', '*.S')).toBeUndefined();
    expect([...index.possibleImports({ name: 'one/F.cs', text: 'new S()' } as never)]).toEqual(['*.S']);
  });
});
