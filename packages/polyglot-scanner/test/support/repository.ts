import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { jsonOf } from './command.js';
import { makeTree } from './tree.js';

export function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'ignore' });
}

/** A repository in which all of these files are committed. */
export function makeRepository(files: Readonly<Record<string, string>>): string {
  const cwd = makeTree(files);
  git(cwd, 'init', '-b', 'main');
  commitAll(cwd);
  return cwd;
}

export function commitAll(cwd: string): void {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '--allow-empty', '-m', 'x');
}

export function write(cwd: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
  fs.writeFileSync(path.join(cwd, file), text);
}

/** The files with findings. */
export async function found(cwd: string, ...args: string[]): Promise<string[]> {
  return (await jsonOf(cwd, ...args)).findings.map(({ path: file }) => file);
}
