import type { Deployment } from 'hazard-core';
import { synthesisFolder } from '../template-names.js';

/**
 * Takes out of templates that the CDK has made the functions that its source describes as well: there a finding is where
 * a person can do something about it.
 */
export function withoutDescribedTwice(
  made: readonly Deployment[],
  sources: readonly Deployment[],
): Deployment[] {
  return made.map((deployment) => {
    const project = projectOfSynthesis(deployment.file);
    if (project === undefined) return deployment;
    const described = sources
      .filter(({ file }) => project === '.' || file.startsWith(`${project}/`))
      .flatMap(({ functions }) => functions.map(({ name }) => name.replace(/[^A-Za-z0-9]/g, '')));
    const functions = deployment.functions.filter(({ name }) => {
      const path = name.replace(/[0-9A-F]{8}$/, '');
      return !described.some((one) => one !== '' && path.endsWith(one));
    });
    return { ...deployment, format: 'cdk', functions };
  });
}

function projectOfSynthesis(file: string): string | undefined {
  const parts = file.split('/');
  const at = parts.indexOf(synthesisFolder);
  return at === -1 ? undefined : parts.slice(0, at).join('/') || '.';
}
