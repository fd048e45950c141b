import path from 'node:path';
import { absent, type DeployedFunction, type Deployment, type Setting } from 'hazard-core';
import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import { fromBase, numberSetting, textSetting, type Evaluated } from '../evaluated.js';
import { parseYaml } from '../parse-yaml.js';
import { readEach } from '../read-each.js';
import { entryOf, type TemplateTree } from '../template-tree.js';

const { posix } = path;

/**
 * Reads `aws-lambda-tools-defaults.json` files, with which the .NET tools of AWS Lambda deploy the one function of a project.
 * Source: the README of Amazon.Lambda.Tools.
 */
export function readToolDefaults({ sources }: DescriptionUnit): DescriptionsRead {
  // JSON is YAML, and this tells where each value stands.
  return readEach(sources, ({ text, name }) => deploymentOf(parseYaml(text), name));
}

function deploymentOf(root: TemplateTree, file: string): Deployment {
  return {
    format: 'lambda-tools',
    file,
    functions: functionsOf(root, file),
    capacityProviders: [],
    queues: [],
    invokers: [],
  };
}

/** One, or none where a template of its own says what is deployed. */
function functionsOf(root: TemplateTree, file: string): DeployedFunction[] {
  const handler = entryOf(root, 'function-handler');
  if (handler === undefined || entryOf(root, 'template') !== undefined) return [];
  const get = (key: string): Evaluated | undefined => {
    const value = entryOf(root, key)?.value;
    return value?.kind === 'scalar' && value.value !== null && value.value !== ''
      ? { kind: 'scalar', value: value.value, at: { file, span: value.span } }
      : undefined;
  };
  const at = { file, span: handler.keySpan };
  const architecture = textSetting(get('function-architecture'));
  const architectures: DeployedFunction['architectures'] =
    architecture.state === 'absent' ? absent : { state: 'set', value: [architecture], at: architecture.at };
  const name = textSetting(get('function-name'));
  return [
    {
      name: nameOf(name, file),
      at,
      runtime: textSetting(get('function-runtime') ?? get('framework')),
      handler: textSetting(get('function-handler')),
      code: fromBase({ state: 'set', value: '.', at }, posix.dirname(file)),
      entryFile: absent,
      isImage: /^image$/i.test(String(scalarOf(get('package-type')))),
      memory: numberSetting(get('function-memory-size')),
      timeout: numberSetting(get('function-timeout')),
      architectures,
      capacity: undefined,
      environment: {},
      publishesLatest: absent,
      publishesVersions: absent,
      minEnvironments: absent,
      maxEnvironments: absent,
      provisionedConcurrency: absent,
      reservedConcurrency: absent,
      snapStart: absent,
      vpc: absent,
      logFormat: absent,
      layers: absent,
      onFailure: absent,
    },
  ];
}

/** Whoever deploys a function without a name is asked for one: until then it is that of the project's folder. */
function nameOf(name: Setting<string>, file: string): string {
  return name.state === 'set' ? name.value : posix.basename(posix.dirname(posix.join('/function', file)));
}

function scalarOf(value: Evaluated | undefined): unknown {
  return value?.kind === 'scalar' ? value.value : undefined;
}
