import type { Deployment } from 'hazard-core';
import { systemReason } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { compareText, type Notification } from '../notification.js';
import type { Discovery } from '../project/discover.js';
import { quotePath } from '../quote.js';
import { decodeSource } from '../read-source.js';
import { SourceFile } from '../source-file.js';
import { isCdkSource } from './cdk/is-cdk-source.js';
import {
  beginsLikeTemplate,
  dialectOf,
  isOfLambdaTools,
  jsonHeadBytes,
  maximumTemplateBytes,
  type Dialect,
} from './recognise.js';

/** What the files of one language describe. */
export interface DescriptionsRead {
  readonly deployments: readonly Deployment[];
  readonly notifications: readonly Notification[];
}

export interface DeploymentsRead extends DescriptionsRead {
  /** The files that are read, by name. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

type DescribedFiles = Pick<Discovery, 'templates' | 'namedTemplates' | 'buildFiles' | 'paths'>;

type Reader = (
  sources: readonly SourceFile[],
  inFull: boolean,
) => DescriptionsRead | Promise<DescriptionsRead>;

/** The parsers are loaded where there is something to parse. */
const readers: Readonly<Record<Dialect, () => Promise<Reader>>> = {
  cloudformation: async () => (await import('./cloudformation/read-templates.js')).readTemplates,
  terraform: async () => (await import('./terraform/read-modules.js')).readModules,
  'lambda-tools': async () => (await import('./lambda-tools/read-defaults.js')).readToolDefaults,
  serverless: async () => (await import('./serverless/read-services.js')).readServices,
};

/**
 * Finds the descriptions of deployments among the files that may be some, and reads them. It does not throw.
 * @param code the sources, some of which may describe functions themselves.
 * @param inFull also what does not matter to a function that runs elsewhere than on Managed Instances: that takes its time.
 */
export async function readDeployments(
  { templates, namedTemplates, buildFiles, paths }: DescribedFiles,
  code: readonly SourceFile[],
  access: FileAccess,
  inFull = false,
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
  const deployments: Deployment[] = [];
  for (const [dialect, ofDialect] of byDialect) {
    const read = await (await readers[dialect]())(ofDialect, inFull);
    deployments.push(...read.deployments);
    notifications.push(...read.notifications);
  }
  const all = await withCdkSources(deployments, code, buildFiles);
  return { deployments: all.sort((a, b) => compareText(a.file, b.file)), sources, notifications };
}

async function withCdkSources(
  deployments: readonly Deployment[],
  code: readonly SourceFile[],
  buildFiles: readonly string[],
): Promise<Deployment[]> {
  const inCode = code.filter(isCdkSource);
  if (inCode.length === 0) return [...deployments];
  const { readCdkSources, withoutDescribedTwice } = await import('./cdk/read-sources.js');
  const ofCode = readCdkSources(inCode, buildFiles);
  return [...withoutDescribedTwice(deployments, ofCode), ...ofCode];
}

type Found =
  { readonly source: SourceFile; readonly dialect: Dialect } | { readonly problem: Notification | undefined };

/** Most of what is written in these languages is none of ours, and nothing is said of it. */
function find(file: string, absolute: string, access: FileAccess): Found {
  let bytes: Buffer;
  try {
    const isOther =
      file.endsWith('.json') &&
      !isOfLambdaTools(file) &&
      !beginsLikeTemplate(access.read(absolute, jsonHeadBytes));
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
