import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Finding, Span } from 'hazard-core';
import type { Position, Range } from 'vscode-languageserver/node';
import { toPosix } from '../project/paths.js';
import type { SourceFile } from '../source-file.js';
import type { FileJudgement } from './workspace.js';

/** The path that a `file:` address means, free of symbolic links; undefined for other addresses, as of unsaved files. */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  let file: string;
  try {
    file = fileURLToPath(uri);
  } catch {
    return undefined;
  }
  if (file.includes('\0')) return undefined;
  try {
    return realpathSync.native(file);
  } catch {
    return withRealFolder(file);
  }
}

/** How a workspace names a file: relative to its base, with `/`. */
export function nameIn(base: string, file: string): string {
  return toPosix(path.relative(base, file));
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

/** The protocol counts from 0, in UTF-16 code units. */
export function rangeOf({ lines }: SourceFile, { start, end }: Span): Range {
  return { start: at(lines.positionAt(start)), end: at(lines.positionAt(end)) };
}

/** @param position 1-based, as in a notification. */
export function at({ line, column }: { line: number; column: number }): Position {
  return { line: line - 1, character: column - 1 };
}

export function overlap(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** What was found in the judged file at a place; nothing where there is no judgement. */
export function findingsAt(judgement: FileJudgement | undefined, range: Range): Finding[] {
  if (judgement === undefined) return [];
  const { name, sources } = judgement;
  const source = sources.get(name)!;
  return judgement.judgement.findings.filter(
    ({ file, span }) => file === name && overlap(rangeOf(source, span), range),
  );
}

/** Of a file that is not on the disk. */
function withRealFolder(file: string): string {
  try {
    return path.join(realpathSync.native(path.dirname(file)), path.basename(file));
  } catch {
    return file;
  }
}
