import { describe, expect, it } from 'vitest';
import { possibleImports } from '../../src/project/python/import-scan.js';
import { PythonIndex } from '../../src/project/python/python-index.js';

function resolved(
  importer: string,
  specifier: string,
  files: readonly string[],
  deployments: readonly string[] = [],
): string | undefined {
  return new PythonIndex([importer, ...files], new Set(deployments)).resolve(importer, specifier);
}

describe('relative imports', () => {
  const files = [
    'pkg/__init__.py',
    'pkg/a.py',
    'pkg/sub/__init__.py',
    'pkg/sub/b.py',
    'pkg/sub/c/__init__.py',
  ];
  it.each([
    ['.b', 'pkg/sub/b.py'],
    ['.c', 'pkg/sub/c/__init__.py'],
    ['.', 'pkg/sub/__init__.py'],
    ['..', 'pkg/__init__.py'],
    ['..a', 'pkg/a.py'],
    ['..sub.b', 'pkg/sub/b.py'],
    ['...pkg.a', 'pkg/a.py'],
    ['....pkg.a', undefined],
    ['.nothing', undefined],
  ])('finds %s', (specifier, expected) => {
    expect(resolved('pkg/sub/main.py', specifier, files)).toBe(expected);
  });
});

describe('absolute imports', () => {
  it.each<[what: string, importer: string, specifier: string, files: string[], expected: string | undefined]>([
    ["the handler's folder", 'fn/app.py', 'util', ['fn/util.py', 'util.py', 'other/util.py'], 'fn/util.py'],
    ['a package in it', 'fn/app.py', 'lib.db', ['fn/lib/__init__.py', 'fn/lib/db.py'], 'fn/lib/db.py'],
    ['a folder without __init__.py', 'fn/app.py', 'lib.db', ['fn/lib/db.py'], 'fn/lib/db.py'],
    ['which has no code of its own', 'fn/app.py', 'lib', ['fn/lib/db.py'], undefined],
    ['a package before a module', 'fn/app.py', 'lib', ['fn/lib.py', 'fn/lib/__init__.py'], 'fn/lib/__init__.py'],
    ['from inside of a package', 'src/pkg/sub/x.py', 'pkg.util', ['src/pkg/__init__.py', 'src/pkg/sub/__init__.py', 'src/pkg/util.py'], 'src/pkg/util.py'],
    ["a package's parent before its folder", 'pkg/x.py', 'util', ['pkg/__init__.py', 'util.py', 'pkg/util.py'], 'util.py'],
    ['a handler in a package', 'fn/app.py', 'util', ['fn/__init__.py', 'fn/util.py'], 'fn/util.py'],
    ['src beside the tests', 'tests/unit/test_app.py', 'orders.db', ['src/orders/db.py'], 'src/orders/db.py'],
    ['from the root', 'src/app.py', 'src.util', ['src/util.py'], 'src/util.py'],
    ['not of a neighbour', 'a/app.py', 'util', ['b/util.py'], undefined],
    ['a layer', 'functions/a/app.py', 'shared.db', ['layers/common/python/shared/db.py'], 'layers/common/python/shared/db.py'],
    ['a layer that is not packed yet', 'functions/a/app.py', 'shared', ['layers/common/shared.py'], 'layers/common/shared.py'],
    ['a folder named as a layer', 'functions/a/app.py', 'shared', ['common_layer/shared.py'], 'common_layer/shared.py'],
    ['the nearest layer', 'x/functions/a/app.py', 'shared', ['a/python/shared.py', 'x/layer/python/shared.py'], 'x/layer/python/shared.py'],
    ['the own folder before a layer', 'fn/app.py', 'shared', ['layer/python/shared.py', 'fn/shared.py'], 'fn/shared.py'],
    ['a script that hides a module of Python', 'fn/app.py', 'logging', ['fn/logging.py'], 'fn/logging.py'],
    ['not from a package', 'pkg/app.py', 'logging', ['pkg/__init__.py', 'pkg/logging.py'], undefined],
    ['nor from further up', 'a/b/app.py', 'json.decoder', ['json/decoder.py'], undefined],
    ['a library', 'fn/app.py', 'boto3', ['fn/util.py'], undefined],
    ['nothing', 'fn/app.py', '', ['fn/util.py'], undefined],
  ])('finds %s', (_, importer, specifier, files, expected) => {
    expect(resolved(importer, specifier, files)).toBe(expected);
  }); // prettier-ignore

  it('takes layers of the same application only', () => {
    const files = ['one/layer/python/shared.py'];
    expect(resolved('two/fn/app.py', 'shared', files, ['one', 'two'])).toBeUndefined();
    expect(resolved('one/fn/app.py', 'shared', files, ['one', 'two'])).toBe('one/layer/python/shared.py');
    expect(resolved('one/fn/app.py', 'shared', files, ['one/fn', 'one'])).toBe('one/layer/python/shared.py');
  });
});

describe('possibleImports', () => {
  it.each([
    ['import a', ['a']],
    ['import a.b.c as d, e', ['a', 'a.b', 'a.b.c', 'e']],
    ['from a import b', ['a', 'a.b']],
    ['from a.b import (c as d, # why (not)\n  e,\n)', ['a', 'a.b', 'a.b.c', 'a.b.e']],
    ['from . import x', ['.', '.x']],
    ['from .. import x as y', ['..', '..x']],
    ['from ..a.b import c', ['..', '..a', '..a.b', '..a.b.c']],
    ['from .import x', ['.', '.x']],
    ['from a \\\n  import b, \\\r\n  c', ['a', 'a.b', 'a.c']],
    ['from a import *', ['a']],
    ['if x: import y; import z', ['y', 'z']],
    ['    import inner', ['inner']],
    ['importlib.import_module("a.b")', ['a', 'a.b']],
    ["__import__('a')", ['a']],
    ['import größe', ['größe']],
    ['important = 1', []],
    ['raise X from error', []],
    ['', []],
  ])('finds them in %j', (text, expected) => {
    expect([...possibleImports(text)].sort()).toEqual([...expected].sort());
  });

  it.each(['from ', 'from x ', 'import ', 'import (', 'from a import (', '\\\n', `from a${  ' '.repeat(500)}`, '(', 'from.'])(
    'takes linear time for a megabyte of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      possibleImports(text);
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  ); // prettier-ignore
});
