import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskAccess, type FileAccess } from '../src/file-access.js';
import { discover } from '../src/project/discover.js';
import { ModuleIndex } from '../src/project/module-index.js';
import { makeTree, systemError, type Link } from './support/tree.js';

const extensions = new Set(['.js', '.cjs', '.mjs', '.jsx', '.ts', '.cts', '.mts', '.tsx']);

type Files = Readonly<Record<string, string | Link>>;

function indexOf(files: Files, scanned = '.', access: FileAccess = diskAccess): ModuleIndex {
  const cwd = makeTree(files);
  return new ModuleIndex(discover({ cwd, paths: [scanned], extensions, access: diskAccess }), access);
}

/** Files whose content does not matter. */
function empty(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}

const json = (value: unknown): string => JSON.stringify(value);

describe('relative imports', () => {
  it.each([
    ['./b.js', 'a/b.js'],
    ['./b', 'a/b.js'],
    ['../c', 'c/index.mjs'],
    ['..', 'index.js'],
    ['.', 'a/index.ts'],
    ['./', 'a/index.ts'],
    ['./typed.js', 'a/typed.ts'],
    ['./typed.jsx', undefined],
    ['./module.mjs', 'a/module.mts'],
    ['./common.cjs', 'a/common.cts'],
    ['./view.js', 'a/view.tsx'],
    ['./dotted.name', 'a/dotted.name.js'],
    ['./b.js?raw', 'a/b.js'],
    ['./nothing', undefined],
    ['../../outside', undefined],
    ['./../a/./b', 'a/b.js'],
  ])('finds %s', (specifier, expected) => {
    const index = indexOf(
      empty(
        'a/b.js', 'a/index.ts', 'a/typed.ts', 'a/module.mts', 'a/common.cts', 'a/view.tsx', 'a/dotted.name.js',
        'c/index.mjs', 'index.js',
      ),
    ); // prettier-ignore
    expect(index.resolve('a/main.js', specifier)).toBe(expected);
  });

  it("stays with the importer's kind where a file stands beside what it was compiled to", () => {
    const index = indexOf(empty('x.js', 'x.ts'));
    expect(index.resolve('a.js', './x')).toBe('x.js');
    expect(index.resolve('a.ts', './x')).toBe('x.ts');
    expect(index.resolve('a.ts', './x.js')).toBe('x.js');
  });

  it('reads the package.json of an imported folder', () => {
    const index = indexOf({
      ...empty('lib/main.js', 'lib/index.js'),
      'lib/package.json': json({ main: './main' }),
    });
    expect(index.resolve('a.js', './lib')).toBe('lib/main.js');
  });

  it('goes through symbolic links in the tree', () => {
    const index = indexOf({
      ...empty('shared/x.js'),
      'app/shared': { link: '../shared' },
      'app/one.js': { link: '../shared/x.js' },
    });
    expect(index.resolve('app/a.js', './shared/x')).toBe('shared/x.js');
    expect(index.resolve('app/a.js', './one.js')).toBe('shared/x.js');
  });

  it('does not go round in circles of links', () => {
    const index = indexOf({ ...empty('x.js'), loop: { link: '.' } });
    expect(index.resolve('a.js', './loop/loop/x')).toBe('x.js');
    expect(index.resolve('a.js', `./${'loop/'.repeat(100)}x`)).toBeUndefined();
  });
});

describe('libraries', () => {
  it.each([
    'fs',
    'node:fs',
    'fs/promises',
    'pg',
    '@aws-sdk/client-s3',
    'https://x/y.js',
    'data:text/javascript,1',
    '',
    '/',
    '\0',
  ])('has nothing for %j', (specifier) => {
    const index = indexOf({ ...empty('fs.js', 'pg.js', 'index.js'), 'package.json': json({ name: 'fs' }) });
    expect(index.resolve('a.js', specifier)).toBeUndefined();
  });
});

describe('packages of the tree', () => {
  it('finds them by name: main, folders below, the source of what is built', () => {
    const index = indexOf({
      'packages/core/package.json': json({
        name: '@org/core',
        main: 'dist/index.js',
        types: 'dist/index.d.ts',
      }),
      'packages/plain/package.json': json({ name: 'plain', main: './lib/main' }),
      ...empty('packages/core/src/index.ts', 'packages/core/src/db/pool.ts', 'packages/plain/lib/main.js'),
      ...empty('packages/plain/extra.js', 'app/handler.ts'),
    });
    expect(index.resolve('app/handler.ts', '@org/core')).toBe('packages/core/src/index.ts');
    expect(index.resolve('app/handler.ts', '@org/core/dist/db/pool.js')).toBe('packages/core/src/db/pool.ts');
    expect(index.resolve('app/handler.ts', '@org/core/src/db/pool')).toBe('packages/core/src/db/pool.ts');
    expect(index.resolve('app/handler.ts', '@org/core/db/pool')).toBe('packages/core/src/db/pool.ts');
    expect(index.resolve('app/handler.ts', 'plain')).toBe('packages/plain/lib/main.js');
    expect(index.resolve('app/handler.ts', 'plain/extra')).toBe('packages/plain/extra.js');
    expect(index.resolve('app/handler.ts', '@org/other')).toBeUndefined();
  });

  it('reads `exports`: conditions, subpaths, patterns', () => {
    const index = indexOf({
      'p/package.json': json({
        name: 'p',
        exports: {
          '.': {
            import: { types: './dist/esm/index.d.mts', default: './dist/esm/index.mjs' },
            require: './dist/cjs/index.cjs',
          },
          './sub': './dist/esm/deep/sub.js',
          './features/*.js': './src/features/*.ts',
          './hidden': null,
        },
      }),
      ...empty('p/src/index.mts', 'p/src/deep/sub.ts', 'p/src/features/a.ts'),
    });
    expect(index.resolve('a.js', 'p')).toBe('p/src/index.mts');
    expect(index.resolve('a.js', 'p/sub')).toBe('p/src/deep/sub.ts');
    expect(index.resolve('a.js', 'p/features/a.js')).toBe('p/src/features/a.ts');
  });

  it('reads `imports`, to files and to other packages', () => {
    const index = indexOf({
      'package.json': json({
        name: 'me',
        imports: { '#db': './src/db.js', '#lib/*': './src/lib/*.js', '#other': 'other' },
      }),
      'other/package.json': json({ name: 'other' }),
      ...empty('src/db.ts', 'src/lib/x.js', 'other/index.js'),
    });
    expect(index.resolve('src/deep/a.ts', '#db')).toBe('src/db.ts');
    expect(index.resolve('src/a.ts', '#lib/x')).toBe('src/lib/x.js');
    expect(index.resolve('src/a.ts', '#other')).toBe('other/index.js');
    expect(index.resolve('src/a.ts', '#none')).toBeUndefined();
  });

  it('takes the nearest of several packages with one name', () => {
    const pkg = json({ name: 'shared' });
    const index = indexOf({
      'one/shared/package.json': pkg,
      'two/shared/package.json': pkg,
      ...empty('one/shared/index.js', 'two/shared/index.js'),
    });
    expect(index.resolve('one/app/a.js', 'shared')).toBe('one/shared/index.js');
    expect(index.resolve('two/app/a.js', 'shared')).toBe('two/shared/index.js');
  });
});

describe('tsconfig.json', () => {
  it('maps `paths`, relative to `baseUrl` or to the file; the most specific pattern wins', () => {
    const index = indexOf({
      'tsconfig.json': `{
        // comments and trailing commas are usual here
        "compilerOptions": { "baseUrl": "./src", "paths": { "@/*": ["*"], "@/db/*": ["none/*", "database/*",], "exact": ["one"] }, },
      }`,
      'sub/jsconfig.json': json({ compilerOptions: { paths: { '~/*': ['./lib/*'] } } }),
      ...empty('src/a.ts', 'src/one.ts', 'src/database/pool.ts', 'sub/lib/x.js', 'src/plain/y.ts'),
    });
    expect(index.resolve('src/h.ts', '@/a')).toBe('src/a.ts');
    expect(index.resolve('src/h.ts', '@/db/pool')).toBe('src/database/pool.ts');
    expect(index.resolve('src/h.ts', 'exact')).toBe('src/one.ts');
    expect(index.resolve('src/h.ts', 'plain/y')).toBe('src/plain/y.ts');
    expect(index.resolve('sub/deep/h.js', '~/x')).toBe('sub/lib/x.js');
    expect(index.resolve('sub/deep/h.js', '@/a')).toBeUndefined();
  });

  it('follows `extends` in the tree, and `references`', () => {
    const index = indexOf({
      'tsconfig.base.json': json({ compilerOptions: { paths: { '@base/*': ['./libs/*/src/index.ts'] } } }),
      'apps/x/tsconfig.json': json({ files: [], references: [{ path: './tsconfig.app.json' }] }),
      'apps/x/tsconfig.app.json': json({
        extends: ['@tsconfig/node20/tsconfig.json', '../../tsconfig.base'],
      }),
      ...empty('libs/db/src/index.ts', 'apps/x/h.ts'),
    });
    expect(index.resolve('apps/x/h.ts', '@base/db')).toBe('libs/db/src/index.ts');
    expect(index.notifications).toEqual([]);
  });

  it('survives files that extend each other', () => {
    const index = indexOf({
      'tsconfig.json': json({ extends: './other.json' }),
      'other.json': json({ extends: './tsconfig.json', compilerOptions: { baseUrl: 'src' } }),
      ...empty('src/x.ts'),
    });
    expect(index.resolve('a.ts', 'x')).toBe('src/x.ts');
  });

  it('is looked for above the scanned folder, up to the root of the repository', () => {
    const files = {
      'package.json': json({ imports: { '#x': './src/x.js' } }),
      'tsconfig.json': json({ compilerOptions: { paths: { '@/*': ['./src/*'], '~/*': ['./other/*'] } } }),
      ...empty('src/a.ts', 'src/x.ts', 'other/b.ts'),
    };
    const index = indexOf({ ...files, '.git/HEAD': '' }, 'src');
    expect(index.resolve('deep/h.ts', '@/a')).toBe('a.ts');
    expect(index.resolve('deep/h.ts', '~/b')).toBeUndefined();
    expect(index.resolve('deep/h.ts', '#x')).toBe('x.ts');
  });

  it('is not read outside the repository', () => {
    const tree = makeTree({
      'tsconfig.json': json({ compilerOptions: { paths: { '@/*': ['./repo/src/*'] } } }),
      'outside.json': json({ compilerOptions: { paths: { '+/*': ['./repo/src/*'] } } }),
      'repo/.git/HEAD': '',
      'repo/src/a.ts': '',
      'repo/src/sub/tsconfig.json': json({ extends: '../../../outside.json' }),
    });
    const discovery = discover({
      cwd: path.join(tree, 'repo'),
      paths: ['src'],
      extensions,
      access: diskAccess,
    });
    const index = new ModuleIndex(discovery, diskAccess);
    expect(index.resolve('h.ts', '@/a')).toBeUndefined();
    expect(index.resolve('sub/h.ts', '+/a')).toBeUndefined();
  });
});

describe('layers', () => {
  it('finds /opt/nodejs in the only layer that has the file', () => {
    const index = indexOf(
      empty(
        'layers/a/nodejs/db.js',
        'layers/a/nodejs/util/index.js',
        'layers/b/nodejs/log.js',
        'layers/c/nodejs/log.js',
      ),
    );
    expect(index.resolve('fn/a.js', '/opt/nodejs/db')).toBe('layers/a/nodejs/db.js');
    expect(index.resolve('fn/a.js', '/opt/nodejs/util')).toBe('layers/a/nodejs/util/index.js');
    expect(index.resolve('fn/a.js', '/opt/nodejs/log')).toBeUndefined();
    expect(index.resolve('fn/a.js', '/etc/passwd')).toBeUndefined();
  });
});

describe('broken configuration', () => {
  it.each([
    [
      '{ "name": ',
      'It is not valid JSON (Unexpected end of JSON input); the imports that need it are not resolved.',
    ],
    ['[1]', 'It is not a JSON object; the imports that need it are not resolved.'],
    ['', 'It is not valid JSON (Unexpected end of JSON input); the imports that need it are not resolved.'],
    ['\0\0', 'It is not a text file.'],
  ])('is a notification: %j', (content, message) => {
    const index = indexOf({ 'package.json': content, 'a/b.js': '' });
    expect(index.resolve('a/h.js', './b')).toBe('a/b.js');
    expect(index.notifications).toEqual([
      { level: 'warning', kind: 'configuration', file: 'package.json', message },
    ]);
  });

  it.each([
    json({ compilerOptions: { paths: { '@/*': 'src/*', '#': [1, null], '': ['x'] }, baseUrl: 7 } }),
    json({ compilerOptions: 'x', extends: 5, references: [null, 1, { path: 3 }] }),
    json({ extends: './missing.json' }),
    json({ extends: [] }),
  ])('is survived: %s', (content) => {
    const index = indexOf({ 'tsconfig.json': content, 'a/b.ts': '' });
    expect(index.resolve('a/h.ts', '@/b')).toBeUndefined();
  });

  it.each([
    { name: 'p', exports: 'nonsense' },
    { name: 'p', exports: { '.': { import: 5 } } },
    { name: 'p', exports: [] },
    { name: 'p', exports: { './x': './y', import: './z' } },
    { name: 'p', main: { a: 1 }, imports: [] },
    { name: { a: 1 } },
    { name: 'p', main: '../../../../etc/passwd' },
  ])('is survived: %j', (manifest) => {
    const index = indexOf({ 'p/package.json': json(manifest) });
    expect(index.resolve('a.js', 'p')).toBeUndefined();
    expect(index.resolve('p/a.js', '#p')).toBeUndefined();
  });

  it('says when a file cannot be read', () => {
    const access: FileAccess = {
      ...diskAccess,
      read: () => {
        throw systemError('EACCES');
      },
    };
    const index = indexOf({ 'package.json': '{}' }, '.', access);
    expect(index.notifications).toMatchObject([{ message: 'It cannot be read: permission denied.' }]);
  });
});
