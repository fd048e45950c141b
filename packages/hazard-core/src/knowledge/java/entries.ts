import type { ClassEntryConventions } from '../../analysis/class-entries.js';
import type { EntryConventions } from '../../analysis/entries.js';
import { methodsOf } from './symbols.js';

/** How handlers are found. Sources: AWS Lambda developer guide (Java handlers), the documentation of the frameworks. */

export const javaConventions: EntryConventions = {
  // Handlers are methods of classes; names of exports say nothing.
  handlerExports: new Set(),
  commandExports: new Set(),
  handlerLikeExport: /(?!)/,
  eventParameter: /^_?(?:event|evt|input|request|req|lambdaEvent|inputStream)$/i,
  contextParameter: /^_?(?:context|ctx|lambdaContext)$/i,
  handlerType: /(?!)/,
  eventType:
    /^(?:com\.amazonaws\.services\.lambda\.runtime\.events\.)?(?:APIGateway|ApplicationLoadBalancer|SQS|SNS|S3|Dynamodb|Kinesis|EventBridge|Scheduled|CloudWatch|CloudFront|CloudFormation|CodeCommit|Cognito|Config|Connect|IoT|Kafka|Lex|ActiveMQ|RabbitMQ|SecretsManager|SimpleEmail|AppSync|IAMPolicy|MSK|Amazon)\w*(?:Event|Request|Notification)\w*(?:<.*>)?$/,
};

const lambda = 'com.amazonaws.services.lambda.runtime';

/** Spring MVC and WebFlux, JAX-RS, Micronaut, Javalin: methods that answer requests. */
const routeAnnotations = [
  ...'RequestMapping GetMapping PostMapping PutMapping DeleteMapping PatchMapping ExceptionHandler'
    .split(' ')
    .map((name) => `org.springframework.web.bind.annotation#${name}`),
  ...['javax.ws.rs', 'jakarta.ws.rs'].flatMap((name) =>
    'GET POST PUT DELETE PATCH HEAD OPTIONS'.split(' ').map((method) => `${name}#${method}`),
  ),
  ...'Get Post Put Delete Patch Head Options Error'
    .split(' ')
    .map((name) => `io.micronaut.http.annotation#${name}`),
  // MicroProfile GraphQL.
  ...'Query Mutation Subscription'.split(' ').map((name) => `org.eclipse.microprofile.graphql#${name}`),
  ...'QueryMapping MutationMapping SchemaMapping BatchMapping'
    .split(' ')
    .map((name) => `org.springframework.graphql.data.method.annotation#${name}`),
];

/** Messages, schedules and functions that a framework delivers. */
const deliveryAnnotations = [
  // Quarkus Funqy.
  'io.quarkus.funqy#Funq',
  // Spring Cloud AWS, Spring Kafka, Micronaut messaging.
  'io.awspring.cloud.sqs.annotation#SqsListener',
  'org.springframework.cloud.aws.messaging.listener.annotation#SqsListener',
  'org.springframework.kafka.annotation#KafkaListener',
  'org.springframework.context.event#EventListener',
  'io.micronaut.jms.annotations#Queue',
  // Powertools: they wrap a handler.
  'software.amazon.lambda.powertools.idempotency#Idempotent',
  'software.amazon.lambda.powertools.sqs#SqsBatch',
  'software.amazon.lambda.powertools.sqs#SqsLargeMessage',
  'software.amazon.lambda.powertools.largemessages#LargeMessage',
];

/** Functions by type: what Spring Cloud Function and Micronaut call where a class implements them. */
export const javaFunctionTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['java.util.function#Function()', ['apply']],
  ['java.util.function#BiFunction()', ['apply']],
  ['java.util.function#Consumer()', ['accept']],
  ['java.util.function#BiConsumer()', ['accept']],
  ['java.util.function#Supplier()', ['get']],
]);

const handlerTypes: ReadonlyMap<string, readonly string[]> = new Map([
  [`${lambda}#RequestHandler()`, ['handleRequest']],
  [`${lambda}#RequestStreamHandler()`, ['handleRequest']],
  // Micronaut: the base class implements the interface and calls these.
  ['io.micronaut.function.aws#MicronautRequestHandler()', ['execute']],
  ['io.micronaut.function.aws#MicronautRequestStreamHandler()', ['execute']],
  // Spring Cloud Function's older adapters.
  [
    'org.springframework.cloud.function.adapter.aws#SpringBootRequestHandler()',
    ['handleRequest', 'convertEvent', 'convertOutput'],
  ],
  ['org.springframework.cloud.function.adapter.aws#SpringBootStreamHandler()', ['handleRequest']],
  // Powertools: custom resources and batches.
  [
    'software.amazon.lambda.powertools.cloudformation#AbstractCustomResourceHandler()',
    ['create', 'update', 'delete'],
  ],
  ['software.amazon.lambda.powertools.sqs#SqsMessageHandler()', ['process']],
  // Alexa Skills Kit.
  ['com.amazon.ask.dispatcher.request.handler#RequestHandler()', ['canHandle', 'handle']],
  ['com.amazon.ask.dispatcher.request.interceptor#RequestInterceptor()', ['process']],
  ['com.amazon.ask.dispatcher.request.interceptor#ResponseInterceptor()', ['process']],
  ['com.amazon.ask.dispatcher.exception#ExceptionHandler()', ['canHandle', 'handle']],
  // Servlets behind the serverless Java container.
  ...['javax.servlet', 'jakarta.servlet'].flatMap((name): [string, readonly string[]][] => [
    [
      `${name}.http#HttpServlet()`,
      ['doGet', 'doPost', 'doPut', 'doDelete', 'doHead', 'doOptions', 'doPatch', 'service'],
    ],
    [`${name}#Filter()`, ['doFilter']],
  ]),
  ['org.springframework.web.filter#OncePerRequestFilter()', ['doFilterInternal']],
  ['org.springframework.web.servlet#HandlerInterceptor()', ['preHandle', 'postHandle', 'afterCompletion']],
  ...['javax.ws.rs.container', 'jakarta.ws.rs.container'].flatMap((name): [string, readonly string[]][] => [
    [`${name}#ContainerRequestFilter()`, ['filter']],
    [`${name}#ContainerResponseFilter()`, ['filter']],
  ]),
]);

export const javaClassEntries: ClassEntryConventions = {
  ofPlatform:
    /^(?:com\.amazonaws\.|com\.amazon\.|software\.amazon\.|io\.micronaut\.function\.|org\.springframework\.cloud\.function\.adapter\.|io\.quarkus\.funqy)/,
  handlerTypes,
  handlerMethods: new Set(['handleRequest', 'handler', 'handle']),
  contextTypes: new Set([`${lambda}#Context()`]),
  handlerAnnotations: new Set([...routeAnnotations, ...deliveryAnnotations]),
  registrations: new Map(
    [
      // Powertools: the batch processor calls what it is given for each message.
      ...'buildWithMessageHandler buildWithRawMessageHandler'
        .split(' ')
        .flatMap((method) =>
          'withSqsBatchHandler withKinesisBatchHandler withDynamoDbBatchHandler'
            .split(' ')
            .map(
              (kind) =>
                `software.amazon.lambda.powertools.batch#BatchMessageHandlerBuilder().${kind}().${method}`,
            ),
        ),
      // Spark, Javalin: the last argument answers the route.
      ...methodsOf('spark#Spark', 'get post put delete patch head options before after exception'),
      ...methodsOf('io.javalin#Javalin.create()', 'get post put delete patch head before after'),
      ...methodsOf(
        'org.springframework.web.servlet.function#RouterFunctions.route()',
        'GET POST PUT DELETE PATCH',
      ),
      ...methodsOf(
        'org.springframework.web.reactive.function.server#RouterFunctions.route()',
        'GET POST PUT DELETE PATCH',
      ),
    ].map((symbol) => [symbol, -1] as const),
  ),
  // `main`, and what an agent begins with (Javadoc, java.lang.instrument).
  programMethods: new Set(['main', 'premain', 'agentmain']),
  // A bean that is a `Function` is called for each invocation.
  factoryAnnotations: new Set([
    'org.springframework.context.annotation#Bean',
    'io.micronaut.context.annotation#Bean',
    'jakarta.enterprise.inject#Produces',
    'javax.enterprise.inject#Produces',
  ]),
};

const stereotypes = 'Component Service Repository Controller'.split(' ');

/** Of these, a container keeps one object for all requests. Sources: Spring, Jakarta CDI and Inject, Micronaut, Quarkus, Guice, Dagger. */
export const javaSingletonAnnotations: ReadonlySet<string> = new Set([
  ...stereotypes.map((name) => `org.springframework.stereotype#${name}`),
  'org.springframework.web.bind.annotation#RestController',
  'org.springframework.web.bind.annotation#ControllerAdvice',
  'org.springframework.web.bind.annotation#RestControllerAdvice',
  'org.springframework.context.annotation#Configuration',
  'org.springframework.boot.autoconfigure#SpringBootApplication',
  'org.springframework.boot.context.properties#ConfigurationProperties',
  ...['javax', 'jakarta'].flatMap((prefix) => [
    `${prefix}.inject#Singleton`,
    `${prefix}.ejb#Singleton`,
    `${prefix}.enterprise.context#ApplicationScoped`,
  ]),
  'com.google.inject#Singleton',
  'io.micronaut.http.annotation#Controller',
  'io.micronaut.context.annotation#Context',
  'io.micronaut.context.annotation#Factory',
  'io.micronaut.function#FunctionBean',
  'io.quarkus.arc#Unremovable',
]);

/** Of these, each request, or whoever asks, gets an object of its own. */
export const javaPerRequestAnnotations: ReadonlySet<string> = new Set([
  ...['javax', 'jakarta'].flatMap((prefix) => [
    `${prefix}.enterprise.context#RequestScoped`,
    `${prefix}.enterprise.context#SessionScoped`,
    `${prefix}.enterprise.context#ConversationScoped`,
    `${prefix}.enterprise.context#Dependent`,
    // A proxy that hands out the EntityManager of the current transaction.
    `${prefix}.persistence#PersistenceContext`,
  ]),
  'org.springframework.web.context.annotation#RequestScope',
  'org.springframework.web.context.annotation#SessionScope',
  'org.springframework.context.annotation#Scope',
  'io.micronaut.runtime.http.scope#RequestScope',
  'io.micronaut.context.annotation#Prototype',
  'com.google.inject.servlet#RequestScoped',
]);

/** What a framework or the platform calls once, before requests come. Sources: Spring, Jakarta Servlet and REST, Guice, CRaC. */
export const javaStartMethods: ReadonlyMap<string, readonly string[]> = new Map([
  ['org.springframework.boot.web.servlet#ServletContextInitializer()', ['onStartup']],
  ['org.springframework.web#WebApplicationInitializer()', ['onStartup']],
  ['org.springframework.boot.web.servlet.support#SpringBootServletInitializer()', ['onStartup', 'configure']],
  ['org.springframework.boot#CommandLineRunner()', ['run']],
  ['org.springframework.boot#ApplicationRunner()', ['run']],
  ['org.springframework.boot.env#EnvironmentPostProcessor()', ['postProcessEnvironment']],
  ['org.springframework.beans.factory#InitializingBean()', ['afterPropertiesSet']],
  ['org.springframework.beans.factory#DisposableBean()', ['destroy']],
  ['org.springframework.context#ApplicationContextInitializer()', ['initialize']],
  ['org.springframework.context#ApplicationContextAware()', ['setApplicationContext']],
  ['org.springframework.context#EnvironmentAware()', ['setEnvironment']],
  ['org.springframework.context#Lifecycle()', ['start', 'stop']],
  ['org.springframework.context#SmartLifecycle()', ['start', 'stop']],
  ...['javax', 'jakarta'].flatMap((prefix): [string, readonly string[]][] => [
    [`${prefix}.servlet#ServletContextListener()`, ['contextInitialized', 'contextDestroyed']],
    [`${prefix}.servlet#ServletContainerInitializer()`, ['onStartup']],
    [`${prefix}.servlet#Filter()`, ['init', 'destroy']],
    [`${prefix}.servlet.http#HttpServlet()`, ['init', 'destroy']],
    [`${prefix}.ws.rs.core#Feature()`, ['configure']],
    [`${prefix}.ws.rs.container#DynamicFeature()`, ['configure']],
  ]),
  ['com.google.inject#Module()', ['configure']],
  ['com.google.inject#AbstractModule()', ['configure']],
  // Around the snapshot of an environment nobody is served.
  ['org.crac#Resource()', ['beforeCheckpoint', 'afterRestore']],
]);

/** A container calls these once, when it has made the object. */
export const javaInitAnnotations: ReadonlySet<string> = new Set([
  'javax.annotation#PostConstruct',
  'jakarta.annotation#PostConstruct',
  'javax.annotation#PreDestroy',
  'jakarta.annotation#PreDestroy',
  // What makes an object that there is but one of.
  'org.springframework.context.annotation#Bean',
]);
