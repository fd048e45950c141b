import { absent, type CapacityProvider, type DeployedFunction, type Location } from 'hazard-core';
import { readCapacityProvider } from '../cloudformation/capacity-providers.js';
import { TemplateValues } from '../cloudformation/evaluate.js';
import { readFunction } from '../cloudformation/functions.js';
import type { ResourceProperties } from '../cloudformation/properties.js';
import { anySetting, member, type Evaluated } from '../evaluated.js';

/** A construct that stands for a CloudFormation resource as it is: `new CfnFunction(…)`. */
export interface PlainResource {
  /** The construct's id. */
  readonly name: string;
  readonly at: Location;
  /** Its properties, which are called as in CloudFormation but begin in lower case. */
  readonly properties: Evaluated | undefined;
}

export function functionOf(resource: PlainResource): DeployedFunction {
  const { file } = resource.at;
  const empty = treeOf(resource);
  return readFunction(
    { ...resource, type: 'AWS::Lambda::Function', tree: empty },
    propertiesOf(resource),
    new TemplateValues(empty, file),
    file,
  );
}

export function capacityProviderOf(resource: PlainResource): CapacityProvider {
  return readCapacityProvider(
    { ...resource, type: 'AWS::Lambda::CapacityProvider', tree: treeOf(resource) },
    propertiesOf(resource),
    () => absent,
  );
}

/** There is no template to look into. */
function treeOf({ at }: PlainResource): { kind: 'map'; entries: []; span: Location['span'] } {
  return { kind: 'map', entries: [], span: at.span };
}

function propertiesOf({ properties }: PlainResource): ResourceProperties {
  const get = (...path: readonly string[]): Evaluated | undefined =>
    member(properties, ...path.map((name) => name.charAt(0).toLowerCase() + name.slice(1)));
  return {
    get,
    getList: get,
    // A value that the source does not tell may be none.
    setting: (...path) => anySetting(get(...path)),
    placeOf: (...path) => get(...path)?.at,
  };
}
