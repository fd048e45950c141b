// Files that are written by hand around a generated part.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, UserError } from './workspace.mjs';

/**
 * The file as it is, with the part between `<!-- <name>:start -->` and `<!-- <name>:end -->` made anew.
 * @param {string} file from the root
 * @param {string} name
 * @param {string} content
 * @param {string} text the file's text, where another part of it has been made anew already
 */
export function withPart(file, name, content, text = textOf(file)) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new UserError(`${file} has no lines "${start}" and "${end}".`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** @param {string} file from the root */
function textOf(file) {
  const full = path.join(root, file);
  if (!existsSync(full)) throw new UserError(`${file} is missing: its text is written by hand.`);
  return readFileSync(full, 'utf8');
}
