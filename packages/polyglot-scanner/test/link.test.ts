import type { ModuleModel } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { linkModules } from '../src/project/link.js';

function moduleOf(file: string, ...specifiers: string[]): ModuleModel {
  return { file, specifiers, links: new Map() } as unknown as ModuleModel;
}

/** A specifier is the file's name; `lib` is a library. */
const resolver = {
  resolve: (_importer: string, specifier: string) => (specifier === 'lib' ? undefined : specifier),
};

function groupsOf(...modules: ModuleModel[]): string[][] {
  return linkModules(modules, resolver).map((group) => group.map(({ file }) => file));
}

describe('linkModules', () => {
  it('fills the links to scanned files', () => {
    const b = moduleOf('b');
    const a = moduleOf('a', 'lib', 'b', 'not-scanned');
    linkModules([a, b], resolver);
    expect([...a.links]).toEqual([['b', b]]);
    expect(b.links.size).toBe(0);
  });

  it('groups what is connected, in whatever direction', () => {
    const groups = groupsOf(
      moduleOf('a', 'shared'),
      moduleOf('b', 'lib'),
      moduleOf('c', 'shared', 'deep'),
      moduleOf('deep'),
      moduleOf('d', 'lib'),
      moduleOf('shared'),
    );
    expect(groups).toEqual([['a', 'c', 'deep', 'shared'], ['b'], ['d']]);
  });

  it('knows circles and modules that import themselves', () => {
    expect(groupsOf(moduleOf('a', 'b'), moduleOf('b', 'c'), moduleOf('c', 'a', 'c'))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });
});
