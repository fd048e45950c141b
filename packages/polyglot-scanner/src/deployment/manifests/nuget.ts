import path from 'node:path';
import { safeVersionOf, type Dependency, type NewestVersion } from 'hazard-core';
import type { SourceFile } from '../../source-file.js';
import { foldersUpFrom, placeIn, type ManifestFiles } from './manifest-files.js';
import { elementsIn, withoutComments } from './xml.js';

const { posix } = path;

/** What the nearest projects of a folder declare, with the versions that the repository manages centrally. */
export function dotnetDependencies(
  folder: string,
  files: ManifestFiles,
): { source: SourceFile; dependencies: Dependency[] }[] {
  for (const around of foldersUpFrom(folder)) {
    const projects = files
      .named(around, /\.(?:cs|fs|vb)proj$/)
      .flatMap((name) => files.read(name) ?? [])
      .filter(({ name }) => !/tests?\.\w+proj$/i.test(name));
    if (projects.length === 0) continue;
    const central = foldersUpFrom(around)
      .map((one) => files.read(posix.join(one, 'Directory.Packages.props')))
      .find((source) => source !== undefined);
    const managed = new Map(
      central === undefined
        ? []
        : referencesIn(central, 'PackageVersion').map((one) => [one.name, one] as const),
    );
    return projects.map((source) => ({
      source,
      dependencies: referencesIn(source, 'PackageReference').flatMap(({ name, at, newest }): Dependency[] => {
        const other = managed.get(name);
        const decided = newest ?? other?.newest;
        if (decided === undefined || safeVersionOf('nuget', name) === undefined) return [];
        return [
          {
            ecosystem: 'nuget',
            name,
            at,
            newest: decided,
            ...(newest === undefined && other !== undefined && { decidedAt: other.at }),
          },
        ];
      }),
    }));
  }
  return [];
}

interface Reference extends Pick<Dependency, 'name' | 'at'> {
  readonly newest: NewestVersion | undefined;
}

/** `<PackageReference Include="AWSSDK.Core" Version="3.7.0" />` */
function referencesIn(source: SourceFile, tag: string): Reference[] {
  return elementsIn(withoutComments(source.text), tag).flatMap(({ start, whole, attributes, inner }) => {
    const name = /\b(?:Include|Update)\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
    if (name === undefined) return [];
    const version =
      /\b(?:Version|VersionOverride)\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1] ??
      /<Version>\s*([^<\s]+)\s*<\/Version>/.exec(inner)?.[1];
    const head = whole.split(/\r?\n/)[0]!;
    return {
      name,
      at: placeIn(source, start, head.length),
      newest: version === undefined ? undefined : newestOf(version.trim()),
    };
  });
}

/** NuGet installs the least version that it may, and of `4.*` the newest. */
function newestOf(version: string): NewestVersion | undefined {
  const floating = /^(\d+(?:\.\d+)*)\.\*/.exec(version)?.[1];
  if (floating !== undefined) {
    const parts = floating.split('.').map(Number);
    return { version: [...parts.slice(0, -1), parts.at(-1)! + 1].join('.'), bound: 'below' };
  }
  const least = /^\[?\s*(\d+(?:\.\d+)*)/.exec(version)?.[1];
  return least === undefined ? undefined : { version: least, bound: 'exactly' };
}
