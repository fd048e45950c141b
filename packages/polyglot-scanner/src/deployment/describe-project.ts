import type { FileAccess } from '../file-access.js';
import type { Discovery } from '../project/discover.js';
import type { Selection } from '../selection.js';
import type { SourceFile } from '../source-file.js';
import type { FoundDescriptions } from './find-descriptions.js';
import { functionsOf, type ListedFunction } from './handler-files.js';
import { judgeDeployments, type ConfigJudgement } from './judge-deployments.js';
import { addManifests } from './manifests/add-manifests.js';
import { readDeployments, type Reading } from './read-deployments.js';

/** What a project's descriptions of deployments tell. */
export interface DescribedProject {
  readonly functions: readonly ListedFunction[];
  /** What is wrong with the configuration, and what was not understood. */
  readonly configuration: ConfigJudgement;
  /** The descriptions, and the files that say what code depends on: findings may be in them. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** Reads the descriptions of deployments, and judges what they configure. Of files outside of the scanned paths nothing is reported. */
export async function describeProject(
  found: FoundDescriptions,
  discovery: Discovery,
  code: readonly SourceFile[],
  access: FileAccess,
  { selection, ...reading }: Reading & { readonly selection: Selection },
): Promise<DescribedProject> {
  const { holds, paths } = discovery;
  const read = await readDeployments(found, discovery, code, access, reading);
  const withManifests = addManifests(read.deployments, paths, access);
  const files = new Map([...found.sources, ...withManifests.sources]);
  const configuration = judgeDeployments(withManifests.deployments, files, { selection, holds });
  const notifications = read.notifications.filter(({ file }) => file === undefined || holds(file));
  return {
    functions: functionsOf(read.deployments, code, discovery),
    configuration: { ...configuration, notifications: [...notifications, ...configuration.notifications] },
    files,
  };
}
