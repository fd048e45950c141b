import { vcpusOf } from '../deployment/model.js';
import type { ConfigHazard } from './detector.js';
import { managedFunctions } from './managed-functions.js';

const smallest = 1;
const largest = 1600;
const perVcpu = 64;

export const invalidConcurrency: ConfigHazard = {
  id: 'invalid-concurrency',
  title: 'More invocations at once than an environment may serve',
  kind: 'configuration',
  why: 'An execution environment serves from 1 to 1600 invocations at once, and no more than 64 for each of its vCPUs. Other values are rejected when they are deployed.',
  fix: 'Choose a maximum concurrency from 1 to 64 for each vCPU.',
  variants: {
    outOfRange: { summary: 'Less than 1 or more than 1600.', severity: 'error', preset: 'recommended' },
    aboveVcpus: { summary: 'More than 64 for each vCPU.', severity: 'error', preset: 'recommended' },
  },
  tags: ['concurrency'],
  *check(deployment) {
    for (const one of managedFunctions(deployment)) {
      const { maxConcurrency } = one.capacity;
      if (maxConcurrency.state !== 'set') continue;
      const about = {
        at: maxConcurrency.at,
        subject: one.name,
        functions: [one.name],
        problem: `\`${one.name}\` is to serve ${maxConcurrency.value} invocations at once in one environment.`,
      };
      const vcpus = vcpusOf(one);
      if (maxConcurrency.value < smallest || maxConcurrency.value > largest) {
        yield {
          ...about,
          variant: 'outOfRange',
          consequence: `The limits are ${smallest} and ${largest}, and the function is rejected.`,
        };
      } else if (vcpus !== undefined && vcpus >= 1 && maxConcurrency.value > perVcpu * vcpus) {
        const most = Math.floor(perVcpu * vcpus);
        yield {
          ...about,
          variant: 'aboveVcpus',
          consequence: `With its memory it has ${vcpus} ${vcpus === 1 ? 'vCPU' : 'vCPUs'}, for which ${most} is the most, and the function is rejected.`,
          fix: `Lower it to ${most}, or give the function more memory.`,
          ...(one.memory.state === 'set' && {
            related: [{ ...one.memory.at, message: 'the memory is set here' }],
          }),
        };
      }
    }
  },
};
