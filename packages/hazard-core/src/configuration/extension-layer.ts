import { extensionIn } from '../knowledge/extension-layers.js';
import type { ConfigHazard } from './detector.js';
import { managedFunctions } from './managed-functions.js';

export const extensionLayer: ConfigHazard = {
  id: 'extension-layer',
  title: 'An extension runs beside the invocations of an environment',
  kind: 'configuration',
  why: 'An extension shares its environment with all invocations in it. When it crashes, the environment ends with all of them, and on Managed Instances it is not told of single invocations.',
  fix: 'Use a version of the extension whose publisher supports Managed Instances.',
  variants: {
    knownExtension: {
      summary: 'A layer that is known to bring an extension.',
      severity: 'info',
      preset: 'recommended',
    },
  },
  tags: ['extension'],
  *check(deployment) {
    for (const { layers, name } of managedFunctions(deployment)) {
      if (layers.state !== 'set') continue;
      for (const layer of layers.value) {
        const extension = layer.state === 'set' ? extensionIn(layer.value) : undefined;
        if (layer.state !== 'set' || extension === undefined) continue;
        yield {
          variant: 'knownExtension',
          at: layer.at,
          subject: name,
          functions: [name],
          problem: `\`${name}\` has a layer with an extension, ${extension}.`,
          consequence:
            'If the extension crashes, its environment ends with every invocation in it, and it cannot subscribe to invocations.',
        };
      }
    }
  },
};
