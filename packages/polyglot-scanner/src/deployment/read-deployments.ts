import type { Deployment, Setting } from 'hazard-core';
import type { FileAccess } from '../file-access.js';
import { compareText, type Notification } from '../notification.js';
import type { Discovery } from '../project/discover.js';
import type { ProjectPaths } from '../project/paths.js';
import type { SourceFile } from '../source-file.js';
import { AssetSources } from './cdk/asset-sources.js';
import { isCdkSource } from './cdk/is-cdk-source.js';
import { projectFinder } from './cdk/projects.js';
import { withoutDescribedTwice } from './cdk/synthesis.js';
import type {
  DescriptionCache,
  DescriptionReader,
  DescriptionsRead,
  DescriptionUnit,
  Language,
} from './descriptions.js';
import type { FoundDescriptions } from './find-descriptions.js';

export interface Reading {
  /** Also what does not matter to a function that runs elsewhere than on Managed Instances: that takes its time. */
  readonly inFull?: boolean;
  readonly cache?: DescriptionCache | undefined;
}

/** The parsers are loaded where there is something to parse. */
const readers: Readonly<Record<Language, () => Promise<DescriptionReader>>> = {
  cloudformation: async () => (await import('./cloudformation/read-templates.js')).readTemplates,
  terraform: async () => (await import('./terraform/read-module-files.js')).readModuleFiles,
  'lambda-tools': async () => (await import('./lambda-tools/read-defaults.js')).readToolDefaults,
  serverless: async () => (await import('./serverless/read-services.js')).readServices,
  cdk: async () => (await import('./cdk/read-cdk-source.js')).readCdkSource,
};

/**
 * Reads the descriptions of deployments. It does not throw.
 * @param code the sources, some of which may describe functions themselves.
 */
export async function readDeployments(
  found: FoundDescriptions,
  { buildFiles, paths }: Pick<Discovery, 'buildFiles' | 'paths'>,
  code: readonly SourceFile[],
  access: FileAccess,
  { inFull = false, cache }: Reading = {},
): Promise<DescriptionsRead> {
  const described = await readUnits(found.units(inFull), cache);
  const projectOf = projectFinder(buildFiles);
  const inCode = code.filter(isCdkSource).map((source): DescriptionUnit => ({
    language: 'cdk',
    sources: [source],
    inFull,
    project: projectOf(source.name),
  }));
  const ofCode = await readUnits(inCode, cache);
  const assets = new AssetSources(code, paths, access);
  const once = withoutDescribedTwice(described.deployments, ofCode.deployments);
  const all = [
    ...once.map((deployment) => placedWithin(assets.place(deployment), paths)),
    ...ofCode.deployments,
  ];
  return {
    deployments: all.sort((a, b) => compareText(a.file, b.file)),
    notifications: [...found.notifications, ...described.notifications],
  };
}

/** What lies above the scanned folder names what is in it by way of the folders above. */
function placedWithin(deployment: Deployment, paths: Pick<ProjectPaths, 'within'>): Deployment {
  const place = (one: Setting<string>): Setting<string> =>
    one.state === 'set' ? { ...one, value: paths.within(one.value) } : one;
  if (!deployment.file.startsWith('../')) return deployment;
  const functions = deployment.functions.map((one) => ({
    ...one,
    code: place(one.code),
    entryFile: place(one.entryFile),
  }));
  return { ...deployment, functions };
}

async function readUnits(
  units: readonly DescriptionUnit[],
  cache: DescriptionCache | undefined,
): Promise<DescriptionsRead> {
  const deployments: Deployment[] = [];
  const notifications: Notification[] = [];
  for (const unit of units) {
    let read = cache?.get(unit);
    if (read === undefined) {
      read = await (await readers[unit.language]())(unit);
      cache?.put(unit, read);
    }
    deployments.push(...read.deployments);
    notifications.push(...read.notifications);
  }
  return { deployments, notifications };
}
