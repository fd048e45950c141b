import type { CapacityProvider, DeployedFunction, Deployment } from 'hazard-core';
import { synthesisFolder } from '../template-names.js';

/** The folder of the CDK's application that a file was made by; nothing for a file that somebody wrote. */
export function projectOfSynthesis(file: string): string | undefined {
  const parts = file.split('/');
  const at = parts.indexOf(synthesisFolder);
  return at === -1 ? undefined : parts.slice(0, at).join('/') || '.';
}

/** Whether a file lies in a folder, at whatever depth; all files lie in the base, and in the folders above it. */
export function liesIn(file: string, folder: string): boolean {
  return /^\.{1,2}(?:\/\.\.)*$/.test(folder) || file.startsWith(`${folder}/`);
}

/**
 * Takes out of templates that the CDK has made what its source describes as well: there a finding is where a person can
 * do something about it.
 */
export function withoutDescribedTwice(
  made: readonly Deployment[],
  sources: readonly Deployment[],
): Deployment[] {
  return made.map((deployment) => {
    const project = projectOfSynthesis(deployment.file);
    if (project === undefined) return deployment;
    const near = sources.filter(({ file }) => liesIn(file, project));
    const functions = near.flatMap((source) => source.functions);
    const providers = near.flatMap((source) => source.capacityProviders);
    return {
      ...deployment,
      format: 'cdk',
      functions: deployment.functions.filter((one) => !isDescribed(one, functions)),
      capacityProviders: deployment.capacityProviders.filter((one) => !isDescribed(one, providers)),
    };
  });
}

type Made = Pick<DeployedFunction | CapacityProvider, 'name' | 'constructPath'>;

/** A construct's id is the last but one of its path; without a path, the logical id ends with it and a hash. */
function isDescribed({ name, constructPath }: Made, described: readonly Made[]): boolean {
  const id = constructPath?.split('/').at(-2);
  const logicalId = name.replace(/[0-9A-F]{8}$/, '');
  return described.some((one) => {
    const plain = one.name.replace(/[^A-Za-z0-9]/g, '');
    return id === undefined ? plain !== '' && logicalId.endsWith(plain) : id === one.name;
  });
}
