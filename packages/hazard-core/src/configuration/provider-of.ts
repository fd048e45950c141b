import type { CapacityProvider, Deployment } from '../deployment/model.js';
import { valueOf } from '../deployment/setting.js';
import type { ManagedFunction } from './managed-functions.js';

/** The capacity provider of a function, where the same description makes it. */
export function providerOf(
  { capacity }: ManagedFunction,
  { capacityProviders }: Deployment,
): CapacityProvider | undefined {
  const name = valueOf(capacity.provider);
  return capacityProviders.find((provider) => provider.name === name);
}
