import path from 'node:path';
import { safeVersionOf, type Dependency, type Location, type NewestVersion } from 'hazard-core';
import { isRecord, parseJson } from '../../project/json-file.js';
import type { SourceFile } from '../../source-file.js';
import { foldersUpFrom, placeIn, type ManifestFiles } from './manifest-files.js';
import { newestIn } from './version-ranges.js';

const { posix } = path;

/**
 * What the nearest `package.json` of a folder declares, in the versions that a lock holds it to.
 * @returns the file as well; undefined where there is none that declares anything
 */
export function npmDependencies(
  folder: string,
  files: ManifestFiles,
): { source: SourceFile; dependencies: Dependency[] } | undefined {
  for (const around of foldersUpFrom(folder)) {
    const source = files.read(posix.join(around, 'package.json'));
    const declared = source === undefined ? undefined : declaredIn(source);
    if (source === undefined || declared === undefined) continue;
    const lock = findLock(around, files);
    const dependencies = Object.entries(declared).flatMap(([name, range]): Dependency[] => {
      if (typeof range !== 'string' || safeVersionOf('npm', name) === undefined) return [];
      const at = declarationOf(source, name);
      const locked = lock?.(name, range);
      const newest = locked?.newest ?? newestIn(range, 'any-below');
      if (at === undefined || newest === undefined) return [];
      return [{ ecosystem: 'npm', name, at, newest, ...(locked !== undefined && { decidedAt: locked.at }) }];
    });
    return { source, dependencies };
  }
  return undefined;
}

function declaredIn({ text }: SourceFile): Record<string, unknown> | undefined {
  try {
    const { value } = parseJson(text);
    return isRecord(value) && isRecord(value.dependencies) ? value.dependencies : undefined;
  } catch {
    return undefined;
  }
}

/** `"@aws-sdk/client-s3": "^3.600.0"` */
function declarationOf(source: SourceFile, name: string): Location | undefined {
  const { text } = source;
  const head = /"dependencies"\s*:\s*\{/.exec(text);
  if (head === null) return undefined;
  const pattern = new RegExp(`"${escaped(name)}"\\s*:\\s*"[^"]*"`, 'g');
  pattern.lastIndex = head.index;
  const match = pattern.exec(text);
  return match === null ? undefined : placeIn(source, match.index, match[0].length);
}

type Lock = (name: string, range: string) => { newest: NewestVersion; at: Location } | undefined;

/** The lock of the folder, or of the workspace that it belongs to. */
function findLock(folder: string, files: ManifestFiles): Lock | undefined {
  for (const around of foldersUpFrom(folder)) {
    const inside = posix.relative(around, folder) || '.';
    for (const [name, read] of Object.entries(locks)) {
      const source = files.read(posix.join(around, name));
      if (source === undefined) continue;
      return (dependency, range) => {
        const found = read(source, dependency, range, inside);
        if (found === undefined) return undefined;
        return {
          newest: { version: found.version, bound: 'exactly' },
          at: placeIn(source, found.start, found.version.length),
        };
      };
    }
  }
  return undefined;
}

/** Finds the version that a lock holds a dependency to, of the package in the folder `inside` the lock's. */
type LockReader = (
  source: SourceFile,
  name: string,
  range: string,
  inside: string,
) => { version: string; start: number } | undefined;

const locks: Readonly<Record<string, LockReader>> = {
  'package-lock.json': (source, name, _range, inside) =>
    [inside === '.' ? undefined : `${inside}/node_modules/${name}`, `node_modules/${name}`]
      .filter((key) => key !== undefined)
      .map((key) => npmEntry(source, key))
      .find((found) => found !== undefined),
  'pnpm-lock.yaml': (source, name, _range, inside) => {
    const importer = section(source.text, 0, new RegExp(`^ {2}['"]?${escaped(inside)}['"]?:`, 'm'), 2);
    if (importer === undefined) return undefined;
    const own = section(source.text, importer.start, new RegExp(`^ {6}['"]?${escaped(name)}['"]?:`, 'm'), 6);
    if (own === undefined || own.start >= importer.end) return undefined;
    return versionIn(source.text, own, /^ {8}version: ['"]?(\d[\w.-]*)/m);
  },
  'yarn.lock': (source, name, range) => {
    const keys = [`${name}@${range}`, `${name}@npm:${range}`].map(escaped).join('|');
    const own = section(source.text, 0, new RegExp(`^(?:[^\\s#].*, )?"?(?:${keys})"?[:,].*$`, 'm'), 0);
    return own === undefined ? undefined : versionIn(source.text, own, /^ {2}version:? "?(\d[\w.-]*)/m);
  },
};

function npmEntry({ text }: SourceFile, key: string): { version: string; start: number } | undefined {
  const head = text.indexOf(`"${key}": {`);
  if (head === -1) return undefined;
  // The version is among the first of an entry's keys.
  const end = text.indexOf('}', head);
  return versionIn(text, { start: head, end: end === -1 ? text.length : end }, /"version": "(\d[^"]*)"/);
}

/** What a line that fits begins, up to the next line that is indented as little. */
function section(
  text: string,
  from: number,
  head: RegExp,
  indent: number,
): { start: number; end: number } | undefined {
  const match = head.exec(text.slice(from));
  if (match === null) return undefined;
  const start = from + match.index;
  const next = new RegExp(`^ {0,${indent}}[^\\s#]`, 'gm');
  next.lastIndex = start + match[0].length;
  return { start, end: next.exec(text)?.index ?? text.length };
}

function versionIn(
  text: string,
  { start, end }: { start: number; end: number },
  pattern: RegExp,
): { version: string; start: number } | undefined {
  const match = pattern.exec(text.slice(start, end));
  if (match === null) return undefined;
  const version = match[1]!;
  return { version, start: start + match.index + match[0].lastIndexOf(version) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
