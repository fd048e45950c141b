import {
  absent,
  isSaid,
  type CapacityProvider,
  type DeployedFunction,
  type Deployment,
  type Invoker,
  type Location,
  type Queue,
  type Setting,
} from 'hazard-core';
import {
  anySetting,
  numberSetting,
  referencesIn,
  textSetting,
  type Evaluated,
  type Reference,
} from '../evaluated.js';
import { childOf, type TemplateTree } from '../template-tree.js';
import { providerTypes, readCapacityProvider, readQueue } from './capacity-providers.js';
import { resourcesOf, type Resource, type TemplateValues } from './evaluate.js';
import { functionTypes, isSamFunction, readFunction } from './functions.js';
import { readInvokers, readSamEvents, type Targets } from './invokers.js';
import { Properties } from './properties.js';

/** What a version or an alias says of its function. */
function withVersion(
  one: DeployedFunction,
  type: string,
  at: Location,
  properties: Properties,
): DeployedFunction {
  const publishesVersions: Setting<boolean> = { state: 'set', value: true, at };
  const provisioned = properties.setting('ProvisionedConcurrencyConfig');
  const number = (key: string): Setting<number> =>
    numberSetting(properties.get('FunctionScalingConfig', key));
  return {
    ...one,
    ...(type === 'AWS::Lambda::Version' && { publishesVersions }),
    provisionedConcurrency: firstSaid(one.provisionedConcurrency, provisioned),
    minEnvironments: firstSaid(one.minEnvironments, number('MinExecutionEnvironments')),
    maxEnvironments: firstSaid(one.maxEnvironments, number('MaxExecutionEnvironments')),
  };
}

function firstSaid<T>(one: Setting<T>, other: Setting<T>): Setting<T> {
  return isSaid(one) ? one : other;
}

/** What a SAM or CloudFormation template deploys. */
export function readTemplate(root: TemplateTree, file: string, values: TemplateValues): Deployment {
  return new Template(root, file, values).read();
}

class Template {
  readonly #resources: readonly Resource[];
  readonly #byName: ReadonlyMap<string, Resource>;
  readonly #functions = new Map<string, DeployedFunction>();

  constructor(
    private readonly root: TemplateTree,
    private readonly file: string,
    private readonly values: TemplateValues,
  ) {
    this.#resources = resourcesOf(root, values);
    this.#byName = new Map(this.#resources.map((resource) => [resource.name, resource]));
  }

  read(): Deployment {
    for (const resource of this.#resources) {
      if (!functionTypes.has(resource.type)) continue;
      const one = readFunction(resource, this.#propertiesOf(resource), this.values, this.file);
      this.#functions.set(resource.name, one);
    }
    const capacityProviders: CapacityProvider[] = [];
    const queues: Queue[] = [];
    const invokers: Invoker[] = [];
    const targets: Targets = {
      of: (reference) => this.#target(reference),
      typeOf: (name) => this.#byName.get(name)?.type,
    };
    for (const resource of this.#resources) {
      const properties = this.#propertiesOf(resource);
      this.#addToFunction(resource, properties);
      if (providerTypes.has(resource.type)) {
        capacityProviders.push(readCapacityProvider(resource, properties, (name) => this.#zoneOf(name)));
      }
      if (resource.type === 'AWS::SQS::Queue') queues.push(readQueue(resource, properties));
      const published = this.#functions.get(resource.name)?.publishesVersions ?? absent;
      invokers.push(
        ...(isSamFunction(resource)
          ? readSamEvents(resource, this.values, published)
          : readInvokers(resource, properties, targets)),
      );
    }
    const isSam = this.#resources.some(({ type }) => type.startsWith('AWS::Serverless::'));
    return {
      format: isSam ? 'sam' : 'cloudformation',
      file: this.file,
      functions: [...this.#functions.values()],
      capacityProviders,
      queues,
      invokers,
    };
  }

  #propertiesOf({ type, tree }: Resource): Properties {
    const kind = /^AWS::Serverless::(\w+)$/.exec(type)?.[1];
    const globals = kind === undefined ? undefined : childOf(this.root, 'Globals', kind);
    return new Properties(this.values, childOf(tree, 'Properties'), globals);
  }

  /** Versions and destinations of a function are resources of their own. */
  #addToFunction({ type, at }: Resource, properties: Properties): void {
    const target = referencesIn(properties.get('FunctionName'))[0];
    const one = target === undefined ? undefined : this.#functions.get(target.name);
    if (one === undefined) return;
    if (type === 'AWS::Lambda::Version' || type === 'AWS::Lambda::Alias') {
      this.#functions.set(one.name, withVersion(one, type, at, properties));
    } else if (type === 'AWS::Lambda::EventInvokeConfig') {
      const onFailure = anySetting(properties.get('DestinationConfig', 'OnFailure'));
      if (isSaid(onFailure)) this.#functions.set(one.name, { ...one, onFailure });
    }
  }

  /** The function itself, a version or alias of it, or one that SAM makes: `MyFunction.Alias`, `MyFunctionAliaslive`. */
  #target({ name, attribute }: Reference): { name: string; qualified: boolean } | undefined {
    if (this.#functions.has(name)) {
      return { name, qualified: attribute === 'Alias' || attribute === 'Version' };
    }
    const resource = this.#byName.get(name);
    if (resource === undefined) {
      const made = /^(.+?)(?:Alias\w+|Version\w*)$/.exec(name)?.[1];
      return made !== undefined && this.#functions.has(made) ? { name: made, qualified: true } : undefined;
    }
    if (resource.type !== 'AWS::Lambda::Version' && resource.type !== 'AWS::Lambda::Alias') return undefined;
    const owner = referencesIn(this.#propertiesOf(resource).get('FunctionName'))[0];
    return owner !== undefined && this.#functions.has(owner.name)
      ? { name: owner.name, qualified: true }
      : undefined;
  }

  #zoneOf(subnet: string): Setting<string> {
    const resource = this.#byName.get(subnet);
    if (resource === undefined) return absent;
    const zone: Evaluated | undefined = this.#propertiesOf(resource).get('AvailabilityZone');
    return textSetting(zone);
  }
}
