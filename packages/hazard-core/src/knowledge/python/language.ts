import type { ContainerMethod, LockFacts } from '../facts.js';

/**
 * Facts about the language's own library. Sources: the Python 3.13 documentation (built-in types, collections, uuid,
 * secrets, random, time, datetime, threading, asyncio, functools), AWS Lambda developer guide (handler and context
 * object), the READMEs of shortuuid, nanoid, ulid and ksuid.
 */

const words = (text: string): string[] => text.split(/\s+/);

/** Values that no other invocation has. A process serves one invocation at a time, so its number is one of them. */
export const uniqueCalls: ReadonlySet<string> = new Set(
  words(
    `uuid#uuid1() uuid#uuid4() uuid#uuid6() uuid#uuid7() uuid#uuid8() secrets#token_hex() secrets#token_urlsafe()
    secrets#token_bytes() os#urandom() os#getpid() tempfile#mkdtemp() tempfile#mkstemp() tempfile#mktemp()
    tempfile#NamedTemporaryFile() tempfile#TemporaryDirectory() tempfile#TemporaryFile()
    tempfile#SpooledTemporaryFile() shortuuid#uuid() shortuuid#random() shortuuid#ShortUUID().random()
    shortuuid#ShortUUID().uuid() nanoid#generate() nanoid#non_secure_generate() ulid#new() ulid#ULID()
    ulid#ulid() ksuid#ksuid() ksuid#Ksuid() bson#ObjectId() bson.objectid#ObjectId() xid#XID() cuid#cuid()
    cuid2#Cuid().generate()`,
  ),
);

export const randomCalls: ReadonlySet<string> = new Set(
  words(
    `time#time() time#time_ns() time#perf_counter() time#perf_counter_ns() time#monotonic() time#monotonic_ns()
    time#strftime() time#gmtime() time#localtime() datetime#datetime.now() datetime#datetime.utcnow()
    datetime#datetime.today() datetime#date.today() datetime.datetime#now() datetime.datetime#utcnow()
    random#random() random#randint() random#randrange() random#choice() random#choices() random#sample()
    random#getrandbits() random#uniform() random#SystemRandom().choice() random#SystemRandom().randint()
    secrets#randbelow() secrets#choice() secrets#randbits() numpy#random.randint() numpy#random.rand()
    arrow#utcnow() arrow#now() pendulum#now()`,
  ),
);

/** Members of Lambda's context object that do not change from one invocation to the next. */
export const invariantContextMembers: ReadonlySet<string> = new Set([
  'function_name',
  'function_version',
  'invoked_function_arn',
  'memory_limit_in_mb',
  'log_group_name',
  'log_stream_name',
]);

export const uniqueContextMembers: ReadonlySet<string> = new Set([
  'aws_request_id',
  'requestId',
  'request_id',
  'extendedRequestId',
]);

/** The request where it is no parameter: what frameworks hold for the code that runs. Sources: their documentation. */
export const requestSymbols =
  /^(?:flask#request|chalice#Chalice\(\)\.current_request|chalice#app\.Request|aws_lambda_powertools\.event_handler[\w.]*#\w*Resolver\(\)\.(?:current_event|lambda_context)|bottle#request)(?:[.[(]|$)/;

export const containers: ReadonlySet<string> = new Set(
  words(
    `global#dict() global#list() global#set() global#bytearray() collections#deque() collections#defaultdict()
    collections#OrderedDict() collections#Counter() queue#Queue() queue#LifoQueue() queue#PriorityQueue()
    cachetools#TTLCache() cachetools#LRUCache()`,
  ),
);

export const containerMethods: ReadonlyMap<string, ContainerMethod> = new Map<string, ContainerMethod>([
  ['append', { effect: 'add', value: 0 }],
  ['appendleft', { effect: 'add', value: 0 }],
  ['add', { effect: 'add', key: 0, value: 0 }],
  ['extend', { effect: 'add', value: 0 }],
  ['insert', { effect: 'add', value: 1 }],
  ['update', { effect: 'set', value: 'all' }],
  ['setdefault', { effect: 'set', key: 0, value: 1 }],
  ['put', { effect: 'add', value: 0 }],
  ['pop', { effect: 'drain' }],
  ['popleft', { effect: 'drain' }],
  ['popitem', { effect: 'drain' }],
  ['remove', { effect: 'remove', key: 0 }],
  ['discard', { effect: 'remove', key: 0 }],
  ['clear', { effect: 'clear' }],
  ['sort', { effect: 'reorder' }],
  ['reverse', { effect: 'reorder' }],
]);

/** Calls that give their argument back, perhaps wrapped. */
export const transparentCalls: ReadonlyMap<string, number> = new Map([
  ['functools#partial', 0],
  ['functools#wraps()', 0],
  ['functools#lru_cache()', 0],
  ['functools#lru_cache', 0],
  ['functools#cache', 0],
  ['copy#copy', 0],
  ['copy#deepcopy', 0],
  ['contextlib#closing', 0],
  ['typing#cast', 1],
  ['contextlib#contextmanager', 0],
  ['contextlib#asynccontextmanager', 0],
  ['asyncio#run', 0],
  ['aws_xray_sdk.core#xray_recorder.capture()', 0],
]);

const lockTypes = words('Lock() RLock() Semaphore() BoundedSemaphore() Condition()').map(
  (name) => `threading#${name}`,
);

export const locks: LockFacts = {
  guardedCallbacks: new Map(),
  acquire: new Set(lockTypes.flatMap((lock) => [`${lock}.acquire`, `${lock}.__enter__`])),
  release: new Set(lockTypes.flatMap((lock) => [`${lock}.release`, `${lock}.__exit__`])),
};
