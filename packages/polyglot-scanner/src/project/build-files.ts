import path from 'node:path';
import type { FileAccess } from '../file-access.js';
import type { BuildFiles } from './builds.js';
import { readBuildText } from './build-text.js';
import type { Discovery } from './discover.js';
import { foldersOfOtherPrograms, readProject } from './dotnet-projects.js';
import { tellsPlatform } from './java-platform.js';

const { posix } = path;

const javaProject = /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/;
const javaWorkspace = /^settings\.gradle(?:\.kts)?$/;
const dotnetProject = /\.(?:cs|fs|vb)proj$/;
const dotnetWorkspace = /\.slnx?$/;
const deployment =
  /^(?:aws-lambda-tools-defaults\.json|serverless\.template|template\.(?:ya?ml|json)|serverless\.(?:ya?ml|ts|js)|samconfig\.toml|cdk\.json|main\.tf|Pulumi\.yaml|zappa_settings\.json)$/;

/** Whether a file says how sources are put together to a program, by its name. */
export function isBuildFile(name: string): boolean {
  return (
    [javaProject, javaWorkspace, dotnetProject, dotnetWorkspace, deployment].some((pattern) =>
      pattern.test(name),
    ) || tellsPlatform(name)
  );
}

/** The projects of Java: of Maven and of Gradle. */
export function javaBuilds(discovery: Discovery, access: FileAccess): BuildFiles {
  const projects = named(discovery, javaProject);
  const poms = projects.filter((file) => posix.basename(file) === 'pom.xml');
  const aggregators = poms.filter(
    (file) =>
      poms.some((other) => other !== file && other.startsWith(folderPrefix(file))) &&
      readBuildText(file, discovery, access).includes('<module>'),
  );
  return {
    projects,
    workspaces: [...named(discovery, javaWorkspace), ...aggregators],
    references: new Map(),
  };
}

/** The projects of .NET, which of them refer to which, and which make no functions. */
export function dotnetBuilds(discovery: Discovery, access: FileAccess): BuildFiles {
  const read = (file: string): string => readBuildText(file, discovery, access);
  const projects = named(discovery, dotnetProject).map((file) => readProject(file, read(file)));
  const deployments = named(discovery, deployment).map((file) => ({ file, text: read(file) }));
  return {
    projects: projects.map(({ file }) => file),
    workspaces: named(discovery, dotnetWorkspace),
    references: new Map(projects.map(({ file, references }) => [file, references])),
    otherPrograms: foldersOfOtherPrograms(projects, deployments),
  };
}

/** Folders from which functions are deployed: what one of them holds is one application. */
export function deploymentFolders(discovery: Discovery): ReadonlySet<string> {
  return new Set(named(discovery, deployment).map((file) => posix.dirname(file)));
}

function named({ buildFiles }: Discovery, pattern: RegExp): string[] {
  return buildFiles.filter((file) => pattern.test(posix.basename(file)));
}

function folderPrefix(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : `${folder}/`;
}
