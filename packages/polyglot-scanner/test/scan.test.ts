import { defaultOptions } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { diskAccess, type FileAccess } from '../src/file-access.js';
import { scan } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import { makeTree, systemError } from './support/tree.js';

/** A file system on which some operation on some path fails. */
function failing(operation: 'list' | 'read', name: string, code: string): FileAccess {
  const check = (path: string): void => {
    if (path.endsWith(name)) throw systemError(code);
  };
  return {
    ...diskAccess,
    list: (path) => (operation === 'list' && check(path), diskAccess.list(path)),
    read: (path, limit) => (operation === 'read' && check(path), diskAccess.read(path, limit)),
  };
}

function scanWith(cwd: string, access: FileAccess): Promise<ScanResult> {
  return scan({
    cwd,
    paths: ['.'],
    engine: defaultOptions,
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
    access,
  });
}

describe('scan', () => {
  it.each([
    ['EACCES', 'permission denied'],
    // It went away, or became a folder, after it was listed.
    ['ENOENT', 'it does not exist'],
    ['EISDIR', 'it is a folder'],
    ['EMFILE', 'too many files are open'],
  ])('goes on when a file cannot be read: %s', async (code, reason) => {
    const cwd = makeTree({ 'a.js': 'foo();', 'b.js': 'foo();' });
    const { statistics, notifications } = await scanWith(cwd, failing('read', 'a.js', code));
    expect(statistics).toMatchObject({ files: 1, skippedFiles: { unreadable: 1 } });
    expect(notifications).toEqual([
      { level: 'error', kind: 'unreadable', file: 'a.js', message: `This file cannot be read: ${reason}.` },
    ]);
  });

  it('goes on when a folder cannot be listed', async () => {
    const cwd = makeTree({ 'a/a.js': 'foo();', 'b.js': 'foo();' });
    const { statistics, notifications } = await scanWith(cwd, failing('list', '/a', 'EACCES'));
    expect(statistics).toMatchObject({ files: 1, skippedFolders: { unreadable: 1 } });
    expect(notifications).toMatchObject([{ level: 'error', file: 'a' }]);
  });

  it('says it when not even the named folder can be listed', async () => {
    const cwd = makeTree({ 'b.js': 'foo();' });
    const { statistics, notifications } = await scanWith(cwd, failing('list', cwd, 'EACCES'));
    expect(statistics.files).toBe(0);
    expect(notifications).toMatchObject([{ level: 'error', kind: 'unreadable', file: '' }]);
  });

  it('tells how far it is, from 0 to 1', async () => {
    const cwd = makeTree({ 'a.js': 'import "./b.js";', 'b.js': 'foo();', 'c.js': 'let = ;' });
    const steps: number[] = [];
    await scan({
      cwd,
      paths: ['.'],
      engine: defaultOptions,
      selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
      onProgress: (done) => steps.push(done),
    });
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
