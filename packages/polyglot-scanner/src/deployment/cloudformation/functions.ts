import path from 'node:path';
import { absent, isSaid, type CapacityAttachment, type DeployedFunction, type Setting } from 'hazard-core';
import {
  booleanSetting,
  numberSetting,
  partsSetting,
  referencesIn,
  textSetting,
  textsSetting,
  type Evaluated,
} from '../evaluated.js';
import { childOf, textOf } from '../template-tree.js';
import { constructOf, type Resource, type TemplateValues } from './evaluate.js';
import type { Properties } from './properties.js';

const { posix } = path;

export const functionTypes: ReadonlySet<string> = new Set([
  'AWS::Serverless::Function',
  'AWS::Lambda::Function',
]);

/** Names of properties that SAM and CloudFormation write differently. */
interface Dialect {
  readonly attachment: readonly string[];
  readonly provider: string;
  /** What tells that it is written as the other one does. */
  readonly misplaced: readonly string[];
  readonly onFailure: readonly (readonly string[])[];
}

const managed = 'LambdaManagedInstancesCapacityProviderConfig';
const attachment = 'CapacityProviderConfig';

const sam: Dialect = {
  attachment: [attachment],
  provider: 'Arn',
  misplaced: [attachment, managed],
  onFailure: [['DeadLetterQueue'], ['EventInvokeConfig', 'DestinationConfig', 'OnFailure']],
};

const cloudformation: Dialect = {
  attachment: [attachment, managed],
  provider: 'CapacityProviderArn',
  misplaced: [attachment, 'Arn'],
  onFailure: [['DeadLetterConfig', 'TargetArn']],
};

export function isSamFunction({ type }: Resource): boolean {
  return type === 'AWS::Serverless::Function';
}

/** A function resource; what other resources say of it (versions, destinations) is added by `readTemplate`. */
export function readFunction(
  resource: Resource,
  properties: Properties,
  values: TemplateValues,
  file: string,
): DeployedFunction {
  const isSam = isSamFunction(resource);
  const dialect = isSam ? sam : cloudformation;
  const get = (...keys: string[]): Evaluated | undefined => properties.get(...keys);
  const folder = posix.dirname(file);
  const imageUri = get(...(isSam ? ['ImageUri'] : ['Code', 'ImageUri']));
  const { name, at } = resource;
  const capacity = attachmentOf(properties, dialect);
  // A macro may attach the function: then nobody can tell whether it scales as one that is.
  const mayScale = capacity !== undefined || get(attachment) === undefined;
  const limit = (key: string): Setting<number> =>
    mayScale ? numberSetting(get('FunctionScalingConfig', key)) : absent;
  return {
    name,
    at,
    ...constructOf(resource),
    runtime: textSetting(get('Runtime')),
    handler: textSetting(get('Handler')),
    code: codeOf(resource, properties, folder),
    entryFile: entryFileOf(resource, values),
    isImage:
      textOf(childOf(resource.tree, 'Properties', 'PackageType')) === 'Image' || imageUri !== undefined,
    memory: numberSetting(get('MemorySize')),
    timeout: numberSetting(get('Timeout')),
    architectures: textsSetting(properties.getList('Architectures')),
    capacity,
    environment: environmentOf(get('Environment', 'Variables')),
    publishesLatest: booleanSetting(get('PublishToLatestPublished')),
    publishesVersions: isSam ? autoPublished(get('AutoPublishAlias')) : absent,
    minEnvironments: limit('MinExecutionEnvironments'),
    maxEnvironments: limit('MaxExecutionEnvironments'),
    provisionedConcurrency: properties.setting('ProvisionedConcurrencyConfig'),
    reservedConcurrency: numberSetting(get('ReservedConcurrentExecutions')),
    snapStart: textSetting(get('SnapStart', 'ApplyOn')),
    vpc: properties.setting('VpcConfig'),
    logFormat: textSetting(get('LoggingConfig', 'LogFormat')),
    layers: partsSetting(properties.getList('Layers')),
    onFailure: dialect.onFailure.map((keys) => properties.setting(...keys)).find(isSaid) ?? absent,
  };
}

function autoPublished(alias: Evaluated | undefined): Setting<boolean> {
  return alias === undefined ? absent : { state: 'set', value: true, at: alias.at };
}

function attachmentOf(properties: Properties, dialect: Dialect): CapacityAttachment | undefined {
  const whole = properties.get(attachment);
  const at = properties.placeOf(attachment);
  if (whole === undefined || at === undefined) return undefined;
  // Its key stands there: what is only unknown inside would be found under every path.
  const place = properties.placeOf(...dialect.misplaced);
  const used = place === undefined ? dialect : dialect === sam ? cloudformation : sam;
  const get = (key: string): Evaluated | undefined => properties.get(...used.attachment, key);
  return {
    at,
    provider: providerOf(get(used.provider)),
    memoryPerVcpu: numberSetting(get('ExecutionEnvironmentMemoryGiBPerVCpu')),
    maxConcurrency: numberSetting(get('PerExecutionEnvironmentMaxConcurrency')),
    ...(place !== undefined && { misplaced: place }),
  };
}

/** The provider's logical id, where it is one of this template. */
function providerOf(value: Evaluated | undefined): Setting<string> {
  const [only, ...others] = referencesIn(value);
  if (only !== undefined && others.length === 0) return { state: 'set', value: only.name, at: only.at };
  const text = textSetting(value);
  return text.state === 'set' ? { state: 'unknown', why: 'it is made elsewhere', at: text.at } : text;
}

function environmentOf(value: Evaluated | undefined): DeployedFunction['environment'] {
  if (value?.kind !== 'map') return {};
  return Object.fromEntries([...value.entries].map(([key, inner]) => [key, textSetting(inner)]));
}

/** The folder of the code: beside the template, or what the CDK has put there. */
function codeOf(resource: Resource, properties: Properties, folder: string): Setting<string> {
  const asset = childOf(resource.tree, 'Metadata', 'aws:asset:path');
  const assetPath = textOf(asset);
  if (assetPath !== undefined && !posix.isAbsolute(assetPath)) {
    return { state: 'set', value: posix.join(folder, assetPath), at: resource.at };
  }
  if (isSamFunction(resource)) {
    const inline = properties.get('InlineCode');
    if (inline !== undefined)
      return { state: 'unknown', why: 'it is written in the template', at: inline.at };
    // Without a word of it, SAM takes the template's own folder.
    return localPath(properties.get('CodeUri'), folder) ?? { state: 'set', value: folder, at: resource.at };
  }
  const code = properties.get('Code');
  return (
    localPath(code, folder) ??
    (code === undefined
      ? absent
      : { state: 'unknown', why: 'it comes from a bucket or an image', at: code.at })
  );
}

function localPath(value: Evaluated | undefined, folder: string): Setting<string> | undefined {
  if (value === undefined) return undefined;
  const { at } = value;
  if (value.kind !== 'scalar') return value.kind === 'map' ? undefined : textSetting(value);
  const text = String(value.value);
  return /^[a-z0-9]+:\/\//i.test(text)
    ? { state: 'unknown', why: 'it is in a bucket', at }
    : { state: 'set', value: posix.join(folder, text), at };
}

/** `sam build` bundles the files that a function's metadata names. */
function entryFileOf({ tree }: Resource, values: TemplateValues): Setting<string> {
  const entries = values.evaluate(childOf(tree, 'Metadata', 'BuildProperties', 'EntryPoints'));
  const texts = textsSetting(entries);
  return texts.state === 'set' && texts.value.length === 1 ? texts.value[0]! : absent;
}
