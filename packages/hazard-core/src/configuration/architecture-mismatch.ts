import type { Deployment } from '../deployment/model.js';
import { valueOf, type Setting } from '../deployment/setting.js';
import type { Location } from '../model/span.js';
import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { managedFunctions } from './managed-functions.js';
import { providerOf } from './provider-of.js';

const known: readonly string[] = ['x86_64', 'arm64'];
/** It holds for functions and for capacity providers that say nothing. */
const byDefault = 'x86_64';

export const architectureMismatch: ConfigHazard = {
  id: 'architecture-mismatch',
  title: 'An architecture that the capacity provider does not have',
  kind: 'configuration',
  why: 'A function and its capacity provider have one architecture, and it is the same. Otherwise there is no instance that could run the function.',
  fix: 'Give the function and its capacity provider the same architecture, x86_64 or arm64.',
  variants: {
    unlikeProvider: {
      summary: 'The function has another architecture than its capacity provider.',
      severity: 'error',
      preset: 'recommended',
    },
    several: { summary: 'More than one architecture.', severity: 'error', preset: 'recommended' },
    unknownName: {
      summary: 'A name other than `x86_64` and `arm64`, also in another case.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  tags: ['architecture'],
  *check(deployment) {
    for (const { name, architectures } of deployment.capacityProviders) {
      const functions = managedFunctions(deployment).filter(
        ({ capacity }) => valueOf(capacity.provider) === name,
      );
      yield* wronglyNamed({ name, architectures, functions: functions.map((one) => one.name) });
    }
    for (const one of managedFunctions(deployment)) {
      yield* wronglyNamed({ ...one, functions: [one.name] });
    }
    yield* unlikeProviders(deployment);
  },
};

interface Named {
  readonly name: string;
  readonly architectures: Setting<readonly Setting<string>[]>;
  readonly functions: readonly string[];
}

function* wronglyNamed({ name, architectures, functions }: Named): Generator<ConfigCandidate> {
  if (architectures.state !== 'set') return;
  const about = { subject: name, functions };
  if (architectures.value.length > 1) {
    yield {
      ...about,
      variant: 'several',
      at: architectures.at,
      problem: `\`${name}\` names ${architectures.value.length} architectures.`,
      consequence: 'It can have one, and is rejected.',
      fix: 'Leave one of them.',
    };
  }
  for (const one of architectures.value) {
    if (one.state !== 'set' || known.includes(one.value)) continue;
    const meant = known.find((name) => name === one.value.toLowerCase());
    yield {
      ...about,
      variant: 'unknownName',
      at: one.at,
      problem: `\`${name}\` has the architecture ${one.value}.`,
      consequence: 'There are x86_64 and arm64, written like this, and anything else is rejected.',
      fix: meant === undefined ? 'Write x86_64 or arm64.' : `Write ${meant}.`,
    };
  }
}

function* unlikeProviders(deployment: Deployment): Generator<ConfigCandidate> {
  for (const one of managedFunctions(deployment)) {
    const provider = providerOf(one, deployment);
    if (provider === undefined) continue;
    const own = onlyOne(one.architectures, one.at);
    const other = onlyOne(provider.architectures, provider.at);
    if (own === undefined || other === undefined || own.value === other.value) continue;
    const said = own.isSaid ? own.value : `${own.value}, which it has by default,`;
    yield {
      variant: 'unlikeProvider',
      at: own.at,
      subject: one.name,
      functions: [one.name],
      problem: `\`${one.name}\` is built for ${said} and its capacity provider \`${provider.name}\` has instances with ${other.value}.`,
      consequence: 'None of its instances can run the function.',
      related: [
        {
          ...other.at,
          message: other.isSaid
            ? 'the architecture of the capacity provider is set here'
            : 'the capacity provider has x86_64 by default',
        },
      ],
    };
  }
}

/** The one architecture, where it is known and there is no other mistake in it. */
function onlyOne(
  architectures: Named['architectures'],
  at: Location,
): { value: string; at: Location; isSaid: boolean } | undefined {
  if (architectures.state === 'absent') return { value: byDefault, at, isSaid: false };
  if (architectures.state === 'unknown' || architectures.value.length !== 1) return undefined;
  const one = architectures.value[0]!;
  return one.state === 'set' && known.includes(one.value)
    ? { value: one.value, at: one.at, isSaid: true }
    : undefined;
}
