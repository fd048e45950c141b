import path from 'node:path';
import type { DeployedFunction, Dependency, Deployment, Manifest } from 'hazard-core';
import type { FileAccess } from '../../file-access.js';
import type { ProjectPaths } from '../../project/paths.js';
import type { SourceFile } from '../../source-file.js';
import { ManifestFiles } from './manifest-files.js';
import { javaDependencies } from './maven.js';
import { npmDependencies } from './npm.js';
import { dotnetDependencies } from './nuget.js';
import { pythonDependencies } from './python.js';

const { posix } = path;

interface Declared {
  readonly source: SourceFile;
  readonly dependencies: readonly Dependency[];
}

/** By the beginning of a runtime's name. */
const readers: readonly (readonly [
  runtime: string,
  read: (folder: string, files: ManifestFiles) => readonly (Declared | undefined)[],
])[] = [
  ['nodejs', (folder, files) => [npmDependencies(folder, files)]],
  ['python', (folder, files) => [pythonDependencies(folder, files)]],
  ['java', javaDependencies],
  ['dotnet', dotnetDependencies],
];

/**
 * Finds out what the code of functions on Managed Instances depends on. Most projects have none, and no file is read for them.
 * @returns the deployments, and the files that declare something that has to be looked at, as they may hold findings
 */
export function addManifests(
  deployments: readonly Deployment[],
  paths: ProjectPaths,
  access: FileAccess,
): { deployments: readonly Deployment[]; sources: ReadonlyMap<string, SourceFile> } {
  const files = new ManifestFiles(paths, access);
  const sources = new Map<string, SourceFile>();
  const added = deployments.map((deployment) => {
    const manifests = new Map<string, Manifest>();
    for (const one of deployment.functions) {
      for (const { source, dependencies } of declaredFor(one, files)) {
        // Several descriptions may lead to one file, and what is in it is told once.
        const isToldAlready = sources.has(source.name) && !manifests.has(source.name);
        if (dependencies.length === 0 || isToldAlready) continue;
        sources.set(source.name, source);
        const functions = [...(manifests.get(source.name)?.functions ?? []), one.name];
        manifests.set(source.name, { file: source.name, functions, dependencies });
      }
    }
    return manifests.size === 0 ? deployment : { ...deployment, manifests: [...manifests.values()] };
  });
  return { deployments: added, sources };
}

function declaredFor(one: DeployedFunction, files: ManifestFiles): Declared[] {
  if (one.capacity === undefined || one.runtime.state !== 'set') return [];
  const runtime = one.runtime.value;
  const read = readers.find(([name]) => runtime.startsWith(name))?.[1];
  const folder = folderOf(one);
  if (read === undefined || folder === undefined) return [];
  return read(folder, files).filter((declared) => declared !== undefined);
}

/** Where the code lies; an archive is made of the folder that it lies in, if of any. */
function folderOf({ code, entryFile }: DeployedFunction): string | undefined {
  if (code.state !== 'set') {
    return entryFile.state === 'set' ? posix.dirname(entryFile.value) : undefined;
  }
  return /\.(?:zip|jar)$/.test(code.value) ? posix.dirname(code.value) : code.value;
}
