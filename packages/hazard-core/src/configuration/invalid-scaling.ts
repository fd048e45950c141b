import type { DeployedFunction } from '../deployment/model.js';
import { isSaid, valueOf, type Setting } from '../deployment/setting.js';
import type { ConfigCandidate, ConfigHazard } from './detector.js';

const most = 15_000;
/** One for each of three zones. */
const resilient = 3;

export const invalidScaling: ConfigHazard = {
  id: 'invalid-scaling',
  title: 'Execution environments that do not scale as configured',
  kind: 'configuration',
  why: 'The least and the largest number of execution environments belong together. With fewer than three an outage of one zone may leave none, and combinations that contradict each other are rejected.',
  fix: 'Set both numbers, the least to 3 or more and the largest not below it.',
  variants: {
    outOfRange: { summary: 'Less than 0 or more than 15000.', severity: 'error', preset: 'recommended' },
    minAboveMax: {
      summary: 'The least number is above the largest.',
      severity: 'error',
      preset: 'recommended',
    },
    onlyMinZero: {
      summary: 'The least number is 0, and the largest is not.',
      severity: 'error',
      preset: 'recommended',
    },
    onlyOne: { summary: 'One of the two numbers is missing.', severity: 'warning', preset: 'recommended' },
    fewerThanZones: {
      summary: 'Fewer environments than the three zones that they are spread over.',
      severity: 'warning',
      preset: 'recommended',
    },
    notManaged: {
      summary: 'A function without a capacity provider has the setting.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  tags: ['scaling'],
  *check({ functions }) {
    for (const one of functions) yield* wrongIn(one);
  },
};

function* wrongIn(one: DeployedFunction): Generator<ConfigCandidate> {
  const { minEnvironments: min, maxEnvironments: max, capacity, name } = one;
  const first = [min, max].find(isSaid);
  if (first === undefined) return;
  const about = { subject: name, functions: [name] };
  if (capacity === undefined) {
    yield {
      ...about,
      variant: 'notManaged',
      at: first.at,
      problem: `\`${name}\` has a number of execution environments and no capacity provider.`,
      consequence: 'The setting is for Managed Instances only, and is rejected.',
      fix: 'Attach the function to a capacity provider, or remove the setting.',
    };
    return;
  }
  const outside = [min, max].flatMap((setting) =>
    setting.state === 'set' && (setting.value < 0 || setting.value > most) ? [setting] : [],
  );
  for (const { value, at } of outside) {
    yield {
      ...about,
      variant: 'outOfRange',
      at,
      problem: `\`${name}\` is to have ${value} execution environments.`,
      consequence: `The limits are 0 and ${most}, and the function is rejected.`,
      fix: `Choose a number from 0 to ${most}.`,
    };
  }
  if (outside.length === 0) yield* wrongTogether(one);
}

function* wrongTogether(one: DeployedFunction): Generator<ConfigCandidate> {
  const { minEnvironments: min, maxEnvironments: max, name } = one;
  const about = { subject: name, functions: [name] };
  if (min.state === 'absent' || max.state === 'absent') {
    const said = min.state === 'absent' ? max : min;
    if (said.state === 'absent') return;
    const [which, other] = min.state === 'absent' ? ['largest', 'least'] : ['least', 'largest'];
    yield {
      ...about,
      variant: 'onlyOne',
      at: said.at,
      problem: `\`${name}\` sets the ${which} number of execution environments${shown(said)}, and not the ${other}.`,
      consequence:
        min.state === 'absent'
          ? `The least is then ${resilient}, the default${exceeds(said) ? ', and more than the largest' : ''}.`
          : 'The largest is then a default, for which AWS SAM documents 3 and the AWS CDK no limit.',
      fix: `Set the ${other} number as well.`,
    };
    return;
  }
  const [least, largest] = [valueOf(min), valueOf(max)];
  if (min.state !== 'set' || least === undefined) return;
  const also = max.state === 'set' ? [{ ...max.at, message: 'the largest number is set here' }] : [];
  if (largest !== undefined && least === 0 && largest > 0) {
    yield {
      ...about,
      variant: 'onlyMinZero',
      at: min.at,
      problem: `\`${name}\` has 0 as its least number of execution environments and ${largest} as its largest.`,
      consequence:
        'Managed Instances do not scale up from zero: 0 switches a function off, and is accepted for both only.',
      fix: 'Set the least number to 3 or more, or both to 0.',
      related: also,
    };
  } else if (largest !== undefined && least > largest) {
    yield {
      ...about,
      variant: 'minAboveMax',
      at: min.at,
      problem: `\`${name}\` is to have at least ${least} execution environments and at most ${largest}.`,
      consequence: 'No number is both, and the function is rejected.',
      fix: `Lower the least number to ${largest}, or raise the largest.`,
      related: also,
    };
  } else if (least > 0 && least < resilient) {
    yield {
      ...about,
      variant: 'fewerThanZones',
      at: min.at,
      problem: `\`${name}\` keeps ${least} execution ${least === 1 ? 'environment' : 'environments'}.`,
      consequence: `The platform spreads ${resilient} over as many zones: with fewer, the outage of one zone may leave none until others have started.`,
      fix: `Set the least number to ${resilient} or more.`,
    };
  }
}

function exceeds(largest: Setting<number>): boolean {
  return largest.state === 'set' && largest.value < resilient;
}

function shown(setting: Setting<number>): string {
  return setting.state === 'set' ? ` to ${setting.value}` : '';
}
