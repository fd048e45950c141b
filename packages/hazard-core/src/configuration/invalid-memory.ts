import { defaultMemoryPerVcpu } from '../deployment/model.js';
import { valueOr } from '../deployment/setting.js';
import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { managedFunctions, type ManagedFunction } from './managed-functions.js';

const smallest = 2048;
const largest = 32_768;
const ratios: readonly number[] = [2, 4, 8];

export const invalidMemory: ConfigHazard = {
  id: 'invalid-memory',
  title: 'Memory that no Managed Instance gives',
  kind: 'configuration',
  why: 'A function on Managed Instances has from 2 to 32 GB of memory, as a whole number of vCPUs with 2, 4 or 8 GB each. Others are rejected when they are deployed.',
  fix: 'Choose a memory size from 2048 to 32768 MB that is a multiple of the memory per vCPU.',
  variants: {
    tooSmall: { summary: 'Less than 2048 MB.', severity: 'error', preset: 'recommended' },
    tooLarge: { summary: 'More than 32768 MB.', severity: 'error', preset: 'recommended' },
    unsupportedRatio: {
      summary: 'A memory per vCPU other than 2, 4 or 8 GB.',
      severity: 'error',
      preset: 'recommended',
    },
    partOfVcpu: {
      summary: 'A memory size that is not a whole number of vCPUs.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  tags: ['memory'],
  *check(deployment) {
    for (const one of managedFunctions(deployment)) yield* wrongIn(one);
  },
};

function* wrongIn(one: ManagedFunction): Generator<ConfigCandidate> {
  const { memory, capacity, name } = one;
  const about = { subject: name, functions: [name] };
  const ratio = capacity.memoryPerVcpu;
  if (ratio.state === 'set' && !ratios.includes(ratio.value)) {
    yield {
      ...about,
      variant: 'unsupportedRatio',
      at: ratio.at,
      problem: `\`${name}\` asks for ${ratio.value} GB of memory per vCPU.`,
      consequence: 'Managed Instances give 2, 4 or 8, and the function is rejected.',
      fix: 'Set the memory per vCPU to 2, 4 or 8.',
    };
  }
  if (memory.state !== 'set') return;
  const configured = `\`${name}\` runs on Managed Instances with ${memory.value} MB of memory.`;
  if (memory.value < smallest) {
    yield {
      ...about,
      variant: 'tooSmall',
      at: memory.at,
      problem: configured,
      consequence: `Less than ${smallest} MB is rejected.`,
    };
  } else if (memory.value > largest) {
    yield {
      ...about,
      variant: 'tooLarge',
      at: memory.at,
      problem: configured,
      consequence: `More than ${largest} MB is rejected.`,
    };
  } else {
    const perVcpu = valueOr(ratio, defaultMemoryPerVcpu);
    if (perVcpu === undefined || !ratios.includes(perVcpu) || memory.value % (perVcpu * 1024) === 0) return;
    yield {
      ...about,
      variant: 'partOfVcpu',
      at: memory.at,
      problem: configured,
      consequence: `With ${perVcpu} GB per vCPU that is no whole number of vCPUs, and it is rejected.`,
      fix: `Choose a multiple of ${perVcpu * 1024} MB.`,
      ...(ratio.state === 'set' && {
        related: [{ ...ratio.at, message: 'the memory per vCPU is set here' }],
      }),
    };
  }
}
