import path from 'node:path';
import {
  absent,
  type CapacityAttachment,
  type CapacityProvider,
  type DeployedFunction,
  type Deployment,
  type Location,
  type Setting,
} from 'hazard-core';
import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import {
  anySetting,
  booleanSetting,
  fromBase,
  numberSetting,
  partsSetting,
  textSetting,
  textsSetting,
  type Evaluated,
} from '../evaluated.js';
import { parseYaml } from '../parse-yaml.js';
import { readEach } from '../read-each.js';
import { childOf, entriesOf, entryOf, type TemplateEntry, type TemplateTree } from '../template-tree.js';
import { readEvents } from './events.js';
import { ServiceResources } from './resources.js';
import { ServiceValues } from './values.js';

/** Reads `serverless.yml` files. */
export function readServices({ sources }: DescriptionUnit): DescriptionsRead {
  return readEach(sources, ({ text, name }) => new Service(parseYaml(text), name).read());
}

/** The schema of the framework takes no less. */
const leastMaxVcpus = 12;
/** The capacity provider that the framework makes where a function names it and nobody describes it. */
const madeByDefault = 'default';

class Service {
  readonly #values: ServiceValues;
  readonly #resources: ServiceResources;

  constructor(
    private readonly root: TemplateTree,
    private readonly file: string,
  ) {
    this.#values = new ServiceValues(root, file);
    this.#resources = new ServiceResources(root, file);
  }

  read(): Deployment {
    const entries = entriesOf(childOf(this.root, 'functions'));
    const functions = entries.map((entry) => this.#function(entry));
    return {
      format: 'serverless',
      file: this.file,
      functions,
      capacityProviders: [...this.#capacityProviders(functions), ...this.#resources.capacityProviders],
      queues: this.#resources.queues,
      invokers: entries.flatMap((entry) => readEvents(entry, this.#values)),
    };
  }

  #function({ key: name, keySpan, value: tree }: TemplateEntry): DeployedFunction {
    const at = this.#values.at(keySpan);
    const own = (...keys: string[]): Evaluated | undefined => this.#values.get(tree, ...keys);
    /** Of the function, or of all functions. */
    const get = (key: string): Evaluated | undefined => own(key) ?? this.#values.ofProvider(key);
    const versions = own('versionFunction') ?? this.#values.ofProvider('versionFunctions');
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
      provisionedConcurrency: provisioned(own('provisionedConcurrency')),
      reservedConcurrency: numberSetting(own('reservedConcurrency')),
      snapStart: switched(own('snapStart')),
      // Beside a capacity provider the framework leaves it out.
      vpc: absent,
      logFormat: textSetting(
        own('logs', 'logFormat') ?? this.#values.ofProvider('logs', 'lambda', 'logFormat'),
      ),
      layers: partsSetting(get('layers')),
      onFailure: anySetting(own('onError') ?? own('destinations', 'onFailure')),
    };
  }

  /** `capacityProvider: default`, or a block with its `name`. */
  #attachment(tree: TemplateTree): CapacityAttachment | undefined {
    const entry = entryOf(tree, 'capacityProvider');
    if (entry === undefined) return undefined;
    const value = this.#values.evaluate(entry.value);
    const inside = (key: string): Evaluated | undefined => this.#values.get(entry.value, key);
    return {
      at: this.#values.at(entry.keySpan),
      provider: providerOf(value?.kind === 'map' ? inside('name') : value),
      memoryPerVcpu: numberSetting(inside('memoryPerVCpu')),
      maxConcurrency: numberSetting(inside('maxConcurrency')),
    };
  }

  #capacityProviders(functions: readonly DeployedFunction[]): CapacityProvider[] {
    const described = entriesOf(childOf(this.root, 'provider', 'capacityProviders')).map(
      ({ key, keySpan, value }) => this.#capacityProvider(key, this.#values.at(keySpan), value),
    );
    const users = functions.flatMap(({ capacity }) =>
      capacity?.provider.state === 'set' && capacity.provider.value === madeByDefault ? capacity : [],
    );
    const [first] = users;
    return first === undefined || described.some(({ name }) => name === madeByDefault)
      ? described
      : [...described, this.#capacityProvider(madeByDefault, first.at, undefined)];
  }

  #capacityProvider(name: string, at: Location, tree: TemplateTree | undefined): CapacityProvider {
    const get = (...keys: string[]): Evaluated | undefined => this.#values.get(tree, ...keys);
    const mode = textSetting(get('scaling', 'mode'));
    return {
      name,
      at,
      architectures: textsSetting(
        get('instanceRequirements', 'architectures') ?? this.#values.ofProvider('architecture'),
      ),
      allowedInstanceTypes: anySetting(get('instanceRequirements', 'allowedInstanceTypes')),
      excludedInstanceTypes: anySetting(get('instanceRequirements', 'excludedInstanceTypes')),
      maxVcpus: numberSetting(get('scaling', 'maxVCpuCount')),
      leastMaxVcpus,
      scalingMode:
        mode.state === 'set'
          ? { ...mode, value: mode.value.toLowerCase() === 'manual' ? 'Manual' : 'Auto' }
          : mode,
      scalingPolicies: this.#atKey(
        anySetting(get('scaling', 'policies')),
        childOf(tree, 'scaling'),
        'policies',
      ),
      subnets: this.#resources.subnetsOf(
        get('vpc') === undefined ? this.#values.ofProvider('vpc', 'subnetIds') : get('vpc', 'subnetIds'),
      ),
    };
  }

  #atKey(setting: Setting<unknown>, tree: TemplateTree | undefined, key: string): Setting<unknown> {
    const entry = entryOf(tree, key);
    return setting.state === 'absent' || entry === undefined
      ? setting
      : { ...setting, at: this.#values.at(entry.keySpan) };
  }
}

/** By its name, also where it is one of the service's own resources. */
function providerOf(value: Evaluated | undefined): Setting<string> {
  return value?.kind === 'reference' ? { state: 'set', value: value.name, at: value.at } : textSetting(value);
}

/** A number, or a block with it; 0 is none. */
function provisioned(value: Evaluated | undefined): DeployedFunction['provisionedConcurrency'] {
  const number = numberSetting(value?.kind === 'map' ? value.entries.get('executions') : value);
  if (number.state !== 'set') return number;
  return number.value > 0 ? { ...number, value: 'version' } : absent;
}

function switched(value: Evaluated | undefined): Setting<string> {
  const isOn = booleanSetting(value);
  return isOn.state === 'set' ? { ...isOn, value: isOn.value ? 'PublishedVersions' : 'None' } : isOn;
}
