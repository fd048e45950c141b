import type { Command } from 'commander';
import { bashScript } from './bash.js';
import { described } from './described.js';
import { fishScript } from './fish.js';
import { zshScript } from './zsh.js';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

export type Shell = keyof typeof scripts;
export const shells = Object.keys(scripts) as Shell[];

/** A script for a shell, made from the program's own definition. */
export function completionScript(program: Command, shell: Shell): string {
  return scripts[shell](described(program));
}
