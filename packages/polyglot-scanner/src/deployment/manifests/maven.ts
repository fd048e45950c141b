import path from 'node:path';
import { safeVersionOf, type Dependency, type Location } from 'hazard-core';
import type { SourceFile } from '../../source-file.js';
import { foldersUpFrom, placeIn, type ManifestFiles } from './manifest-files.js';
import { blanked, elementsIn, withoutComments } from './xml.js';

const { posix } = path;

/** Parents of parents; they may lead in a circle. */
const mostParents = 10;

type Declared = { source: SourceFile; dependencies: Dependency[] };

/** What the nearest build file of a folder declares, and for Maven its parents in the repository. */
export function javaDependencies(folder: string, files: ManifestFiles): Declared[] {
  for (const around of foldersUpFrom(folder)) {
    const pom = files.read(posix.join(around, 'pom.xml'));
    if (pom !== undefined) return inPoms(pom, files);
    const gradle = ['build.gradle', 'build.gradle.kts']
      .map((name) => files.read(posix.join(around, name)))
      .find((source) => source !== undefined);
    if (gradle !== undefined) return [{ source: gradle, dependencies: inGradle(gradle) }];
  }
  return [];
}

interface Pom {
  readonly source: SourceFile;
  /** As long as the file, without comments. */
  readonly text: string;
}

function inPoms(own: SourceFile, files: ManifestFiles): Declared[] {
  const poms: Pom[] = [];
  let next: SourceFile | undefined = own;
  while (next !== undefined && poms.length < mostParents) {
    // What plugins need to build is not part of the function.
    const text = blanked(withoutComments(next.text), '<build>', '</build>');
    poms.push({ source: next, text });
    next = parentOf(next.name, text, files);
  }
  const groups = new Set(dependenciesIn(poms[0]!).map(({ group }) => group));
  return poms.map((pom) => ({
    source: pom.source,
    dependencies: dependenciesIn(pom).flatMap(({ group, artifact, version, start }): Dependency[] => {
      const name = `${group}:${artifact}`;
      // A parent manages versions of much that this project does not use.
      if (!groups.has(group) || safeVersionOf('maven', name) === undefined) return [];
      const at = placeIn(pom.source, start, version.length);
      const property = /^\$\{([^}]+)\}$/.exec(version)?.[1];
      const decided = property === undefined ? undefined : propertyIn(poms, property);
      const value = property === undefined ? version : decided?.value;
      if (value === undefined || !/^\d+(?:\.\d+)*$/.test(value)) return [];
      const newest = { version: value, bound: 'exactly' } as const;
      return [
        { ecosystem: 'maven', name, at, newest, ...(decided !== undefined && { decidedAt: decided.at }) },
      ];
    }),
  }));
}

function parentOf(name: string, text: string, files: ManifestFiles): SourceFile | undefined {
  const parent = elementsIn(text, 'parent')[0]?.inner;
  if (parent === undefined) return undefined;
  const relative = /<relativePath>\s*([^<\s]*)\s*<\/relativePath>/.exec(parent)?.[1] ?? '../pom.xml';
  if (/<relativePath\s*\/>/.test(parent) || relative === '') return undefined;
  const target = posix.join(posix.dirname(name), relative);
  const file = target.endsWith('.xml') ? target : posix.join(target, 'pom.xml');
  return file.startsWith('..') ? undefined : files.read(file);
}

function dependenciesIn({
  text,
}: Pom): { group: string; artifact: string; version: string; start: number }[] {
  return elementsIn(text, 'dependency').flatMap(({ start: from, whole }) => {
    const [group, artifact, scope] = ['groupId', 'artifactId', 'scope'].map(
      (tag) => new RegExp(`<${tag}>\\s*([^<\\s]+)\\s*</${tag}>`).exec(whole)?.[1],
    );
    const version = /<version>\s*([^<\s]+)\s*<\/version>/.exec(whole);
    // Tests are not deployed, and what is provided comes from a layer.
    if (group === undefined || artifact === undefined || /^(?:test|provided|system)$/.test(scope ?? ''))
      return [];
    const start = version === null ? 0 : from + version.index + version[0].indexOf(version[1]!);
    return { group, artifact, version: version?.[1] ?? '', start };
  });
}

function propertyIn(poms: readonly Pom[], name: string): { value: string; at: Location } | undefined {
  const tag = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  for (const { source, text } of poms) {
    const match = new RegExp(`<${tag}>\\s*([^<\\s]+)\\s*</${tag}>`).exec(text);
    if (match === null) continue;
    const value = match[1]!;
    return { value, at: placeIn(source, match.index + match[0].indexOf(value), value.length) };
  }
  return undefined;
}

/** Configurations of tests, of the build itself, and of what a layer provides. */
const notDeployed =
  /^\s*(?:test|\w*Test(?=[A-Z])|compileOnly|annotationProcessor|kapt|ksp|developmentOnly|classpath)\w*\b/;

/** `implementation 'software.amazon.awssdk:s3:2.20.0'`, `platform("…:bom:$version")` */
function inGradle(source: SourceFile): Dependency[] {
  const text = blanked(source.text, '/*', '*/');
  return [...text.matchAll(/^(?![ \t]*\/\/)(.*?)(["'])([\w.-]+):([\w.-]+):([^"'@:\s]+)\2/gm)].flatMap(
    (match) => {
      const [, configuration = '', , group, artifact, written] = match;
      const name = `${group}:${artifact}`;
      if (notDeployed.test(configuration) || safeVersionOf('maven', name) === undefined) return [];
      const variable = /^\$\{?(\w+)\}?$/.exec(written!)?.[1];
      const decided = variable === undefined ? undefined : assignedIn(source, variable);
      const version = variable === undefined ? written! : decided?.value;
      if (version === undefined || !/^\d+(?:\.\d+)*$/.test(version)) return [];
      return {
        ecosystem: 'maven' as const,
        name,
        at: placeIn(source, match.index + match[0].lastIndexOf(written!), written!.length),
        newest: { version, bound: 'exactly' as const },
        ...(decided !== undefined && { decidedAt: decided.at }),
      };
    },
  );
}

/** `def awsVersion = '2.20.0'`, `val awsVersion by extra("2.20.0")` */
function assignedIn(source: SourceFile, name: string): { value: string; at: Location } | undefined {
  const pattern = new RegExp(`\\b${name}\\b\\s*(?:=\\s*|by\\s+extra\\()["'](\\d[\\d.]*)["']`);
  const match = pattern.exec(source.text);
  if (match === null) return undefined;
  const value = match[1]!;
  return { value, at: placeIn(source, match.index + match[0].lastIndexOf(value), value.length) };
}
