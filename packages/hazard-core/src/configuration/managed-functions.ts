import type { CapacityAttachment, DeployedFunction, Deployment } from '../deployment/model.js';

/** A function that runs on Managed Instances. */
export type ManagedFunction = DeployedFunction & { readonly capacity: CapacityAttachment };

/** The functions of a deployment that are attached to a capacity provider: most constraints are theirs alone. */
export function managedFunctions({ functions }: Deployment): ManagedFunction[] {
  return functions.filter((one): one is ManagedFunction => one.capacity !== undefined);
}
