import path from 'node:path';
import {
  absent,
  type CapacityAttachment,
  type CapacityProvider,
  type DeployedFunction,
  type Deployment,
  type Invoker,
} from 'hazard-core';
import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import {
  anySetting,
  booleanSetting,
  fromBase,
  numberSetting,
  textSetting,
  textsSetting,
  type Evaluated,
} from '../evaluated.js';
import { parseYaml } from '../parse-yaml.js';
import { readEach } from '../read-each.js';
import { childOf, entriesOf, entryOf, type TemplateEntry, type TemplateTree } from '../template-tree.js';

/** Reads `serverless.yml` files. */
export function readServices({ sources }: DescriptionUnit): DescriptionsRead {
  return readEach(sources, ({ text, name }) => new Service(parseYaml(text), name).read());
}

class Service {
  readonly #provider: TemplateTree | undefined;

  constructor(
    private readonly root: TemplateTree,
    private readonly file: string,
  ) {
    this.#provider = childOf(root, 'provider');
  }

  read(): Deployment {
    const functions = entriesOf(childOf(this.root, 'functions'));
    return {
      format: 'serverless',
      file: this.file,
      functions: functions.map((entry) => this.#function(entry)),
      capacityProviders: entriesOf(childOf(this.#provider, 'capacityProviders')).map((one) =>
        this.#capacityProvider(one),
      ),
      queues: [],
      invokers: functions.flatMap((entry) => this.#invokers(entry)),
    };
  }

  #function({ key: name, keySpan, value: tree }: TemplateEntry): DeployedFunction {
    const at = { file: this.file, span: keySpan };
    const own = (...keys: string[]): Evaluated | undefined => this.#value(childOf(tree, ...keys));
    /** Of the function, or of all functions. */
    const get = (key: string): Evaluated | undefined => own(key) ?? this.#value(childOf(this.#provider, key));
    const versions = own('versionFunction') ?? this.#value(childOf(this.#provider, 'versionFunctions'));
    return {
      name,
      at,
      runtime: textSetting(get('runtime')),
      handler: textSetting(own('handler')),
      code: fromBase({ state: 'set', value: '.', at }, path.posix.dirname(this.file)),
      entryFile: absent,
      isImage: own('image') !== undefined,
      memory: numberSetting(get('memorySize')),
      timeout: numberSetting(get('timeout')),
      architectures: textsSetting(get('architecture')),
      capacity: this.#attachment(tree),
      environment: {},
      publishesLatest: absent,
      // A version for each deployment is the default.
      publishesVersions:
        versions === undefined ? { state: 'set', value: true, at } : booleanSetting(versions),
      minEnvironments: numberSetting(own('capacityProvider', 'scaling', 'min')),
      maxEnvironments: numberSetting(own('capacityProvider', 'scaling', 'max')),
      provisionedConcurrency: anySetting(own('provisionedConcurrency')),
      reservedConcurrency: numberSetting(own('reservedConcurrency')),
      snapStart: textSetting(own('snapStart')),
      // The VPC of all functions is that of the capacity provider as well.
      vpc: anySetting(own('vpc')),
      logFormat: textSetting(this.#value(childOf(this.#provider, 'logs', 'lambda', 'logFormat'))),
      layers: textsSetting(get('layers')),
      onFailure: anySetting(own('onError') ?? own('destinations', 'onFailure')),
    };
  }

  /** `capacityProvider: default`, or a block with its `name`. */
  #attachment(tree: TemplateTree): CapacityAttachment | undefined {
    const entry = entryOf(tree, 'capacityProvider');
    if (entry === undefined) return undefined;
    const value = this.#value(entry.value);
    const inside = (key: string): Evaluated | undefined => this.#value(childOf(entry.value, key));
    return {
      at: { file: this.file, span: entry.keySpan },
      provider: textSetting(value?.kind === 'map' ? inside('name') : value),
      memoryPerVcpu: numberSetting(inside('memoryPerVCpu')),
      maxConcurrency: numberSetting(inside('maxConcurrency')),
    };
  }

  #capacityProvider({ key: name, keySpan, value: tree }: TemplateEntry): CapacityProvider {
    const get = (...keys: string[]): Evaluated | undefined => this.#value(childOf(tree, ...keys));
    const mode = textSetting(get('scaling', 'mode'));
    return {
      name,
      at: { file: this.file, span: keySpan },
      architectures: textsSetting(
        get('instanceRequirements', 'architectures') ?? this.#value(childOf(this.#provider, 'architecture')),
      ),
      allowedInstanceTypes: anySetting(get('instanceRequirements', 'allowedInstanceTypes')),
      excludedInstanceTypes: anySetting(get('instanceRequirements', 'excludedInstanceTypes')),
      maxVcpus: numberSetting(get('scaling', 'maxVCpuCount')),
      scalingMode:
        mode.state === 'set'
          ? { ...mode, value: mode.value.toLowerCase() === 'manual' ? 'Manual' : 'Auto' }
          : mode,
      scalingPolicies: anySetting(get('scaling', 'policies')),
      subnets: absent,
    };
  }

  /** `- sqs: …`, `- httpApi: '*'`, `- schedule` */
  #invokers({ key: target, value: tree }: TemplateEntry): Invoker[] {
    const events = childOf(tree, 'events');
    if (events?.kind !== 'list') return [];
    return events.items.flatMap((event) => {
      const source =
        event.kind === 'map'
          ? event.entries[0]?.key
          : event.kind === 'scalar'
            ? String(event.value)
            : undefined;
      if (source === undefined) return [];
      const at = { file: this.file, span: event.span };
      return {
        at,
        kind: integrations.has(source) ? ('integration' as const) : ('event-source' as const),
        source,
        target,
        // The framework leads events to the version or alias that it publishes, where there is one.
        qualified: { state: 'unknown' as const, why: 'the framework decides', at },
        isAsynchronous: asynchronous.has(source),
        onFailure: { state: 'unknown' as const, why: 'the framework decides', at },
      };
    });
  }

  #value(tree: TemplateTree | undefined): Evaluated | undefined {
    if (tree === undefined) return undefined;
    const at = { file: this.file, span: tree.span };
    switch (tree.kind) {
      case 'scalar':
        if (tree.value === null) return undefined;
        return /\$\{/.test(String(tree.value))
          ? { kind: 'unknown', why: 'a variable of the framework stands for it', at, references: [] }
          : { kind: 'scalar', value: tree.value, at };
      case 'list':
        return { kind: 'list', items: tree.items.flatMap((item) => this.#value(item) ?? []), at };
      case 'map':
        return {
          kind: 'map',
          entries: new Map(
            tree.entries.flatMap(({ key, value }) => {
              const inner = this.#value(value);
              return inner === undefined ? [] : [[key, inner] as const];
            }),
          ),
          at,
        };
      case 'call':
        return { kind: 'unknown', why: 'it is known when it is deployed', at, references: [] };
    }
  }
}

const integrations: ReadonlySet<string> = new Set([
  'http',
  'httpApi',
  'websocket',
  'alb',
  'alexaSkill',
  'cognitoUserPool',
]);
const asynchronous: ReadonlySet<string> = new Set([
  's3',
  'sns',
  'schedule',
  'eventBridge',
  'cloudwatchEvent',
  'cloudwatchLog',
  'iot',
]);
