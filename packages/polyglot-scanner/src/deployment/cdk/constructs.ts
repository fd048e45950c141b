import path from 'node:path';
import {
  absent,
  isSaid,
  valueOf,
  type CallEvent,
  type CapacityAttachment,
  type CapacityProvider,
  type DeployedFunction,
  type Deployment,
  type Event,
  type FunctionModel,
  type Invoker,
  type ModuleModel,
  type Queue,
  type Setting,
  type Span,
  type Variable,
} from 'hazard-core';
import {
  anySetting,
  booleanSetting,
  fromBase,
  member,
  numberSetting,
  partsSetting,
  textSetting,
  textsSetting,
  withValue,
  type Evaluated,
} from '../evaluated.js';
import { capacityProviderOf, functionOf, type PlainResource } from './plain-resources.js';
import { methodOf, References, type Target } from './references.js';
import { lastNames, SourceValues, symbolOf } from './values.js';

const { posix } = path;

const functionClasses: ReadonlySet<string> = new Set(['Function', 'NodejsFunction', 'PythonFunction']);
/** The construct takes no less. */
const leastMaxVcpus = 12;
const endings = ['.ts', '.js', '.mjs', '.mts', '.cts', '.cjs'];

/**
 * What a CDK source deploys, in the plain cases: constructs made with `new` whose settings are written there, and `addFunction`. Nothing where it
 * makes no function.
 * @param project the folder that the CDK's application runs in: relative paths begin there.
 */
export function readConstructs(module: ModuleModel, project: string): Deployment | undefined {
  return new Source(module, project).read();
}

class Source {
  readonly #values: SourceValues;
  readonly #calls: readonly CallEvent[];
  readonly #references: References;
  readonly #reads: readonly (Event & { kind: 'read' })[];
  readonly #functions = new Map<CallEvent, DeployedFunction>();
  readonly #providers = new Map<CallEvent, CapacityProvider>();
  readonly #queues = new Map<CallEvent, Queue>();

  constructor(
    private readonly module: ModuleModel,
    private readonly project: string,
  ) {
    const events = module.functions.flatMap(eventsOf);
    this.#values = new SourceValues(module.file, changedIn(events));
    this.#calls = events.filter((event): event is CallEvent => event.kind === 'call');
    this.#references = new References(events, (call) => this.#functions.has(call));
    this.#reads = events.filter((event) => event.kind === 'read');
  }

  read(): Deployment | undefined {
    for (const call of this.#calls) this.#construct(call);
    for (const call of this.#calls) this.#attach(call);
    for (const [call, one] of this.#functions) this.#findProvider(call, one);
    for (const { place, span } of this.#reads) this.#version(this.#references.targetAt(place), span);
    if (this.#functions.size + this.#providers.size === 0) return undefined;
    return {
      format: 'cdk',
      file: this.module.file,
      functions: [...this.#functions.values()],
      capacityProviders: [...this.#providers.values()],
      queues: [...this.#queues.keys()].map((call) => this.#queue(call)),
      invokers: this.#calls.flatMap((call) => this.#invoker(call) ?? []),
    };
  }

  #construct(call: CallEvent): void {
    const symbol = call.isNew ? symbolOf(call.callee) : undefined;
    if (symbol === undefined || !/^(?:aws-cdk-lib|@aws-cdk\/)/.test(symbol)) return;
    const name = lastNames(symbol, 1);
    if (/^[^#]*sqs#|#aws_sqs\./.test(symbol)) {
      if (name === 'Queue') this.#queues.set(call, this.#queue(call));
    } else if (/lambda/.test(symbol)) {
      if (name === 'CapacityProvider') this.#providers.set(call, this.#capacityProvider(call));
      else if (name === 'CfnCapacityProvider')
        this.#providers.set(call, capacityProviderOf(this.#plain(call)));
      else if (name === 'CfnFunction') this.#functions.set(call, functionOf(this.#plain(call)));
      else if (functionClasses.has(name)) this.#functions.set(call, this.#function(call, name));
    }
  }

  #plain(call: CallEvent): PlainResource {
    return {
      name: this.#nameOf(call, 'Function'),
      at: this.#values.at(call.calleeSpan),
      properties: this.#values.evaluate(call.args[2]?.value),
    };
  }

  /** The construct's id. */
  #nameOf({ args }: CallEvent, fallback: string): string {
    const id = this.#values.evaluate(args[1]?.value);
    return id?.kind === 'scalar' ? String(id.value) : fallback;
  }

  #function(call: CallEvent, className: string): DeployedFunction {
    const properties = this.#values.evaluate(call.args[2]?.value);
    const get = (...keys: string[]): Evaluated | undefined => member(properties, ...keys);
    const name = this.#nameOf(call, className);
    const environment = get('environment');
    const architecture = textSetting(get('architecture'));
    return {
      name,
      at: this.#values.at(call.calleeSpan),
      runtime: textSetting(get('runtime')),
      ...this.#code(name, className, get),
      isImage: false,
      memory: numberSetting(get('memorySize')),
      timeout: numberSetting(get('timeout')),
      architectures:
        architecture.state === 'set'
          ? { state: 'set', value: [architecture], at: architecture.at }
          : architecture,
      capacity: undefined,
      environment:
        environment?.kind === 'map'
          ? Object.fromEntries([...environment.entries].map(([key, value]) => [key, textSetting(value)]))
          : {},
      publishesLatest: absent,
      publishesVersions: absent,
      minEnvironments: absent,
      maxEnvironments: absent,
      provisionedConcurrency: provisioned(get('currentVersionOptions')),
      reservedConcurrency: numberSetting(get('reservedConcurrentExecutions')),
      snapStart: textSetting(get('snapStart')),
      vpc: this.#madeSetting(call, 'vpc', get('vpc')),
      logFormat: textSetting(get('loggingFormat') ?? get('logFormat')),
      layers: layersOf(get, (name) => this.#references.property(call.args[2]?.value, name) !== undefined),
      onFailure: onFailureOf(get),
    };
  }

  #code(
    name: string,
    className: string,
    get: (key: string) => Evaluated | undefined,
  ): Pick<DeployedFunction, 'handler' | 'code' | 'entryFile'> {
    const handler = textSetting(get('handler'));
    const entry = fromBase(textSetting(get('entry')), this.project);
    const at = this.#values.at(this.module.init.span);
    if (className === 'Function')
      return { handler, code: fromBase(textSetting(get('code')), this.project), entryFile: absent };
    const exported: Setting<string> =
      handler.state === 'absent' ? { state: 'set', value: 'handler', at } : handler;
    if (className === 'PythonFunction') {
      const index = textSetting(get('index'));
      const file = index.state === 'set' ? index.value : 'index.py';
      return {
        handler: exported,
        code: entry,
        entryFile: entry.state === 'set' ? { ...entry, value: posix.join(entry.value, file) } : entry,
      };
    }
    if (entry.state !== 'absent') return { handler: exported, code: absent, entryFile: entry };
    // Without an entry, it is the file beside this one that is called after the construct.
    const stem = this.module.file.replace(/\.[cm]?[jt]s$/, '');
    return {
      handler: exported,
      code: absent,
      entryFile: { state: 'set', value: `${stem}.${name}${endings[0]!}`, at },
    };
  }

  #capacityProvider(call: CallEvent): CapacityProvider {
    const properties = this.#values.evaluate(call.args[2]?.value);
    const get = (...keys: string[]): Evaluated | undefined => member(properties, ...keys);
    const instances = get('instanceTypeFilter');
    return {
      name: this.#nameOf(call, 'CapacityProvider'),
      at: this.#values.at(call.calleeSpan),
      architectures: textsSetting(get('architectures')),
      allowedInstanceTypes:
        instances === undefined
          ? absent
          : { state: 'unknown', why: 'it is made by a call', at: instances.at },
      excludedInstanceTypes:
        instances === undefined
          ? absent
          : { state: 'unknown', why: 'it is made by a call', at: instances.at },
      maxVcpus: numberSetting(get('maxVCpuCount')),
      leastMaxVcpus,
      // Its class keeps modes and policies that contradict each other apart.
      scalingMode: absent,
      scalingPolicies: absent,
      subnets: subnetsOf(get('subnets')),
    };
  }

  #queue(call: CallEvent): Queue {
    const { value } = call.args[2] ?? {};
    const get = (...keys: string[]): Evaluated | undefined => member(this.#values.evaluate(value), ...keys);
    const failed = this.#references.made(
      this.#references.property(this.#references.property(value, 'deadLetterQueue'), 'queue'),
    );
    const name = failed === undefined ? undefined : this.#queues.get(failed)?.name;
    return {
      name: this.#nameOf(call, 'Queue'),
      at: this.#values.at(call.calleeSpan),
      visibilityTimeout: numberSetting(get('visibilityTimeout')),
      maxReceiveCount: numberSetting(get('deadLetterQueue', 'maxReceiveCount')),
      deadLetterQueue: withValue(anySetting(get('deadLetterQueue')), name),
    };
  }

  /** Whether a construct is given. One that is made in the source is; another may be none. */
  #madeSetting(call: CallEvent, name: string, value: Evaluated | undefined): Setting<unknown> {
    const made = this.#references.made(this.#references.property(call.args[2]?.value, name));
    return made === undefined || value === undefined
      ? anySetting(value)
      : { state: 'set', value: name, at: value.at };
  }

  /** `provider.addFunction(orders, { … })`, `orders.currentVersion`, `orders.addAlias('live')` */
  #attach(call: CallEvent): void {
    const method = methodOf(call);
    const receiver = call.receiver === undefined ? undefined : this.#references.madeAt(call.receiver);
    if (method === 'addFunction' && receiver !== undefined && this.#providers.has(receiver)) {
      const target = this.#references.made(call.args[0]?.value);
      if (target === undefined) return;
      const options = this.#values.evaluate(call.args[1]?.value);
      const capacity: CapacityAttachment = {
        at: this.#values.at(call.calleeSpan),
        provider: {
          state: 'set',
          value: this.#providers.get(receiver)!.name,
          at: this.#values.at(call.calleeSpan),
        },
        memoryPerVcpu: numberSetting(member(options, 'executionEnvironmentMemoryGiBPerVCpu')),
        maxConcurrency: numberSetting(member(options, 'perExecutionEnvironmentMaxConcurrency')),
      };
      const scaling = member(options, 'latestPublishedScalingConfig');
      this.#change(target, {
        capacity,
        publishesLatest: booleanSetting(member(options, 'publishToLatestPublished')),
        minEnvironments: numberSetting(member(scaling, 'minExecutionEnvironments')),
        maxEnvironments: numberSetting(member(scaling, 'maxExecutionEnvironments')),
      });
    }
    this.#publish(call);
    if (method === 'configureAsyncInvoke' && call.receiver !== undefined) {
      const target = this.#references.targetAt(call.receiver);
      const onFailure = anySetting(member(this.#values.evaluate(call.args[0]?.value), 'onFailure'));
      if (target !== undefined && isSaid(onFailure)) this.#change(target.made, { onFailure });
    }
  }

  /** `capacityProviderArn: provider.attrArn` */
  #findProvider(call: CallEvent, { capacity }: DeployedFunction): void {
    if (capacity === undefined || capacity.provider.state === 'set') return;
    const path = [
      'capacityProviderConfig',
      'lambdaManagedInstancesCapacityProviderConfig',
      'capacityProviderArn',
    ];
    const written = path.reduce((value, name) => this.#references.property(value, name), call.args[2]?.value);
    const made = this.#references.owner(written);
    const provider = made === undefined ? undefined : this.#providers.get(made);
    if (provider === undefined) return;
    const { at } = capacity.provider.state === 'absent' ? capacity : capacity.provider;
    this.#change(call, { capacity: { ...capacity, provider: { state: 'set', value: provider.name, at } } });
  }

  /** `orders.addAlias('live', { … })`, `new Alias(this, 'Live', { version: orders.currentVersion })` */
  #publish(call: CallEvent): void {
    const target = this.#references.target({ kind: 'call', event: call, span: call.span });
    if (target === undefined || !target.isQualified) return;
    this.#version(target, call.calleeSpan);
    const options = provisioned(this.#values.evaluate(call.args[call.isNew ? 2 : 1]?.value));
    if (isSaid(options)) this.#change(target.made, { provisionedConcurrency: options });
  }

  /** The construct makes a version of a function as soon as it is named. */
  #version(target: Target | undefined, span: Span): void {
    if (target === undefined || !target.isQualified) return;
    const publishesVersions = { state: 'set', value: true, at: this.#values.at(span) } as const;
    this.#change(target.made, { publishesVersions });
  }

  #change(made: CallEvent, changes: Partial<DeployedFunction>): void {
    const one = this.#functions.get(made);
    if (one !== undefined) this.#functions.set(made, { ...one, ...changes });
  }

  /** `orders.addEventSource(new SqsEventSource(queue))` */
  #invoker(call: CallEvent): Invoker | undefined {
    if (methodOf(call) !== 'addEventSource' || call.receiver === undefined) return undefined;
    const target = this.#references.targetAt(call.receiver);
    const source = this.#references.made(call.args[0]?.value);
    const symbol = source === undefined ? undefined : symbolOf(source.callee);
    if (target === undefined || source === undefined || symbol === undefined) return undefined;
    const at = this.#values.at(call.calleeSpan);
    const name = lastNames(symbol, 1)
      .replace(/EventSource(?:V2)?$/, '')
      .toLowerCase();
    const [from, options] = source.args;
    const queue = this.#queues.get(this.#references.made(from?.value) ?? call)?.name;
    return {
      at,
      kind: 'event-source',
      source: name,
      target: this.#functions.get(target.made)!.name,
      qualified: { state: 'set', value: target.isQualified, at },
      ...(queue !== undefined && { queue }),
      isAsynchronous: name === 's3' || name === 'sns',
      onFailure: anySetting(member(this.#values.evaluate(options?.value), 'deadLetterQueue')),
    };
  }
}

/** `settings.memorySize = 4096` */
function changedIn(events: readonly Event[]): ReadonlySet<Variable> {
  return new Set(
    events.flatMap((event) => {
      if (event.kind !== 'write') return [];
      const { root, path: members } = event.place;
      return root.kind === 'variable' && members.length > 0 ? [root.variable] : [];
    }),
  );
}

function eventsOf(fn: FunctionModel): Event[] {
  return fn.blocks.flatMap(({ events }) => events);
}

type Get = (...keys: string[]) => Evaluated | undefined;

function provisioned(options: Evaluated | undefined): DeployedFunction['provisionedConcurrency'] {
  return withValue(anySetting(member(options, 'provisionedConcurrentExecutions')), 'version');
}

/** What the construct sets up by itself is a layer as well. */
function layersOf(get: Get, isWritten: (name: string) => boolean): DeployedFunction['layers'] {
  const own = partsSetting(get('layers'));
  const extensions = Object.entries(layersOfOptions).flatMap(([option, layer]) => {
    const value = isWritten(option) ? get(option) : undefined;
    return value === undefined ? [] : { state: 'set' as const, value: `:layer:${layer}`, at: value.at };
  });
  const [first] = extensions;
  if (first === undefined) return own;
  return { state: 'set', value: [...(valueOf(own) ?? []), ...extensions], at: first.at };
}

/** Options of the construct, with the layer that each brings. */
const layersOfOptions: Readonly<Record<string, string>> = {
  insightsVersion: 'LambdaInsightsExtension',
  paramsAndSecrets: 'AWS-Parameters-and-Secrets-Lambda-Extension',
};

function onFailureOf(get: Get): Setting<unknown> {
  const isEnabled = booleanSetting(get('deadLetterQueueEnabled'));
  return (
    [
      ...['deadLetterQueue', 'deadLetterTopic', 'onFailure'].map((name) => anySetting(get(name))),
      isEnabled.state === 'set' && !isEnabled.value ? absent : isEnabled,
    ].find(isSaid) ?? absent
  );
}

/** How many there are, where they are listed; their zones are the VPC's own business. */
function subnetsOf(value: Evaluated | undefined): CapacityProvider['subnets'] {
  if (value?.kind !== 'list' || value.isOpen === true) return absent;
  return {
    state: 'set',
    at: value.at,
    value: value.items.map(({ at }) => ({
      at,
      zone: { state: 'unknown', why: 'the VPC decides', at },
    })),
  };
}
