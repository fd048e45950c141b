import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cacheRoot, ensureCached } from '../src/cache.js';

let base: string;

beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', base);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(base, { recursive: true });
});

it('lies where the user says, if that is an absolute path', () => {
  expect(cacheRoot()).toBe(path.join(base, 'lmi-lint', 'runtime-proofs'));
  for (const other of ['caches', '']) {
    vi.stubEnv('XDG_CACHE_HOME', other);
    expect(cacheRoot()).toBe(path.join(os.homedir(), '.cache', 'lmi-lint', 'runtime-proofs'));
  }
});

it('is filled once', async () => {
  const fill = vi.fn((folder: string) => Promise.resolve(fs.writeFileSync(path.join(folder, 'jar'), '')));
  const folder = await ensureCached('jars', fill);
  expect(await ensureCached('jars', fill)).toBe(folder);
  expect(fill).toHaveBeenCalledOnce();
  expect(fs.readdirSync(folder)).toEqual(['jar']);
});

it('holds nothing that could not be filled', async () => {
  const failing = ensureCached('jars', (folder) => {
    fs.writeFileSync(path.join(folder, 'half'), '');
    return Promise.reject(new Error('No network.'));
  });
  await expect(failing).rejects.toThrow('No network.');
  expect(fs.readdirSync(cacheRoot())).toEqual([]);
});
