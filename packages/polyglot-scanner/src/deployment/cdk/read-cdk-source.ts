import { isStackOverflow } from '../../errors.js';
import { nodeFrontEnd } from '../../frontends/node/parse.js';
import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import { readConstructs } from './constructs.js';

/** Reads a CDK source. What cannot be parsed is told when it is judged. */
export function readCdkSource({ sources, project = '.' }: DescriptionUnit): DescriptionsRead {
  const deployments = sources.flatMap(({ name, text }) => {
    if (nodeFrontEnd.nestsTooDeeply(text)) return [];
    try {
      return readConstructs(nodeFrontEnd.parse(name, text), project) ?? [];
    } catch (error) {
      if (isStackOverflow(error)) return [];
      throw error;
    }
  });
  return { deployments, notifications: [] };
}
