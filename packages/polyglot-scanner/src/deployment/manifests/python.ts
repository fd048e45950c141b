import path from 'node:path';
import { safeVersionOf, type Dependency } from 'hazard-core';
import type { SourceFile } from '../../source-file.js';
import { foldersUpFrom, placeIn, type ManifestFiles } from './manifest-files.js';
import { newestIn } from './version-ranges.js';

const { posix } = path;

/** What the nearest `requirements.txt` or `pyproject.toml` of a folder declares. */
export function pythonDependencies(
  folder: string,
  files: ManifestFiles,
): { source: SourceFile; dependencies: Dependency[] } | undefined {
  for (const around of foldersUpFrom(folder)) {
    const requirements = files.read(posix.join(around, 'requirements.txt'));
    if (requirements !== undefined) {
      return { source: requirements, dependencies: inRequirements(requirements) };
    }
    const project = files.read(posix.join(around, 'pyproject.toml'));
    if (project !== undefined) return { source: project, dependencies: inProject(project, around, files) };
  }
  return undefined;
}

/** `aws-lambda-powertools[tracer]==2.31.0; python_version >= "3.9"` */
const requirement = /^[ \t]*([A-Za-z0-9][\w.-]*)[ \t]*(?:\[[^\]]*\])?[ \t]*([^;#@\n\r]*)/gm;

function inRequirements(source: SourceFile): Dependency[] {
  return [...source.text.matchAll(requirement)].flatMap((match) => {
    const declared = match[0].trimEnd();
    const indent = declared.length - declared.trimStart().length;
    return toDependency(source, match[1]!, match[2]!, match.index + indent, declared.length - indent);
  });
}

function inProject(source: SourceFile, folder: string, files: ManifestFiles): Dependency[] {
  const text = deployedPart(source.text);
  // `dependencies = ["name>=1"]`, and below [tool.poetry.dependencies] `name = "^1"` or `name = { version = "^1" }`.
  const strings = [
    ...text.matchAll(/(["'])([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]"']*\]\s*)?([<>=!~^][^"';]*)\1/g),
  ].map((match) => ({
    name: match[2]!,
    range: match[3]!,
    start: match.index + 1,
    length: match[0].length - 2,
  }));
  const pairs = [
    ...text.matchAll(/^([A-Za-z0-9][\w.-]*)\s*=\s*(?:\{[^}\n]*?\bversion\s*=\s*)?(["'])([^"'\n]*)\2/gm),
  ].map((match) => ({ name: match[1]!, range: match[3]!, start: match.index, length: match[0].length }));
  return [...strings, ...pairs].flatMap(({ name, range, start, length }) => {
    const [declared] = toDependency(source, name, range, start, length);
    const locked = inLock(name, folder, files);
    if (locked === undefined) return declared ?? [];
    if (safeVersionOf('pypi', normal(name)) === undefined) return [];
    const at = placeIn(source, start, length);
    return { ecosystem: 'pypi', name: normal(name), at, ...locked };
  });
}

/** Sections of what is always installed. */
const installed = /^\[(?:tool\.poetry\.(?:group\.main\.)?dependencies|project)\]/;

/** The text with blanks in place of all but what is always installed: not groups for development, nor extras. */
function deployedPart(text: string): string {
  return text
    .split(/^(?=\[)/m)
    .map((section) => {
      if (!installed.test(section)) return blank(section);
      if (!section.startsWith('[project]')) return section;
      const list = /^dependencies\s*=\s*\[/m.exec(section);
      if (list === null) return blank(section);
      const length = /\]\s*$/m.exec(section.slice(list.index))?.index ?? section.length;
      const end = list.index + length;
      return blank(section.slice(0, list.index)) + section.slice(list.index, end) + blank(section.slice(end));
    })
    .join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** `[[package]]`, `name = "…"`, `version = "…"`, in the locks of Poetry and uv. */
function inLock(
  name: string,
  folder: string,
  files: ManifestFiles,
): Pick<Dependency, 'newest' | 'decidedAt'> | undefined {
  if (safeVersionOf('pypi', normal(name)) === undefined) return undefined;
  for (const around of foldersUpFrom(folder)) {
    for (const lock of ['poetry.lock', 'uv.lock']) {
      const source = files.read(posix.join(around, lock));
      const match = source?.text.match(
        new RegExp(`^name = "${normal(name)}"\\r?\\nversion = "([^"\\n]+)"`, 'm'),
      );
      if (source === undefined || match?.index === undefined) continue;
      const version = match[1]!;
      const decidedAt = placeIn(source, match.index + match[0].lastIndexOf(version), version.length);
      return { newest: { version, bound: 'exactly' }, decidedAt };
    }
  }
  return undefined;
}

function toDependency(
  source: SourceFile,
  written: string,
  range: string,
  start: number,
  length: number,
): Dependency[] {
  const name = normal(written);
  if (safeVersionOf('pypi', name) === undefined) return [];
  const newest = newestIn(range.trim(), 'exact');
  return newest === undefined
    ? []
    : [{ ecosystem: 'pypi', name, at: placeIn(source, start, length), newest }];
}

/** The names of packages are the same whatever stands between their words. */
function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
