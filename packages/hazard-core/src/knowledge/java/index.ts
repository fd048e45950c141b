import type { RuntimeFacts } from '../facts.js';
import { emptyFacts } from '../empty-facts.js';
const inst = (...names: string[]) => new Set(names);
const maps = [
  'java.util#Map()',
  'java.util#HashMap()',
  'java.util#LinkedHashMap()',
  'java.util#TreeMap()',
  'java.util.concurrent#ConcurrentHashMap()',
  'java.util.concurrent#ConcurrentMap()',
  'java.util.concurrent#ConcurrentLinkedQueue()',
  'java.util#List()',
  'java.util#ArrayList()',
  'java.util#LinkedList()',
  'java.util#Set()',
  'java.util#HashSet()',
  'java.lang#StringBuilder()',
  'java.util#Collections.synchronizedList()',
];
export const javaFacts: RuntimeFacts = {
  ...emptyFacts,
  classes: {
    handlerTypes: new Map([
      ['com.amazonaws.services.lambda.runtime#RequestHandler()', ['handleRequest']],
      ['com.amazonaws.services.lambda.runtime#RequestStreamHandler()', ['handleRequest']],
    ]),
    handlerMethods: new Set(['handleRequest']),
    contextTypes: new Set(['com.amazonaws.services.lambda.runtime#Context()']),
    handlerAnnotations: new Set([
      'org.springframework.web.bind.annotation#GetMapping',
      'org.springframework.web.bind.annotation#PostMapping',
      'jakarta.ws.rs#GET',
      'jakarta.ws.rs#POST',
    ]),
    registrations: new Map(),
    programMethods: new Set(['main']),
    factoryAnnotations: new Set(['org.springframework.context.annotation#Bean']),
  },
  singletonDecorators: new Set([
    'org.springframework.stereotype#Component',
    'org.springframework.stereotype#Service',
    'org.springframework.stereotype#Repository',
    'jakarta.inject#Singleton',
    'javax.inject#Singleton',
    'jakarta.enterprise.context#ApplicationScoped',
  ]),
  perRequestDecorators: new Set(['jakarta.enterprise.context#RequestScoped']),
  initDecorators: new Set(['jakarta.annotation#PostConstruct', 'javax.annotation#PostConstruct']),
  knownTypes: new Set([
    ...maps.filter((x) => !x.includes('.sync')).map((x) => x.replace('()', '')),
    'java.sql#Connection',
    'java.sql#Statement',
    'java.text#SimpleDateFormat',
    'com.amazonaws.services.lambda.runtime#Context',
    'com.amazonaws.services.lambda.runtime#RequestHandler',
    'java.lang#ThreadLocal',
    'org.slf4j#MDC',
    'java.lang#System',
    'java.util.concurrent.locks#ReentrantLock',
    'java.lang#String',
    'java.lang#Object',
  ]),
  wrapperTypes: new Set(['java.util#Optional', 'java.util.concurrent#CompletableFuture']),
  resultTypes: new Map([
    ['java.util#Collections.synchronizedList()', 'java.util#Collections.synchronizedList()'],
    ['java.sql#DriverManager.getConnection()', 'java.sql#Connection()'],
    ['java.util#Map.of()', 'java.util#Map.of()'],
    ['java.util#List.of()', 'java.util#List.of()'],
  ]),
  containers: new Set(maps),
  containerMethods: new Map(
    Object.entries({
      put: { effect: 'set', key: 0, value: 1 },
      putAll: { effect: 'set', value: 0 },
      putIfAbsent: { effect: 'set', key: 0, value: 1 },
      computeIfAbsent: { effect: 'set', key: 0, value: 1 },
      add: { effect: 'add', value: 'all' },
      addAll: { effect: 'add', value: 'all' },
      append: { effect: 'add', value: 'all' },
      remove: { effect: 'remove', key: 0 },
      clear: { effect: 'clear' },
    } as const),
  ),
  containerType: /$^/,
  mutatingCalls: new Map(),
  transparentCalls: new Map(),
  perInvocationStorage: inst('java.lang#ThreadLocal()'),
  locks: {
    guardedCallbacks: new Map(),
    acquire: inst(
      'java.util.concurrent.locks#ReentrantLock().lock',
      'java.util.concurrent.locks#Lock().lock',
    ),
    release: inst(
      'java.util.concurrent.locks#ReentrantLock().unlock',
      'java.util.concurrent.locks#Lock().unlock',
    ),
  },
  parallel: {
    concurrentContainers: inst(
      'java.util.concurrent#ConcurrentHashMap()',
      'java.util.concurrent#ConcurrentMap()',
      'java.util.concurrent#ConcurrentLinkedQueue()',
      'java.util#Collections.synchronizedList()',
    ),
    atomicMethods: inst('putIfAbsent', 'computeIfAbsent', 'compute', 'merge'),
    synchronisedContainers: inst('java.util#Collections.synchronizedList()'),
    publishesSafely: false,
    threadStorage: {
      setters: new Map([
        [
          'java.lang#ThreadLocal().set',
          { removers: inst('java.lang#ThreadLocal().remove'), fix: 'Remove it.' },
        ],
        [
          'org.slf4j#MDC.put',
          { removers: inst('org.slf4j#MDC.remove', 'org.slf4j#MDC.clear'), fix: 'Remove it.' },
        ],
      ]),
      staticDecorators: inst(),
    },
    unsafeObjects: [
      { symbol: 'java.text#SimpleDateFormat()', title: 'date format', fix: 'Use `DateTimeFormatter`.' },
    ],
  },
  connections: {
    ...emptyFacts.connections,
    connections: [
      { symbol: 'java.sql#Connection()', title: 'JDBC connection', fix: 'Use a pool.', database: true },
    ],
  },
  testPath: /(?:^|\/)src\/test\//,
  offlinePath: /$^/,
};
