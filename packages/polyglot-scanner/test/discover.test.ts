import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../src/errors.js';
import { diskAccess, type FileAccess } from '../src/file-access.js';
import { discover, type Discovery } from '../src/project/discover.js';
import { IgnorePatterns } from '../src/project/ignore-rules.js';
import { excludedText } from '../src/project/excludes.js';
import { makeTree, systemError } from './support/tree.js';

const extensions = new Set(['.js', '.ts', '.mjs']);

function find(cwd: string, paths: readonly string[] = ['.'], access: FileAccess = diskAccess): Discovery {
  return discover({ cwd, paths, extensions, access });
}

describe('what is found', () => {
  it('takes source files in order, whatever folder they are in', () => {
    const tree = makeTree({
      'b.ts': '',
      'a/z.js': '',
      'a.mjs': '',
      'a/b/c.js': '',
      'README.md': '',
      js: '',
      '.js': '',
    });
    expect(find(tree).files).toEqual(['a.mjs', 'a/b/c.js', 'a/z.js', 'b.ts']);
  });

  it('names files relative to what all paths have in common, and shows them from where the user stands', () => {
    const tree = makeTree({ 'app/src/a.js': '', 'app/lib/b.js': '', 'other/c.js': '' });
    const { files, paths } = find(tree, ['app/src', 'app/lib/b.js']);
    expect(files).toEqual(['lib/b.js', 'src/a.js']);
    expect(files.map((file) => paths.fromCwd(file))).toEqual(['app/lib/b.js', 'app/src/a.js']);
    expect(find(path.join(tree, 'other'), ['../app']).paths.fromCwd('src/a.js')).toBe('../app/src/a.js');
  });

  it('takes each file once, however often it is named', () => {
    const tree = makeTree({ 'src/a.js': '' });
    expect(find(tree, ['.', 'src', 'src/a.js', './src/../src']).files).toEqual(['src/a.js']);
  });

  it('takes names with spaces, quotes, percent signs, line breaks and other scripts', () => {
    const names = ['with space.js', `it's "so".js`, '100%.js', 'two\nlines.js', '日本.js', '[id].js', '#.js'];
    const tree = makeTree(Object.fromEntries(names.map((name) => [`d/${name}`, ''])));
    expect(new Set(find(tree).files)).toEqual(new Set(names.map((name) => `d/${name}`)));
  });

  it('finds the repository around the scanned folder', () => {
    const tree = makeTree({ '.git/HEAD': '', 'packages/a/x.js': '' });
    const { paths } = find(path.join(tree, 'packages'), ['a']);
    expect(paths.root).toBe(tree);
    expect(paths.fromRoot('x.js')).toBe('packages/a/x.js');
  });

  it('takes the working folder for the root where there is no repository', () => {
    const tree = makeTree({ 'a/x.js': '' });
    expect(find(tree, ['a']).paths.fromRoot('x.js')).toBe('a/x.js');
    expect(find(path.join(tree, 'a'), [tree]).paths.fromRoot('a/x.js')).toBe('a/x.js');
  });

  it('collects the files that say how imports are resolved', () => {
    const tree = makeTree({
      'package.json': '',
      'tsconfig.json': '',
      'a/package.json': '',
      'a/jsconfig.json': '',
      'node_modules/x/package.json': '',
    });
    const { manifests, pathMappings } = find(tree);
    expect(manifests).toEqual(['a/package.json', 'package.json']);
    expect([...pathMappings].sort()).toEqual(['a/jsconfig.json', 'tsconfig.json']);
  });

  it('is content with an empty folder', () => {
    expect(find(makeTree({}))).toMatchObject({ files: [], notifications: [] });
  });
});

describe('what is left out', () => {
  it('counts folders and files by reason', () => {
    const tree = makeTree({
      'a.js': '',
      'b.min.js': '',
      'c.d.ts': '',
      'c.d.mts': '',
      'node_modules/x.js': '',
      'app/node_modules/x.js': '',
      'dist/x.js': '',
      'cdk.out/x.js': '',
      'vendor/x.js': '',
      '.git/x.js': '',
    });
    const { files, skips } = find(tree);
    expect(files).toEqual(['a.js']);
    expect(skips.files).toEqual({ minified: 1, declarations: 1 });
    expect(skips.folders).toEqual({ node_modules: 2, 'build-output': 2, vendored: 1 });
  });

  it('scans a folder that is named although its name is one of those', () => {
    const tree = makeTree({ 'dist/x.js': '', 'dist/node_modules/y.js': '' });
    expect(find(tree, ['dist']).files).toEqual(['x.js']);
  });

  it('says of a named file why it is left out', () => {
    const tree = makeTree({
      '.git/HEAD': '',
      '.gitignore': 'secret.js\nprivate/\n',
      'private/deep/z.js': '',
      'dist/x.js': '',
      'node_modules/p/y.js': '',
      'secret.js': '',
      'README.md': '',
      'ok.js': '',
    });
    const named = [
      'dist/x.js',
      'node_modules/p/y.js',
      'secret.js',
      'private/deep/z.js',
      'README.md',
      'ok.js',
    ];
    const { files, notifications, skips } = find(tree, named);
    expect(files).toEqual(['ok.js']);
    expect(notifications.map(({ message }) => message)).toEqual([
      '"dist/x.js" was named but not scanned: it is build output.',
      '"node_modules/p/y.js" was named but not scanned: it is in node_modules.',
      '"secret.js" was named but not scanned: it is ignored by .gitignore.',
      '"private/deep/z.js" was named but not scanned: it is ignored by .gitignore.',
      '"README.md" was named but not scanned: no front end reads this kind of file.',
    ]);
    expect(skips.files).toEqual({ 'build-output': 1, node_modules: 1, ignored: 2, unsupported: 1 });
  });

  it('does not hold the folders above the project against a named file', () => {
    const tree = makeTree({ 'build/project/.git/HEAD': '', 'build/project/a.js': '', 'dist/b.js': '' });
    expect(find(tree, ['build/project/a.js']).files).toEqual(['a.js']);
    expect(find(path.join(tree, 'dist'), ['b.js']).files).toEqual(['b.js']);
  });
});

describe('.gitignore', () => {
  it('holds for the folder it is in and all below', () => {
    const tree = makeTree({
      'sub/.gitignore': 'gen\n*.tmp.js\n/only-here.js\n',
      'sub/gen/a.js': '',
      'sub/deep/gen/a.js': '',
      'sub/a.tmp.js': '',
      'sub/only-here.js': '',
      'sub/deep/only-here.js': '',
      'gen/a.js': '',
      'a.tmp.js': '',
    });
    const { files, skips } = find(tree);
    expect(files).toEqual(['a.tmp.js', 'gen/a.js', 'sub/deep/only-here.js']);
    expect(skips).toMatchObject({ files: { ignored: 2 }, folders: { ignored: 2 } });
  });

  it('can take back what an outer one or an earlier line says', () => {
    const tree = makeTree({
      '.gitignore': '*.gen.js\n!keep.gen.js\nlogs/*\n!logs/handler.js\n',
      'keep.gen.js': '',
      'a.gen.js': '',
      'sub/.gitignore': '!a.gen.js\n',
      'sub/a.gen.js': '',
      'sub/b.gen.js': '',
      'logs/handler.js': '',
      'logs/other.js': '',
    });
    expect(find(tree).files).toEqual(['keep.gen.js', 'logs/handler.js', 'sub/a.gen.js']);
  });

  it('cannot take back a file below an ignored folder', () => {
    const tree = makeTree({ '.gitignore': 'out/\n!out/a.js\n', 'out/a.js': '', 'b.js': '' });
    expect(find(tree).files).toEqual(['b.js']);
  });

  it('holds when a part of the repository is scanned, up to its root', () => {
    const tree = makeTree({
      '.gitignore': 'outside.js\n',
      'repo/.git/info/exclude': 'private.js\n',
      'repo/.gitignore': '*.gen.js\n/app/special.js\n',
      'repo/app/a.gen.js': '',
      'repo/app/special.js': '',
      'repo/app/private.js': '',
      'repo/app/outside.js': '',
    });
    expect(find(path.join(tree, 'repo'), ['app']).files).toEqual(['outside.js']);
    expect(find(path.join(tree, 'repo')).files).toEqual(['app/outside.js']);
  });

  it('does not keep a folder out that the user names', () => {
    const tree = makeTree({
      '.git/HEAD': '',
      '.gitignore': 'work/\n',
      'work/.gitignore': '*.gen.js\n',
      'work/project/a.js': '',
      'work/project/a.gen.js': '',
    });
    expect(find(tree, ['work']).files).toEqual(['project/a.js']);
    expect(find(tree, ['work/project']).files).toEqual(['a.js']);
    expect(find(tree).files).toEqual([]);
  });

  it('may be a folder, unreadable, or begin with a byte order mark', () => {
    const tree = makeTree({
      'a/.gitignore/x': '',
      'a/a.js': '',
      'b/.gitignore': '\ufeffb.js\r\n',
      'b/b.js': '',
    });
    expect(find(tree)).toMatchObject({ files: ['a/a.js'], notifications: [] });
    const access: FileAccess = {
      ...diskAccess,
      read: () => {
        throw systemError('EACCES');
      },
    };
    const { files, notifications } = find(tree, ['.'], access);
    expect(files).toEqual(['a/a.js', 'b/b.js']);
    expect(notifications).toEqual([
      {
        level: 'warning',
        kind: 'unreadable',
        file: 'b/.gitignore',
        message: 'Its rules are not applied: permission denied.',
      },
    ]);
  });
});

describe('IgnorePatterns', () => {
  it('agrees with the matcher that it spares most of the work', () => {
    // A fixed sequence of pseudo-random numbers.
    let state = 12_345;
    const below = (limit: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * limit);
    };
    const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)]!;
    const names = ['a', 'ab', 'b.js', 'x.gen.js', 'logs', 'B', '[c]', 'a b', '#d', '!e'];
    const segments = [
      'a', 'a*', '*.js', '*', '**', '?', 'lo[fg]s', '[ab]', '[!b]', 'b.js', '*gen*', 'x.*', '\\#d', '\\!e', '\\[c\\]', 'a\\ b', '*.*',
    ]; // prettier-ignore
    const paths = Array.from({ length: 60 }, () =>
      Array.from({ length: 1 + below(3) }, () => pick(names)).join('/'),
    );
    const disagreements: unknown[] = [];
    for (let round = 0; round < 300; round++) {
      const lines = Array.from({ length: 1 + below(3) }, () => {
        const parts = Array.from({ length: 1 + below(3) }, () => pick(segments)).join('/');
        return `${pick(['', '', '', '!'])}${pick(['', '', '/'])}${parts}${pick(['', '', '/'])}`;
      });
      const text = lines.join(pick(['\n', '\r\n']));
      const patterns = new IgnorePatterns(text);
      const whole = ignore({ ignorecase: process.platform !== 'linux' }).add(text);
      for (const path of paths) {
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        // What is in an ignored folder is never asked about.
        if (parent !== '' && whole.test(`${parent}/`).ignored) continue;
        for (const isFolder of [true, false]) {
          const { ignored, unignored } = whole.test(isFolder ? `${path}/` : path);
          const expected = ignored ? 'ignored' : unignored ? 'taken-back' : undefined;
          const actual = patterns.test(path, isFolder);
          if (actual !== expected) disagreements.push({ text, path, isFolder, actual, expected });
        }
      }
    }
    expect(disagreements).toEqual([]);
  });
});

describe('symbolic links', () => {
  it('follows none, not even in a loop', () => {
    const tree = makeTree({
      'a/x.js': '',
      'a/loop': { link: '..' },
      'a/self': { link: 'self' },
      'a/void.js': { link: 'no' },
    });
    expect(find(tree)).toMatchObject({
      files: ['a/x.js'],
      skips: { files: {}, folders: {} },
      notifications: [],
    });
  });

  it('remembers those that lead to another place in the tree', () => {
    const tree = makeTree({
      'shared/x.js': '',
      'app/shared': { link: '../shared' },
      'app/y.js': { link: '../shared/x.js' },
    });
    const { files, links } = find(tree);
    expect(files).toEqual(['shared/x.js']);
    expect(Object.fromEntries(links)).toEqual({ 'app/shared': 'shared', 'app/y.js': 'shared/x.js' });
  });

  it('counts those that lead out of it', () => {
    const tree = makeTree({
      'outside/x.js': '',
      'in/folder': { link: '../outside' },
      'in/x.js': { link: '../outside/x.js' },
      'in/note.txt': { link: '../outside/x.js' },
    });
    const { files, skips } = find(tree, ['in']);
    expect(files).toEqual([]);
    expect(skips).toMatchObject({ files: { 'outside-link': 1 }, folders: { 'outside-link': 1 } });
  });

  it('follows the one that the user names', () => {
    const tree = makeTree({ 'real/x.js': '', link: { link: 'real' } });
    expect(find(tree, ['link']).files).toEqual(['x.js']);
  });
});

describe('paths that cannot be scanned', () => {
  it.each([
    ['nope', 'The path "nope" does not exist.'],
    ['a.js/b', 'The path "a.js/b" cannot be read: a part of its path is not a folder.'],
    ['', 'A path is empty. Use "." for the current folder.'],
    ['src/**/*.js', 'The path "src/**/*.js" does not exist. Patterns are not expanded here; name a folder.'],
    ['evil\u001b[31m\n', 'The path "evil␛[31m␊" does not exist.'],
    ['circle', 'The path "circle" cannot be read: its symbolic links form a loop.'],
  ])('names %j in one line', (name, message) => {
    const tree = makeTree({ 'a.js': '', circle: { link: 'circle' } });
    expect(() => find(tree, ['.', name])).toThrow(new UsageError(message));
  });

  it('refuses what is neither a file nor a folder', () => {
    expect(() => find('/', ['/dev/null'])).toThrow('The path "/dev/null" is neither a file nor a folder.');
  });

  it('goes on when a folder cannot be listed, and says so', () => {
    const tree = makeTree({ 'a/x.js': '', 'b/y.js': '' });
    const access: FileAccess = {
      ...diskAccess,
      list(folder) {
        if (folder.endsWith(`${path.sep}a`)) throw systemError('EACCES');
        return diskAccess.list(folder);
      },
    };
    const { files, notifications, skips } = find(tree, ['.'], access);
    expect(files).toEqual(['b/y.js']);
    expect(notifications).toEqual([
      {
        level: 'error',
        kind: 'unreadable',
        file: 'a',
        message: 'The folder cannot be read: permission denied.',
      },
    ]);
    expect(skips.folders).toEqual({ unreadable: 1 });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a named pipe', () => {
    const tree = makeTree({ 'a.js': '' });
    execFileSync('/usr/bin/env', ['mkfifo', path.join(tree, 'pipe.js')]);
    expect(find(tree).files).toEqual(['a.js']);
    expect(() => find(tree, ['pipe.js'])).toThrow('The path "pipe.js" is neither a file nor a folder.');
    expect(diskAccess.read(path.join(tree, 'pipe.js'), 10)).toHaveLength(0);
  });
});

describe('excludedText', () => {
  it.each([
    ['// @generated by a tool\nfoo();', 'generated'],
    ['#!/usr/bin/env node\n/* eslint-disable */\n// Code generated by x. DO NOT EDIT.\nfoo();', 'generated'],
    ['/**\n * This file was automatically generated.\n */\nfoo();', 'generated'],
    ['/******/ (() => { // webpackBootstrap', 'generated'],
    ['<?xml version="1.0"?>\n<TS></TS>', 'not-source'],
    ['  <!DOCTYPE html><p>', 'not-source'],
    ['foo();\n// @generated', undefined],
    ['const note = "@generated, DO NOT EDIT";', undefined],
    ['// Please do not edit the constant below without asking.\nconst a = 1;', undefined],
    [`f(${'x'.repeat(10_000)});`, undefined],
    [`f(${'x'.repeat(20_000)});`, 'minified'],
    [`${'x'.repeat(600)}\n`.repeat(40), 'minified'],
    [`a\n${'x'.repeat(6_000)}\n${'short();\n'.repeat(2_000)}`, 'minified'],
    ['const a = 1;\n'.repeat(10_000), undefined],
    ['', undefined],
  ])('judges %j', (text, reason) => {
    expect(excludedText('a.js', text)).toBe(reason);
  });
});
