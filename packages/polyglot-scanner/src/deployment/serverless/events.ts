import type { Invoker } from 'hazard-core';
import { anySetting, referencesIn, type Evaluated } from '../evaluated.js';
import { childOf, entriesOf, type TemplateEntry, type TemplateTree } from '../template-tree.js';
import type { ServiceValues } from './values.js';

/** What invokes a function of a service: `- sqs: …`, `- httpApi: '*'`, `- schedule` */
export function readEvents({ key: target, value: tree }: TemplateEntry, values: ServiceValues): Invoker[] {
  const events = childOf(tree, 'events');
  if (events?.kind !== 'list') return [];
  return events.items.flatMap((event) => {
    const [source, settings] = sourceOf(event);
    if (source === undefined) return [];
    const at = values.at(event.span);
    const get = (key: string): Evaluated | undefined => values.get(settings, key);
    const queue = source === 'sqs' ? referencesIn(queueOf(settings, values))[0] : undefined;
    return {
      at,
      kind: integrations.has(source) ? ('integration' as const) : ('event-source' as const),
      source,
      target,
      // The framework leads events to the alias that it makes, where there is one: no setting can name another.
      qualified: { state: 'unknown' as const, why: 'the framework decides', at },
      ...(queue !== undefined && { queue: queue.name }),
      isAsynchronous: asynchronous.has(source),
      onFailure: anySetting(get('deadLetterQueueArn') ?? get('redrivePolicy')),
    };
  });
}

function sourceOf(event: TemplateTree): [source: string | undefined, settings?: TemplateTree] {
  if (event.kind === 'scalar') return [String(event.value)];
  const [only] = entriesOf(event);
  return [only?.key, only?.value];
}

/** The ARN itself, or a block with it. */
function queueOf(settings: TemplateTree | undefined, values: ServiceValues): Evaluated | undefined {
  return settings?.kind === 'map' ? values.get(settings, 'arn') : values.evaluate(settings);
}

const integrations: ReadonlySet<string> = new Set([
  'http',
  'httpApi',
  'websocket',
  'alb',
  'alexaSkill',
  'cognitoUserPool',
]);
const asynchronous: ReadonlySet<string> = new Set([
  's3',
  'sns',
  'schedule',
  'eventBridge',
  'cloudwatchEvent',
  'cloudwatchLog',
  'iot',
]);
