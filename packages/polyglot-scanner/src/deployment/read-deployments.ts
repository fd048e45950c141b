import type { Deployment } from 'hazard-core';
import { systemReason } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { compareText, type Notification } from '../notification.js';
import type { Discovery } from '../project/discover.js';
import { quotePath } from '../quote.js';
import { decodeSource } from '../read-source.js';
import { SourceFile } from '../source-file.js';
import { withoutDescribedTwice } from './cdk/described-twice.js';
import { isCdkSource } from './cdk/is-cdk-source.js';
import { projectFinder } from './cdk/projects.js';
import {
  modulesOf,
  type DescriptionCache,
  type DescriptionReader,
  type DescriptionsRead,
  type DescriptionUnit,
  type Language,
} from './descriptions.js';
import {
  beginsLikeTemplate,
  dialectOf,
  jsonHeadBytes,
  maximumTemplateBytes,
  type Dialect,
} from './recognise.js';

export interface DeploymentsRead extends DescriptionsRead {
  /** The files that are read, by name. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

type DescribedFiles = Pick<Discovery, 'templates' | 'namedTemplates' | 'buildFiles' | 'paths'>;

interface Reading {
  /** Also what does not matter to a function that runs elsewhere than on Managed Instances: that takes its time. */
  readonly inFull?: boolean;
  readonly cache?: DescriptionCache | undefined;
}

/** The parsers are loaded where there is something to parse. */
const readers: Readonly<Record<Language, () => Promise<DescriptionReader>>> = {
  cloudformation: async () => (await import('./cloudformation/read-templates.js')).readTemplates,
  terraform: async () => (await import('./terraform/read-module-files.js')).readModuleFiles,
  serverless: async () => (await import('./serverless/read-services.js')).readServices,
  cdk: async () => (await import('./cdk/read-cdk-source.js')).readCdkSource,
};

/**
 * Finds the descriptions of deployments among the files that may be some, and reads them. It does not throw.
 * @param code the sources, some of which may describe functions themselves.
 */
export async function readDeployments(
  { templates, namedTemplates, buildFiles, paths }: DescribedFiles,
  code: readonly SourceFile[],
  access: FileAccess,
  { inFull = false, cache }: Reading = {},
): Promise<DeploymentsRead> {
  const notifications: Notification[] = [];
  const sources = new Map<string, SourceFile>();
  const byDialect = new Map<Dialect, SourceFile[]>();
  for (const file of templates) {
    const found = find(file, paths.absolute(file), access);
    if ('problem' in found) {
      if (found.problem !== undefined) notifications.push(found.problem);
      else if (namedTemplates.has(file)) notifications.push(noTemplate(file));
      continue;
    }
    sources.set(file, found.source);
    const alike = byDialect.get(found.dialect);
    if (alike === undefined) byDialect.set(found.dialect, [found.source]);
    else alike.push(found.source);
  }
  const units = [...byDialect].flatMap(([language, ofDialect]) =>
    (language === 'terraform' ? modulesOf(ofDialect) : ofDialect.map((source) => [source])).map(
      (together): DescriptionUnit => ({ language, sources: together, inFull }),
    ),
  );
  const described = await readUnits(units, cache);
  const projectOf = projectFinder(buildFiles);
  const inCode = code.filter(isCdkSource).map((source): DescriptionUnit => ({
    language: 'cdk',
    sources: [source],
    inFull,
    project: projectOf(source.name),
  }));
  const ofCode = await readUnits(inCode, cache);
  const all = [...withoutDescribedTwice(described.deployments, ofCode.deployments), ...ofCode.deployments];
  return {
    deployments: all.sort((a, b) => compareText(a.file, b.file)),
    sources,
    notifications: [...notifications, ...described.notifications],
  };
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

type Found =
  { readonly source: SourceFile; readonly dialect: Dialect } | { readonly problem: Notification | undefined };

/** Most of what is written in these languages is none of ours, and nothing is said of it. */
function find(file: string, absolute: string, access: FileAccess): Found {
  let bytes: Buffer;
  try {
    const isOther = file.endsWith('.json') && !beginsLikeTemplate(access.read(absolute, jsonHeadBytes));
    if (isOther) return { problem: undefined };
    bytes = access.read(absolute, maximumTemplateBytes);
  } catch (error) {
    const message = `This file cannot be read: ${systemReason(error)}. Functions that it may describe are not known.`;
    return { problem: { level: 'warning', kind: 'unreadable', file, message } };
  }
  const dialect = dialectOf(file, bytes);
  if (dialect === undefined) return { problem: undefined };
  if (bytes.length > maximumTemplateBytes) {
    const message = `This description is larger than ${maximumTemplateBytes / 1024 / 1024} MB and was not read.`;
    return { problem: { level: 'warning', kind: 'limit', file, message } };
  }
  const decoded = decodeSource(bytes);
  return decoded.kind === 'text'
    ? { source: new SourceFile(file, decoded.text, decoded.byteOrderMark, decoded.utf8), dialect }
    : { problem: undefined };
}

function noTemplate(file: string): Notification {
  return {
    level: 'note',
    kind: 'excluded',
    file,
    message: `${quotePath(file)} was named but not scanned: it describes no deployment of functions.`,
  };
}
