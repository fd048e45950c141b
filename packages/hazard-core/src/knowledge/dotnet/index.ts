import type { RuntimeFacts } from '../facts.js';
import { emptyFacts } from '../empty-facts.js';
const inst = (...names: string[]) => new Set(names);
const c = ['Dictionary', 'IDictionary', 'List', 'IList', 'HashSet', 'Queue', 'Stack'].map(
  (n) => `System.Collections.Generic#${n}()`,
);
const cc = ['ConcurrentDictionary', 'ConcurrentBag', 'ConcurrentQueue'].map(
  (n) => `System.Collections.Concurrent#${n}()`,
);
export const dotnetFacts: RuntimeFacts = {
  ...emptyFacts,
  classes: {
    handlerTypes: new Map([['Amazon.Lambda.AspNetCoreServer#APIGatewayProxyFunction()', ['Init']]]),
    handlerMethods: new Set(['FunctionHandler']),
    contextTypes: inst('Amazon.Lambda.Core#ILambdaContext()'),
    handlerAnnotations: inst(
      'Amazon.Lambda.Annotations#LambdaFunction',
      'Microsoft.AspNetCore.Mvc#HttpGet',
      'Microsoft.AspNetCore.Mvc#HttpPost',
      'Microsoft.Azure.WebJobs#FunctionName',
    ),
    registrations: new Map([['Amazon.Lambda.RuntimeSupport#LambdaBootstrapBuilder.Create', 0]]),
    programMethods: inst('Main'),
    factoryAnnotations: inst(),
  },
  singletonDecorators: inst(),
  perRequestDecorators: inst(),
  initDecorators: inst(),
  containerRegistrations: new Map([
    ['Microsoft.Extensions.DependencyInjection#IServiceCollection().AddSingleton', 'one'],
    ['Microsoft.Extensions.DependencyInjection#IServiceCollection().AddScoped', 'perInvocation'],
  ]),
  knownTypes: inst(
    ...[...c, ...cc].map((x) => x.replace('()', '')),
    'Amazon.Lambda.Core#ILambdaContext',
    'Amazon.Lambda.Annotations#LambdaFunction',
    'Amazon.Lambda.RuntimeSupport#LambdaBootstrapBuilder',
    'System.Data.SqlClient#SqlConnection',
    'Microsoft.Data.SqlClient#SqlConnection',
    'System.Threading#Monitor',
    'System.Threading#SemaphoreSlim',
    'System.Threading.Tasks#Task',
    'System.Security.Cryptography#SHA256',
    'System#ThreadStatic',
    'System#Random',
  ),
  wrapperTypes: inst('System.Threading.Tasks#Task', 'System.Threading.Tasks#ValueTask'),
  resultTypes: new Map([
    ['System.Security.Cryptography#SHA256.Create()', 'System.Security.Cryptography#SHA256()'],
  ]),
  containers: inst(...c, ...cc),
  containerMethods: new Map(
    Object.entries({
      Add: { effect: 'add', value: 'all' },
      TryAdd: { effect: 'set', key: 0, value: 1 },
      Remove: { effect: 'remove', key: 0 },
      Clear: { effect: 'clear' },
      GetOrAdd: { effect: 'set', key: 0, value: 1 },
      Enqueue: { effect: 'add', value: 'all' },
    } as const),
  ),
  perInvocationStorage: inst('System.Threading#AsyncLocal()'),
  locks: {
    guardedCallbacks: new Map(),
    acquire: inst(
      'System.Threading#Monitor.Enter',
      'System.Threading#SemaphoreSlim().WaitAsync',
      'System.Threading#SemaphoreSlim().Wait',
    ),
    release: inst('System.Threading#Monitor.Exit', 'System.Threading#SemaphoreSlim().Release'),
  },
  parallel: {
    concurrentContainers: inst(...cc),
    atomicMethods: inst('TryAdd', 'GetOrAdd', 'AddOrUpdate', 'TryUpdate', 'TryRemove'),
    synchronisedContainers: inst(),
    publishesSafely: true,
    threadStorage: { setters: new Map(), staticDecorators: inst('System#ThreadStatic') },
    unsafeObjects: [
      { symbol: 'System.Security.Cryptography#SHA256()', title: 'hash', fix: 'Use `SHA256.HashData`.' },
      { symbol: 'System#Random()', title: 'random generator', fix: 'Use `Random.Shared`.' },
    ],
  },
  connections: {
    ...emptyFacts.connections,
    connections: ['System.Data.SqlClient', 'Microsoft.Data.SqlClient'].map((n) => ({
      symbol: `${n}#SqlConnection()`,
      title: 'SQL connection',
      fix: 'Open one for each request in a `using`.',
      database: false,
    })),
  },
  testPath: /(?:^|\/)[^/]*\.?Tests?\//,
};
