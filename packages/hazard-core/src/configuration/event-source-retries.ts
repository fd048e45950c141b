import type { Deployment, DeploymentFormat, Invoker, Queue } from '../deployment/model.js';
import { isSaid, valueOf, valueOr } from '../deployment/setting.js';
import type { ConfigCandidate, ConfigHazard } from './detector.js';
import { managedFunctions, type ManagedFunction } from './managed-functions.js';

/** In seconds; it holds where nothing is said. */
const visibilityByDefault = 30;
const timesTimeout = 6;

export const eventSourceRetries: ConfigHazard = {
  id: 'event-source-retries',
  title: 'Events that are rejected come back too early, or get lost',
  kind: 'configuration',
  why: 'Where no environment has room, Managed Instances reject an invocation instead of starting another environment. The event comes back as a retry, or is dropped after the last one.',
  fix: 'Give retries enough time, and events that fail for good a place.',
  variants: {
    shorterThanTimeout: {
      summary: 'The visibility timeout of a queue is below the timeout of its function.',
      severity: 'error',
      preset: 'recommended',
    },
    shortVisibility: {
      summary: 'The visibility timeout of a queue is below six times the timeout of its function.',
      severity: 'warning',
      preset: 'recommended',
    },
    noDeadLetterQueue: {
      summary: 'A queue without a dead-letter queue.',
      severity: 'warning',
      preset: 'recommended',
    },
    noDestination: {
      summary: 'Events of an asynchronous source have no place to go when they fail.',
      severity: 'warning',
      preset: 'recommended',
    },
  },
  tags: ['event-source', 'queue'],
  *check(deployment) {
    for (const one of managedFunctions(deployment)) {
      const invokers = deployment.invokers.filter(({ target }) => target === one.name);
      yield* wrongQueues(one, invokers, deployment);
      yield* withoutDestination(one, invokers);
    }
  },
};

function* wrongQueues(
  one: ManagedFunction,
  invokers: readonly Invoker[],
  { queues, format }: Deployment,
): Generator<ConfigCandidate> {
  const names = new Set(invokers.map(({ queue }) => queue));
  for (const queue of queues) {
    if (!names.has(queue.name)) continue;
    const about = { subject: queue.name, functions: [one.name] };
    const short = shortVisibility(one, queue, format);
    if (short !== undefined) yield { ...about, ...short };
    const isLast = queues.some(({ deadLetterQueue }) => valueOf(deadLetterQueue) === queue.name);
    if (!isLast && queue.deadLetterQueue.state === 'absent' && queue.maxReceiveCount.state === 'absent') {
      yield {
        ...about,
        variant: 'noDeadLetterQueue',
        at: queue.at,
        problem: `The queue \`${queue.name}\`, which \`${one.name}\` reads, has no dead-letter queue.`,
        consequence: 'A message that is rejected or fails comes back until it is too old, and is then lost.',
        fix: 'Give it a dead-letter queue with a `maxReceiveCount` of 5 or more.',
      };
    }
  }
}

function shortVisibility(
  { name, timeout }: ManagedFunction,
  { name: queue, visibilityTimeout: visibility, at }: Queue,
  format: DeploymentFormat,
): Omit<ConfigCandidate, 'subject' | 'functions'> | undefined {
  const [hidden, longest] = [
    valueOr(visibility, visibilityByDefault),
    valueOr(timeout, timeoutByDefault(format)),
  ];
  if (hidden === undefined || longest === undefined || hidden >= timesTimeout * longest) return undefined;
  const isBelow = hidden < longest;
  const byDefault = visibility.state === 'absent' ? ', the default,' : '';
  return {
    variant: isBelow ? 'shorterThanTimeout' : 'shortVisibility',
    at: visibility.state === 'set' ? visibility.at : at,
    problem: `The queue \`${queue}\` hides a message for ${hidden} seconds${byDefault} and \`${name}\` may take ${longest}.`,
    consequence: isBelow
      ? 'Lambda refuses to read a queue that shows messages again while they are worked on.'
      : 'Batches that are rejected and tried again take longer, and the message is given to another invocation meanwhile.',
    fix: `Set the visibility timeout to ${timesTimeout * longest} seconds, six times the timeout of the function, or more.`,
    ...(timeout.state === 'set' && {
      related: [{ ...timeout.at, message: 'the timeout of the function is set here' }],
    }),
  };
}

/** In seconds. */
function timeoutByDefault(format: DeploymentFormat): number {
  return format === 'serverless' ? 6 : 3;
}

/** One finding for a function, at the first of its sources. */
function* withoutDestination(one: ManagedFunction, invokers: readonly Invoker[]): Generator<ConfigCandidate> {
  if (isSaid(one.onFailure)) return;
  const [first, ...others] = invokers.filter(
    ({ isAsynchronous, onFailure, kind }) => isAsynchronous && kind === 'event-source' && !isSaid(onFailure),
  );
  if (first === undefined) return;
  yield {
    variant: 'noDestination',
    at: first.at,
    subject: one.name,
    functions: [one.name],
    problem: `\`${one.name}\` is invoked asynchronously (\`${first.source}\`) and has no place for events that fail.`,
    consequence: 'An event that is still rejected or fails after the last retry is dropped.',
    fix: 'Give the function a destination on failure or a dead-letter queue.',
    related: others.map(({ at }) => ({ ...at, message: 'it is invoked from here as well' })),
  };
}
