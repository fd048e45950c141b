import { absent, type Invoker, type Location, type Setting } from 'hazard-core';
import { anySetting, referencesIn, textSetting, type Evaluated, type Reference } from '../evaluated.js';
import { mentionsIn } from '../mentions.js';
import { childOf, entriesOf, textOf } from '../template-tree.js';
import type { Resource, TemplateValues } from './evaluate.js';
import { Properties } from './properties.js';

/** What is known of a template's functions when its invokers are read. */
export interface Targets {
  /** The type of a resource by its logical id. */
  readonly typeOf: (name: string) => string | undefined;
  /** The function that a logical id stands for, and whether it stands for a version or an alias of it. */
  readonly of: (reference: Reference) => { readonly name: string; readonly qualified: boolean } | undefined;
}

type Read = Pick<Invoker, 'kind' | 'source' | 'isAsynchronous'> & {
  /** Paths to what names the function, tried one after the other. */
  readonly paths: readonly (readonly string[])[];
};

/** Resources that invoke a function, by their types. */
const readers: Readonly<Record<string, Read>> = {
  'AWS::Lambda::EventSourceMapping': {
    kind: 'event-source',
    source: '',
    isAsynchronous: false,
    paths: [['FunctionName']],
  },
  'AWS::Lambda::Permission': {
    kind: 'permission',
    source: '',
    isAsynchronous: false,
    paths: [['FunctionName']],
  },
  'AWS::Lambda::Url': {
    kind: 'integration',
    source: 'url',
    isAsynchronous: false,
    paths: [['TargetFunctionArn']],
  },
  'AWS::SNS::Subscription': {
    kind: 'event-source',
    source: 'sns',
    isAsynchronous: true,
    paths: [['Endpoint']],
  },
  'AWS::ApiGatewayV2::Integration': {
    kind: 'integration',
    source: 'httpApi',
    isAsynchronous: false,
    paths: [['IntegrationUri']],
  },
  'AWS::ApiGateway::Method': {
    kind: 'integration',
    source: 'api',
    isAsynchronous: false,
    paths: [['Integration', 'Uri']],
  },
  'AWS::Events::Rule': { kind: 'event-source', source: 'events', isAsynchronous: true, paths: [['Targets']] },
  'AWS::Scheduler::Schedule': {
    kind: 'event-source',
    source: 'schedule',
    isAsynchronous: true,
    paths: [['Target', 'Arn']],
  },
  'AWS::S3::Bucket': {
    kind: 'event-source',
    source: 's3',
    isAsynchronous: true,
    paths: [['NotificationConfiguration', 'LambdaConfigurations']],
  },
};

/** What event source mappings read, by its type. */
const sourceTypes: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'sqs',
  'AWS::Kinesis::Stream': 'kinesis',
  'AWS::DynamoDB::Table': 'dynamodb',
  'AWS::DynamoDB::GlobalTable': 'dynamodb',
  'AWS::Serverless::SimpleTable': 'dynamodb',
  'AWS::MSK::Cluster': 'msk',
  'AWS::AmazonMQ::Broker': 'mq',
  'AWS::DocDB::DBCluster': 'documentdb',
};

export function readInvokers(resource: Resource, properties: Properties, targets: Targets): Invoker[] {
  const reader = readers[resource.type];
  if (reader === undefined) return [];
  const { paths, ...rest } = reader;
  const eventSource = referencesIn(properties.get('EventSourceArn'))[0]?.name;
  const source = rest.source || (sourceTypes[targets.typeOf(eventSource ?? '') ?? ''] ?? '');
  const qualifier = textSetting(properties.get('Qualifier'));
  return paths.flatMap((keys) =>
    mentionsIn(properties.get(...keys)).flatMap(({ reference, isQualified }) => {
      const target = targets.of(reference);
      if (target === undefined) return [];
      return {
        ...rest,
        source,
        at: reference.at,
        target: target.name,
        qualified: qualification(
          target.qualified || isQualified || qualifier.state !== 'absent',
          reference.at,
        ),
        ...(eventSource !== undefined && { queue: eventSource }),
        onFailure: anySetting(properties.get('DestinationConfig', 'OnFailure')),
      };
    }),
  );
}

/** SAM's events of a function; they lead to its alias where it publishes one. */
export function readSamEvents(
  { name, tree }: Resource,
  values: TemplateValues,
  publishesVersions: Setting<boolean>,
): Invoker[] {
  return entriesOf(childOf(tree, 'Properties', 'Events')).flatMap(({ keySpan, value }) => {
    const type = textOf(childOf(value, 'Type'));
    if (type === undefined) return [];
    const properties = new Properties(values, childOf(value, 'Properties'));
    const queue = referencesIn(properties.get('Queue'))[0];
    const at = values.at(keySpan);
    return {
      at,
      kind: integrations.has(type) ? 'integration' : 'event-source',
      source: type === type.toUpperCase() ? type.toLowerCase() : type.charAt(0).toLowerCase() + type.slice(1),
      target: name,
      qualified: qualification(publishesVersions.state === 'set' && publishesVersions.value, at),
      ...(queue !== undefined && { queue: queue.name }),
      isAsynchronous: asynchronous.has(type),
      onFailure: onFailureOf(properties),
    };
  });
}

const integrations: ReadonlySet<string> = new Set(['Api', 'HttpApi', 'AlexaSkill', 'Cognito']);
const asynchronous: ReadonlySet<string> = new Set([
  'S3',
  'SNS',
  'Schedule',
  'ScheduleV2',
  'CloudWatchEvent',
  'EventBridgeRule',
  'IoTRule',
  'CloudWatchLogs',
]);

function onFailureOf(properties: Properties): Setting<unknown> {
  const values = [properties.get('DestinationConfig', 'OnFailure'), properties.get('DeadLetterConfig')];
  const found = values.find((value): value is Evaluated => value !== undefined);
  return found === undefined ? absent : anySetting(found);
}

function qualification(value: boolean, at: Location): Setting<boolean> {
  return { state: 'set', value, at };
}
