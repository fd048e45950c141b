import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun } from './process.js';

export const workspace = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** The program as it is built. */
export const program = path.join(workspace, 'packages', 'polyglot-scanner', 'dist', 'cli.js');

/** The command of a package that these tests depend on. */
export function ownCommand(name: string): string {
  return fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
}

const made: string[] = [];

/** A new empty folder, until `removeFolders` is called. */
export function makeFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-client-')));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

/** By their names; folders are made as needed. */
export type Files = Readonly<Record<string, string>>;

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

export function git(cwd: string, ...args: string[]): Promise<string> {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  return mustRun('git', [...identity, ...args], { cwd });
}

/** A git repository in a new folder, with the files in its index. */
export async function makeRepository(files: Files): Promise<string> {
  const folder = makeFolder();
  writeFiles(folder, files);
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'add', '--all');
  return folder;
}
