import type { ContainerMethod, LockFacts } from '../facts.js';

/**
 * Facts about the language's own library. Sources: ECMAScript 2025 (Array, Map, Set, Promise), Node.js documentation
 * (timers, events), AWS Lambda developer guide (handler and context object).
 */

/** Array methods run their callback before they return; so do `Map`'s and `Set`'s `forEach`. */
export const syncCallbackMethods = new Set([
  'forEach',
  'map',
  'filter',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'sort',
  'toSorted',
  'replace',
  'replaceAll',
  'from',
  'groupBy',
  'mapValues',
  'run',
]);

/** Callbacks of these run later within the same invocation. */
export const laterCallbackMethods = new Set([
  'then',
  'catch',
  'finally',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'nextTick',
  'queueMicrotask',
  'on',
  'once',
  'addListener',
  'addEventListener',
]);

export const containers = new Set([
  'global#Map()',
  'global#Set()',
  'global#WeakMap()',
  'global#WeakSet()',
  'global#Array()',
  'global#Array.from()',
  'global#Array.of()',
  'global#Object()',
  'global#Object.create()',
  'global#Object.fromEntries()',
  'global#URLSearchParams()',
  'global#Headers()',
  'global#FormData()',
  'lru-cache#()',
  'lru-cache#LRUCache()',
  'node-cache#()',
  'quick-lru#()',
]);

export const containerType =
  /^(?:readonly)?(?:(?:Weak)?(?:Map|Set)<|Map$|Set$|Array<|Record<|Partial<Record|\{\[|.*\[\]$|any\[\]$)/;

export const containerMethods: ReadonlyMap<string, ContainerMethod> = new Map<string, ContainerMethod>([
  ['push', { effect: 'add', value: 'all' }],
  ['unshift', { effect: 'add', value: 'all' }],
  ['splice', { effect: 'drain', value: 'all' }],
  ['fill', { effect: 'set', value: 0 }],
  ['copyWithin', { effect: 'reorder' }],
  ['sort', { effect: 'reorder' }],
  ['reverse', { effect: 'reorder' }],
  ['pop', { effect: 'drain' }],
  ['shift', { effect: 'drain' }],
  ['set', { effect: 'set', key: 0, value: 1 }],
  ['add', { effect: 'add', key: 0, value: 0 }],
  ['append', { effect: 'set', key: 0, value: 1 }],
  ['delete', { effect: 'remove', key: 0 }],
  ['clear', { effect: 'clear' }],
]);

/** Functions that change the object they are given first. */
export const mutatingCalls: ReadonlyMap<string, ContainerMethod> = new Map<string, ContainerMethod>([
  ['global#Object.assign', { effect: 'set', value: 'all' }],
  ['global#Object.defineProperty', { effect: 'set', key: 1, value: 2 }],
  ['global#Object.defineProperties', { effect: 'set', value: 1 }],
  ['global#Object.setPrototypeOf', { effect: 'set', value: 1 }],
  ['global#Reflect.set', { effect: 'set', key: 1, value: 2 }],
  ['global#Reflect.deleteProperty', { effect: 'remove', key: 1 }],
  ...['lodash#', 'lodash-es#', 'underscore#'].flatMap((library): [string, ContainerMethod][] => [
    [`${library}assign`, { effect: 'set', value: 'all' }],
    [`${library}extend`, { effect: 'set', value: 'all' }],
    [`${library}merge`, { effect: 'set', value: 'all' }],
    [`${library}defaults`, { effect: 'set', value: 'all' }],
    [`${library}set`, { effect: 'set', key: 1, value: 2 }],
    [`${library}unset`, { effect: 'remove', key: 1 }],
  ]),
]);

/** Values that no other invocation has. Sources: Node.js crypto, the packages' own documentation. */
export const uniqueCalls = new Set([
  'crypto#randomUUID()',
  'global#crypto.randomUUID()',
  'crypto#webcrypto.randomUUID()',
  'crypto#randomBytes()',
  'crypto#randomFillSync()',
  'global#crypto.getRandomValues()',
  'crypto#getRandomValues()',
  'uuid#v1()',
  'uuid#v4()',
  'uuid#v6()',
  'uuid#v7()',
  'uuid#()',
  'uuid#stringify()',
  'uuid/v1#()',
  'uuid/v4#()',
  'node-uuid#v4()',
  'node-uuid#v1()',
  'uuidv4#uuid()',
  'uuidv4#()',
  'nanoid#nanoid()',
  'nanoid#()',
  'nanoid/async#nanoid()',
  'nanoid#customAlphabet()()',
  'ulid#ulid()',
  'ulid#()',
  'ulid#monotonicFactory()()',
  'ksuid#randomSync()',
  'ksuid#random()',
  'cuid#()',
  '@paralleldrive/cuid2#createId()',
  'short-uuid#generate()',
  'short-uuid#().generate()',
  'short-uuid#().new()',
  'shortid#generate()',
  'hyperid#()()',
  'uniqid#()',
  'xid-js#next()',
  'bson#ObjectId()',
  'mongodb#ObjectId()',
  'tmp#tmpNameSync()',
  'unique-filename#()',
  'fs#mkdtempSync()',
  'fs#mkdtemp()',
  'fs#promises.mkdtemp()',
  'fs/promises#mkdtemp()',
  'fs-extra#mkdtemp()',
  'fs-extra#mkdtempSync()',
  'fs#mkdtempDisposableSync()',
  'fs/promises#mkdtempDisposable()',
  'fs#promises.mkdtempDisposable()',
  'tempy#temporaryFile()',
  'tempy#temporaryDirectory()',
  'tempy#file()',
  'tempy#directory()',
  'tmp#fileSync()',
  'tmp#dirSync()',
  'tmp-promise#file()',
  'tmp-promise#dir()',
  'tmp-promise#fileSync()',
  'tmp-promise#dirSync()',
  'temp#mkdirSync()',
  'temp#path()',
  'temp#openSync()',
]);

export const randomCalls = new Set([
  'global#Date.now()',
  'global#Date()',
  'global#Math.random()',
  'global#performance.now()',
  'perf_hooks#performance.now()',
  'global#process.hrtime()',
  'global#process.hrtime.bigint()',
  'crypto#randomInt()',
  'lodash#uniqueId()',
  'moment#()',
  'dayjs#()',
]);

/** Members of Lambda's context object that do not change from one invocation to the next. */
export const invariantContextMembers = new Set([
  'functionName',
  'functionVersion',
  'invokedFunctionArn',
  'memoryLimitInMB',
  'logGroupName',
  'logStreamName',
  'callbackWaitsForEmptyEventLoop',
]);

export const uniqueContextMembers = new Set([
  'awsRequestId',
  // The name it had in the first runtimes.
  'invokeid',
  'requestId',
  'extendedRequestId',
  'xRayTraceId',
]);

/** Locks of the usual packages. Sources: the packages' README files. */
export const locks: LockFacts = {
  guardedCallbacks: new Map([
    ['async-mutex#Mutex().runExclusive', 0],
    ['async-mutex#Semaphore().runExclusive', 0],
    ['async-lock#().acquire', 1],
    ['p-limit#()', 0],
    ['await-lock#().acquireAsync', 0],
    ['p-mutex#().withLock', 0],
    ['@shutterstock/p-map-iterable#Mutex().runExclusive', 0],
    ['p-queue#().add', 0],
    ['semaphore-async-await#Lock().execute', 0],
    ['global#navigator.locks.request', 1],
  ]),
  acquire: new Set([
    'async-mutex#Mutex().acquire',
    'async-mutex#Mutex().waitForUnlock',
    'await-lock#().acquireAsync',
    'await-semaphore#Mutex().acquire',
    'semaphore-async-await#Lock().acquire',
    'async-sema#Sema().acquire',
    'p-mutex#().lock',
  ]),
  release: new Set([
    'async-mutex#Mutex().release',
    'async-mutex#Mutex().acquire()',
    'await-lock#().release',
    'await-semaphore#Mutex().acquire()',
    'semaphore-async-await#Lock().release',
    'async-sema#Sema().release',
    'p-mutex#().unlock',
  ]),
};

/** Calls that give their argument back, perhaps wrapped. */
export const transparentCalls: ReadonlyMap<string, number> = new Map([
  ['global#Object.freeze', 0],
  ['global#Object.seal', 0],
  ['global#Promise.resolve', 0],
  ['util#promisify', 0],
  ['util#callbackify', 0],
  ['util.promisify#', 0],
  ['es6-promisify#promisify', 0],
  ['pify#', 0],
  ['promisify-node#', 0],
  ['thenify#', 0],
  ['bluebird#promisify', 0],
  ['bluebird#promisifyAll', 0],
  ['aws-xray-sdk#captureAWS', 0],
  ['aws-xray-sdk#captureAWSClient', 0],
  ['aws-xray-sdk#captureAWSv3Client', 0],
  ['aws-xray-sdk-core#captureAWS', 0],
  ['aws-xray-sdk-core#captureAWSClient', 0],
  ['aws-xray-sdk-core#captureAWSv3Client', 0],
  ['aws-xray-sdk#capturePromise', 0],
  ['aws-xray-sdk#capturePostgres', 0],
  ['aws-xray-sdk#captureMySQL', 0],
  ['aws-xray-sdk-postgres#', 0],
  ['aws-xray-sdk-mysql#', 0],
  ['aws-xray-sdk#captureHTTPs', 0],
  ['aws-xray-sdk-core#captureHTTPs', 0],
  ['@aws-lambda-powertools/tracer#Tracer().captureAWSv3Client', 0],
  ['@aws-lambda-powertools/tracer#Tracer().captureAWSClient', 0],
]);

/** Questions about one element of a container. */
export const membershipMethods: ReadonlySet<string> = new Set([
  'has',
  'get',
  'includes',
  'indexOf',
  'delete',
]);

/** Functions that memoise by the first argument unless told otherwise. Sources: the READMEs of lodash, p-memoize, mem. */
export const firstArgumentMemoisers: ReadonlySet<string> = new Set([
  'lodash#memoize',
  'lodash-es#memoize',
  'lodash/memoize#',
  'lodash-es/memoize#',
  'lodash.memoize#',
  'p-memoize#',
  'mem#',
  'memoize#',
  'underscore#memoize',
]);
