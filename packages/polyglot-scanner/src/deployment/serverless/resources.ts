import { absent, type CapacityProvider, type Queue, type Setting, type SubnetReference } from 'hazard-core';
import { readCapacityProvider, readQueue, subnetsOf } from '../cloudformation/capacity-providers.js';
import { resourcesOf, TemplateValues, type Resource } from '../cloudformation/evaluate.js';
import { Properties } from '../cloudformation/properties.js';
import { textSetting, type Evaluated } from '../evaluated.js';
import { childOf, type TemplateTree } from '../template-tree.js';

interface Part {
  readonly values: TemplateValues;
  readonly resources: readonly Resource[];
}

/** The CloudFormation that a service brings in its `resources`: one template, or a list of them. */
export class ServiceResources {
  readonly #parts: readonly Part[];

  constructor(service: TemplateTree, file: string) {
    const section = childOf(service, 'resources');
    this.#parts = (section?.kind === 'list' ? section.items : section === undefined ? [] : [section]).map(
      (root) => {
        const values = new TemplateValues(root, file);
        return { values, resources: resourcesOf(root, values) };
      },
    );
  }

  get capacityProviders(): CapacityProvider[] {
    return this.#ofType('AWS::Lambda::CapacityProvider').map(([resource, properties]) =>
      readCapacityProvider(resource, properties, (subnet) => this.#zoneOf(subnet)),
    );
  }

  get queues(): Queue[] {
    return this.#ofType('AWS::SQS::Queue').map(([resource, properties]) => readQueue(resource, properties));
  }

  subnetsOf(value: Evaluated | undefined): Setting<readonly SubnetReference[]> {
    return subnetsOf(value, (subnet) => this.#zoneOf(subnet));
  }

  #zoneOf(subnet: string): Setting<string> {
    const found = this.#ofType('AWS::EC2::Subnet').find(([{ name }]) => name === subnet);
    return found === undefined ? absent : textSetting(found[1].get('AvailabilityZone'));
  }

  #ofType(wanted: string): (readonly [Resource, Properties])[] {
    return this.#parts.flatMap(({ values, resources }) =>
      resources
        .filter(({ type }) => type === wanted)
        .map((one) => [one, new Properties(values, childOf(one.tree, 'Properties'))] as const),
    );
  }
}
