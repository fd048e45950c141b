import type { ClassEntryConventions } from '../../analysis/class-entries.js';
import type { SingletonFacts } from '../../analysis/singletons.js';
import { members, types } from './type-names.js';

/**
 * How handlers are found and which objects serve all invocations. Sources: AWS Lambda developer guide (.NET handlers),
 * the source of Amazon.Lambda.RuntimeSupport, Amazon.Lambda.AspNetCoreServer, Amazon.Lambda.Annotations; Microsoft's
 * documentation of dependency injection.
 */

const bases = 'APIGatewayProxyFunction APIGatewayHttpApiV2ProxyFunction ApplicationLoadBalancerFunction';

const actions = 'HttpGet HttpPost HttpPut HttpDelete HttpPatch HttpHead HttpOptions AcceptVerbs';

/** Base classes of LambdaSharp, once a product of MindTouch, with what they call for each invocation. Source: its source. */
const lambdaSharpHandlers: readonly [string, readonly string[]][] = [
  ...['LambdaSharp', 'MindTouch.LambdaSharp'].map((space): [string, readonly string[]] => [
    `${space}#ALambdaFunction()`,
    ['ProcessMessageAsync', 'ProcessMessageStreamAsync'],
  ]),
  ['LambdaSharp.EventBridge#ALambdaEventFunction()', ['ProcessEventAsync']],
  ['LambdaSharp.Schedule#ALambdaScheduleFunction()', ['ProcessEventAsync']],
  ...[
    'LambdaSharp#ALambdaEventFunction',
    'MindTouch.LambdaSharp#ALambdaEventFunction',
    'LambdaSharp.SimpleNotificationService#ALambdaTopicFunction',
    'LambdaSharp.SimpleQueueService#ALambdaQueueFunction',
  ].map((base): [string, readonly string[]] => [`${base}()`, ['ProcessMessageAsync']]),
  ['LambdaSharp.ApiGateway#ALambdaApiGatewayFunction()', ['ProcessProxyRequestAsync']],
  ['LambdaSharp.Slack#ALambdaSlackCommandFunction()', ['ProcessSlackRequestAsync']],
  [
    'LambdaSharp.CustomResource#ALambdaCustomResourceFunction()',
    ['ProcessCreateResourceAsync', 'ProcessUpdateResourceAsync', 'ProcessDeleteResourceAsync'],
  ],
];

export const dotnetEntries: ClassEntryConventions = {
  handlerTypes: new Map([
    ...types('Amazon.Lambda.AspNetCoreServer', bases).map((name): [string, readonly string[]] => [
      `${name}()`,
      ['FunctionHandlerAsync', 'FunctionHandler', 'MarshallRequest', 'PostMarshallRequestFeature'],
    ]),
    ...types('Microsoft.AspNetCore.Mvc', 'ControllerBase Controller').map(
      (name): [string, readonly string[]] => [`${name}()`, []],
    ),
    ['MediatR#IRequestHandler()', ['Handle']],
    ['MediatR#INotificationHandler()', ['Handle']],
    ['MassTransit#IConsumer()', ['Consume']],
    // Source: the README of AWSLambdaSharpTemplate (Kralizek).
    ['Kralizek.Lambda#IEventHandler()', ['HandleAsync']],
    ['Kralizek.Lambda#IRequestResponseHandler()', ['HandleAsync']],
    ...lambdaSharpHandlers,
  ]),
  handlerMethods: new Set([
    'FunctionHandler',
    'FunctionHandlerAsync',
    'Handler',
    'HandlerAsync',
    'HandleAsync',
  ]),
  contextTypes: new Set(['Amazon.Lambda.Core#ILambdaContext()']),
  handlerAnnotations: new Set([
    'Amazon.Lambda.Annotations#LambdaFunction',
    ...types('Amazon.Lambda.Annotations.APIGateway', 'RestApi HttpApi HttpApiAuthorizer RestApiAuthorizer'),
    // Azure Functions run invocations side by side as well.
    'Microsoft.Azure.WebJobs#FunctionName',
    'Microsoft.Azure.Functions.Worker#Function',
    ...types('Amazon.Lambda.Annotations.SQS', 'SQSEvent'),
    ...types('Amazon.Lambda.Annotations.S3', 'S3Event'),
    ...types('Microsoft.AspNetCore.Mvc', actions),
  ]),
  registrations: new Map([
    ['Amazon.Lambda.RuntimeSupport#LambdaBootstrapBuilder.Create', 0],
    ['Amazon.Lambda.RuntimeSupport#HandlerWrapper.GetHandlerWrapper', 0],
    ['Amazon.Lambda.RuntimeSupport#LambdaBootstrap', 0],
    // Minimal APIs: `app` is what `WebApplication.CreateBuilder(args).Build()` gives.
    ...['MapGet', 'MapPost', 'MapPut', 'MapDelete', 'MapPatch', 'MapFallback', 'Map'].flatMap(
      (method): [string, number][] =>
        [
          'Microsoft.AspNetCore.Builder#WebApplication()',
          'Microsoft.AspNetCore.Builder#WebApplication.CreateBuilder().Build()',
          'Microsoft.AspNetCore.Builder#WebApplication.Create()',
          'Microsoft.AspNetCore.Routing#RouteGroupBuilder()',
          'Microsoft.AspNetCore.Routing#IEndpointRouteBuilder()',
        ].map((app) => [`${app}.${method}`, method === 'MapFallback' ? 0 : 1]),
    ),
    ['Microsoft.AspNetCore.Builder#WebApplication.CreateBuilder().Build().Use', 0],
    ['Microsoft.AspNetCore.Builder#WebApplication().Use', 0],
  ]),
  programMethods: new Set(['Main']),
  factoryAnnotations: new Set(),
};

const collections = [
  'Microsoft.Extensions.DependencyInjection#IServiceCollection()',
  'Microsoft.Extensions.DependencyInjection#ServiceCollection()',
  'Microsoft.AspNetCore.Builder#WebApplication.CreateBuilder().Services',
  'Microsoft.AspNetCore.Builder#WebApplicationBuilder().Services',
  'Microsoft.Extensions.Hosting#HostApplicationBuilder().Services',
  'Microsoft.Extensions.Hosting#Host.CreateApplicationBuilder().Services',
];

const bootstraps = [
  'Amazon.Lambda.RuntimeSupport#LambdaBootstrapBuilder()',
  'Amazon.Lambda.RuntimeSupport#LambdaBootstrapBuilder.Create()',
];

function lifetimes(lifetime: 'one' | 'perInvocation', names: string): [string, 'one' | 'perInvocation'][] {
  return collections.flatMap((collection) =>
    members(collection, names).map((symbol): [string, 'one' | 'perInvocation'] => [symbol, lifetime]),
  );
}

/**
 * Classes that derive from these are made for each request. Sources: ASP.NET Core documentation (controllers), the
 * documentation of MediatR (handlers are registered as transient) and MassTransit (a consumer for each message).
 */
const perRequestBases: ReadonlySet<string> = new Set([
  ...types('Microsoft.AspNetCore.Mvc', 'ControllerBase Controller').map((name) => `${name}()`),
  'Microsoft.AspNetCore.Mvc.RazorPages#PageModel()',
  ...types('MediatR', 'IRequestHandler INotificationHandler').map((name) => `${name}()`),
  'MassTransit#IConsumer()',
]);

/**
 * Attributes of methods whose class is made for each request; those of Amazon.Lambda.Annotations are on one object.
 * Sources: ASP.NET Core documentation; the source of the Azure Functions worker (`DefaultFunctionActivator`).
 */
const perRequestMethodAttributes: ReadonlySet<string> = new Set([
  ...types('Microsoft.AspNetCore.Mvc', actions),
  'Microsoft.Azure.WebJobs#FunctionName',
  'Microsoft.Azure.Functions.Worker#Function',
]);

/** What the container makes once, and what it makes for each request. */
export const dotnetSingletons: SingletonFacts = {
  singletonDecorators: new Set([]),
  perRequestDecorators: new Set([
    'Microsoft.AspNetCore.Mvc#ApiController',
    'Microsoft.AspNetCore.Mvc#Controller',
  ]),
  perRequestBases,
  perRequestMethodDecorators: perRequestMethodAttributes,
  initDecorators: new Set(),
  // Sources: Microsoft's documentation of the generic host, of configuration providers (reloading is asked for by
  // name) and of ASP.NET Core servers and startup classes; the source of LambdaSharp.
  startMethods: new Map([
    ['Microsoft.Extensions.Hosting#IHost()', ['StartAsync', 'StopAsync']],
    ['Microsoft.Extensions.Configuration#ConfigurationProvider()', ['Load']],
    ['Microsoft.Extensions.Configuration#IConfigurationProvider()', ['Load']],
    ['Microsoft.Extensions.Configuration#IConfigurationSource()', ['Build']],
    ...lambdaSharpHandlers.map(([base]): [string, readonly string[]] => [base, ['InitializeAsync']]),
    ['Microsoft.Extensions.Hosting#IHostedService()', ['StartAsync']],
    [
      'Microsoft.Extensions.Hosting#IHostedLifecycleService()',
      ['StartAsync', 'StartingAsync', 'StartedAsync'],
    ],
    ['Microsoft.Extensions.Hosting#BackgroundService()', ['StartAsync', 'ExecuteAsync']],
    ['Microsoft.AspNetCore.Hosting.Server#IServer()', ['StartAsync']],
    ['Microsoft.AspNetCore.Hosting#IStartup()', ['ConfigureServices', 'Configure']],
  ]),
  // Sources: Microsoft's documentation of startup classes, of the generic host and of extension methods that register.
  setUpTypes: new Set([
    'Microsoft.Extensions.DependencyInjection#IServiceCollection()',
    'Microsoft.Extensions.Configuration#IConfigurationBuilder()',
    'Microsoft.Extensions.Logging#ILoggingBuilder()',
    'Microsoft.AspNetCore.Builder#IApplicationBuilder()',
    'Microsoft.AspNetCore.Builder#WebApplicationBuilder()',
    'Microsoft.AspNetCore.Hosting#IWebHostBuilder()',
    'Microsoft.Extensions.Hosting#IHostBuilder()',
    'Microsoft.Extensions.Hosting#IHostApplicationBuilder()',
  ]),
  // Source: the source of Amazon.Lambda.RuntimeSupport: the bootstrap calls it once before it asks for an invocation.
  initRegistrations: new Map([
    ...bootstraps.map((builder): [string, number] => [`${builder}.UseBootstrapHandler`, 0]),
    ['Amazon.Lambda.RuntimeSupport#LambdaBootstrap', 1],
  ]),
  perRequestLifetimes: new Set(
    members('Microsoft.Extensions.DependencyInjection#ServiceLifetime', 'Scoped Transient'),
  ),
  containerRegistrations: new Map([
    ['Microsoft.Extensions.DependencyInjection#ServiceDescriptor', 'one'],
    ['Microsoft.Extensions.DependencyInjection#ServiceDescriptor.Singleton', 'one'],
    ['Microsoft.Extensions.DependencyInjection#ServiceDescriptor.Scoped', 'perInvocation'],
    ['Microsoft.Extensions.DependencyInjection#ServiceDescriptor.Transient', 'perInvocation'],
    ...lifetimes('one', 'AddSingleton TryAddSingleton AddKeyedSingleton AddHostedService'),
    ...lifetimes(
      'perInvocation',
      'AddScoped TryAddScoped AddTransient TryAddTransient AddKeyedScoped AddKeyedTransient AddDbContext AddDbContextPool AddHttpClient AddControllers',
    ),
  ]),
};

/** Classes with this attribute configure the container once. */
export const startupAttributes: ReadonlySet<string> = new Set(['Amazon.Lambda.Annotations#LambdaStartup']);

/** Parameters that the container fills, by their attributes: services, not request data. */
export const serviceParameterAttributes: ReadonlySet<string> = new Set([
  'Amazon.Lambda.Annotations#FromServices',
  'Microsoft.AspNetCore.Mvc#FromServices',
  'Microsoft.Extensions.DependencyInjection#FromKeyedServices',
]);

/** Types of events, as they are written. */
export const eventType =
  /^(?:[\w.]+\.)?(?:APIGateway\w*Request|ApplicationLoadBalancerRequest|\w*Event(?:<.*>)?|CloudWatch\w*Event(?:<.*>)?|Stream)$/;
