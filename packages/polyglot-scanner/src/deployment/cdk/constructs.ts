import path from 'node:path';
import {
  absent,
  type CallEvent,
  type CapacityAttachment,
  type CapacityProvider,
  type DeployedFunction,
  type Deployment,
  type Event,
  type FunctionModel,
  type Invoker,
  type ModuleModel,
  type Place,
  type Setting,
  type Value,
  type Variable,
} from 'hazard-core';
import {
  anySetting,
  booleanSetting,
  fromBase,
  member,
  numberSetting,
  textSetting,
  textsSetting,
  type Evaluated,
} from '../evaluated.js';
import { lastNames, SourceValues, symbolOf } from './values.js';

const { posix } = path;

const functionClasses: ReadonlySet<string> = new Set(['Function', 'NodejsFunction', 'PythonFunction']);
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
  readonly #functions = new Map<CallEvent, DeployedFunction>();
  readonly #providers = new Map<CallEvent, CapacityProvider>();
  /** What is stored in fields: `this.orders = new Function(…)`. */
  readonly #fields = new Map<string, Value[]>();

  constructor(
    private readonly module: ModuleModel,
    private readonly project: string,
  ) {
    this.#values = new SourceValues(module.file, changedIn(module));
  }

  read(): Deployment | undefined {
    const events = this.module.functions.flatMap(eventsOf);
    const calls = events.filter((event): event is CallEvent => event.kind === 'call');
    for (const event of events) {
      const field = event.kind === 'write' ? fieldOf(event.place) : undefined;
      if (field === undefined || event.kind !== 'write') continue;
      this.#fields.set(field, [...(this.#fields.get(field) ?? []), event.value]);
    }
    for (const call of calls) this.#construct(call);
    for (const call of calls) this.#attach(call);
    if (this.#functions.size + this.#providers.size === 0) return undefined;
    return {
      format: 'cdk',
      file: this.module.file,
      functions: [...this.#functions.values()],
      capacityProviders: [...this.#providers.values()],
      queues: [],
      invokers: calls.flatMap((call) => this.#invoker(call) ?? []),
    };
  }

  #construct(call: CallEvent): void {
    const symbol = call.isNew ? symbolOf(call.callee) : undefined;
    if (symbol === undefined || !/^(?:aws-cdk-lib|@aws-cdk\/).*lambda/.test(symbol)) return;
    const name = lastNames(symbol, 1);
    if (name === 'CapacityProvider') this.#providers.set(call, this.#capacityProvider(call));
    else if (functionClasses.has(name)) this.#functions.set(call, this.#function(call, name));
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
      provisionedConcurrency: anySetting(get('currentVersionOptions', 'provisionedConcurrentExecutions')),
      reservedConcurrency: numberSetting(get('reservedConcurrentExecutions')),
      snapStart: textSetting(get('snapStart')),
      vpc: this.#present(call.args[2]?.value, 'vpc'),
      logFormat: textSetting(get('loggingFormat')),
      layers: textsSetting(get('layers')),
      onFailure:
        [get('deadLetterQueue'), get('deadLetterTopic'), get('onFailure')]
          .map(anySetting)
          .find(({ state }) => state !== 'absent') ?? absent,
    };
  }

  /** Another construct, where it is one for certain: what comes from outside may be undefined. */
  #present(properties: Value | undefined, key: string): Setting<unknown> {
    const said = anySetting(member(this.#values.evaluate(properties), key));
    const own = properties?.kind === 'object' ? properties.properties.get(key) : undefined;
    return said.state === 'unknown' && this.#made(own) !== undefined
      ? { state: 'set', value: true, at: said.at }
      : said;
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
      scalingMode: absent,
      scalingPolicies: anySetting(get('scalingOptions')),
      subnets: absent,
    };
  }

  /** `provider.addFunction(orders, { … })`, `orders.currentVersion`, `orders.addAlias('live')` */
  #attach(call: CallEvent): void {
    const method = methodOf(call);
    const receiver = call.receiver === undefined ? undefined : this.#madeAt(call.receiver);
    if (method === 'addFunction' && receiver !== undefined && this.#providers.has(receiver)) {
      const target = this.#made(call.args[0]?.value);
      const one = target === undefined ? undefined : this.#functions.get(target);
      if (one === undefined) return;
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
      this.#functions.set(target!, {
        ...one,
        capacity,
        publishesLatest: booleanSetting(member(options, 'publishToLatestPublished')),
        minEnvironments: numberSetting(member(scaling, 'minExecutionEnvironments')),
        maxEnvironments: numberSetting(member(scaling, 'maxExecutionEnvironments')),
      });
    } else if (method === 'addAlias' && receiver !== undefined && this.#functions.has(receiver)) {
      const one = this.#functions.get(receiver)!;
      this.#functions.set(receiver, {
        ...one,
        publishesVersions: { state: 'set', value: true, at: this.#values.at(call.calleeSpan) },
      });
    }
  }

  /** `orders.addEventSource(new SqsEventSource(queue))` */
  #invoker(call: CallEvent): Invoker | undefined {
    if (methodOf(call) !== 'addEventSource' || call.receiver === undefined) return undefined;
    const receiver = this.#madeAt(call.receiver);
    const target = receiver === undefined ? undefined : this.#functions.get(receiver);
    const made = call.args[0]?.value;
    const symbol = made?.kind === 'call' ? symbolOf(made.event.callee) : undefined;
    if (target === undefined || symbol === undefined) return undefined;
    const at = this.#values.at(call.calleeSpan);
    const source = lastNames(symbol, 1)
      .replace(/EventSource(?:V2)?$/, '')
      .toLowerCase();
    return {
      at,
      kind: 'event-source',
      source,
      target: target.name,
      qualified: { state: 'set', value: false, at },
      isAsynchronous: source === 's3' || source === 'sns',
      onFailure: { state: 'unknown', why: 'it is set by a construct', at },
    };
  }

  /** The `new` that a value comes from. */
  #made(value: Value | undefined, depth = 0): CallEvent | undefined {
    if (value === undefined || depth > 10) return undefined;
    if (value.kind === 'call') return value.event;
    return value.kind === 'read' ? this.#madeAt(value.place, depth + 1) : undefined;
  }

  #madeAt(place: Place, depth = 0): CallEvent | undefined {
    const field = fieldOf(place);
    const [only, ...others] = field !== undefined ? (this.#fields.get(field) ?? []) : definitionsOf(place);
    return others.length > 0 ? undefined : this.#made(only, depth + 1);
  }
}

function definitionsOf({ root, path: members }: Place): Variable['definitions'] {
  return root.kind === 'variable' && members.length === 0 ? root.variable.definitions : [];
}

function fieldOf({ root, path: members }: Place): string | undefined {
  const [only, ...others] = members;
  return root.kind === 'this' && only?.kind === 'field' && others.length === 0 ? only.name : undefined;
}

/** `settings.memorySize = 4096` */
function changedIn({ functions }: ModuleModel): ReadonlySet<Variable> {
  return new Set(
    functions.flatMap(eventsOf).flatMap((event) => {
      if (event.kind !== 'write') return [];
      const { root, path: members } = event.place;
      return root.kind === 'variable' && members.length > 0 ? [root.variable] : [];
    }),
  );
}

function methodOf({ callee }: CallEvent): string | undefined {
  const last = callee.kind === 'read' ? callee.place.path.at(-1) : undefined;
  return last?.kind === 'field' ? last.name : undefined;
}

function eventsOf(fn: FunctionModel): Event[] {
  return fn.blocks.flatMap(({ events }) => events);
}
