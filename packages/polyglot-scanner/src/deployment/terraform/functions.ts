import path from 'node:path';
import { absent, valueOf, type CapacityAttachment, type DeployedFunction, type Setting } from 'hazard-core';
import {
  anySetting,
  booleanSetting,
  fromBase,
  numberSetting,
  partsSetting,
  referencesIn,
  textSetting,
  textsSetting,
  type Evaluated,
} from '../evaluated.js';
import type { Resource } from './resource.js';

const { posix } = path;

const capacity = 'capacity_provider_config';
const managed = 'lambda_managed_instances_capacity_provider_config';
/** A module of the registry that many use instead of the resource. */
const lambdaModule = /^(?:registry\.terraform\.io\/)?terraform-aws-modules\/lambda\/aws$/;

export function isFunction(resource: Resource): boolean {
  if (resource.type === 'aws_lambda_function') return true;
  const source = resource.type === 'module' ? resource.get('source') : undefined;
  return source?.kind === 'scalar' && lambdaModule.test(String(source.value)) && makesFunction(resource);
}

/** The module makes layers as well, and nothing where it is told so. */
function makesFunction(module: Resource): boolean {
  const is = (name: string): boolean | undefined => valueOf(booleanSetting(module.get(name)));
  return is('create_layer') !== true && is('create_function') !== false && is('create') !== false;
}

/** A function; what other resources say of it (aliases, scaling) is added by `readModule`. */
export function readFunction(
  resource: Resource,
  dataSource: (name: string) => Resource | undefined,
): DeployedFunction {
  const get = (...keys: string[]): Evaluated | undefined => resource.get(...keys);
  const packageType = textSetting(get('package_type'));
  return {
    name: resource.name,
    at: resource.at,
    runtime: textSetting(get('runtime')),
    handler: textSetting(get('handler')),
    ...codeOf(resource, dataSource),
    isImage: get('image_uri') !== undefined || (packageType.state === 'set' && packageType.value === 'Image'),
    memory: numberSetting(get('memory_size')),
    timeout: numberSetting(get('timeout')),
    architectures: textsSetting(get('architectures')),
    capacity: attachmentOf(resource),
    environment: environmentOf(get('environment', 'variables') ?? get('environment_variables')),
    publishesLatest: publishesLatest(resource),
    publishesVersions: publishesVersions(resource),
    minEnvironments: absent,
    maxEnvironments: absent,
    provisionedConcurrency: anySetting(get('provisioned_concurrent_executions')),
    reservedConcurrency: numberSetting(get('reserved_concurrent_executions')),
    snapStart: textSetting(get('snap_start', 'apply_on')),
    vpc: resource.presence('vpc_config'),
    logFormat: textSetting(get('logging_config', 'log_format')),
    layers: partsSetting(get('layers')),
    onFailure: resource.presence('dead_letter_config'),
  };
}

function attachmentOf(resource: Resource): CapacityAttachment | undefined {
  const at = resource.placeOf(capacity);
  if (at === undefined) return undefined;
  const get = (key: string): Evaluated | undefined => resource.get(capacity, managed, key);
  return {
    at,
    provider: providerOf(get('capacity_provider_arn')),
    memoryPerVcpu: numberSetting(get('execution_environment_memory_gib_per_vcpu')),
    maxConcurrency: numberSetting(get('per_execution_environment_max_concurrency')),
  };
}

function providerOf(value: Evaluated | undefined): Setting<string> {
  const [only, ...others] = referencesIn(value);
  if (only !== undefined && others.length === 0) return { state: 'set', value: only.name, at: only.at };
  const text = textSetting(value);
  return text.state === 'set' ? { state: 'unknown', why: 'it is made elsewhere', at: text.at } : text;
}

/** `publish = true` alone makes a numbered version. */
function publishesLatest(resource: Resource): Setting<boolean> {
  const target = textSetting(resource.get('publish_to'));
  if (target.state !== 'set') return target;
  return { state: 'set', value: target.value === 'LATEST_PUBLISHED', at: target.at };
}

function publishesVersions(resource: Resource): Setting<boolean> {
  const publish = booleanSetting(resource.get('publish'));
  const latest = publishesLatest(resource);
  return latest.state === 'set' && latest.value && publish.state === 'set'
    ? { ...publish, value: false }
    : publish;
}

function environmentOf(value: Evaluated | undefined): DeployedFunction['environment'] {
  if (value?.kind !== 'map') return {};
  return Object.fromEntries([...value.entries].map(([key, inner]) => [key, textSetting(inner)]));
}

/** An archive is made of a folder or a file by `archive_file`, or it lies somewhere. */
function codeOf(
  resource: Resource,
  dataSource: (name: string) => Resource | undefined,
): Pick<DeployedFunction, 'code' | 'entryFile'> {
  const folder = posix.dirname(resource.at.file);
  const sourcePath = fromBase(textSetting(resource.get('source_path')), folder);
  if (sourcePath.state === 'set') return ofPath(sourcePath);
  const filename = resource.get('filename') ?? resource.get('local_existing_package');
  // What is uploaded by itself is known by its hash.
  const [archive] = referencesIn(filename ?? resource.get('source_code_hash')).flatMap(
    ({ name }) => dataSource(name) ?? [],
  );
  if (archive !== undefined) {
    const file = fromBase(textSetting(archive.get('source_file')), folder);
    return file.state === 'set'
      ? ofPath(file)
      : { code: fromBase(textSetting(archive.get('source_dir')), folder), entryFile: absent };
  }
  return { code: fromBase(textSetting(filename), folder), entryFile: absent };
}

function ofPath(file: Setting<string> & { state: 'set' }): Pick<DeployedFunction, 'code' | 'entryFile'> {
  return /\.(?:py|[cm]?[jt]s)$/.test(file.value)
    ? { code: { ...file, value: posix.dirname(file.value) }, entryFile: file }
    : { code: file, entryFile: absent };
}
