import type { CallbackFacts } from '../analysis/call-graph.js';
import type { ClassEntryConventions } from '../analysis/class-entries.js';
import type { EntryConventions } from '../analysis/entries.js';
import type { ProvenanceFacts } from '../analysis/provenance.js';
import type { ResolverFacts } from '../analysis/resolver.js';
import type { SingletonFacts } from '../analysis/singletons.js';
import type {
  BlockingCall,
  ConnectionFacts,
  ExclusiveFacts,
  ExitFacts,
  LogFacts,
  SettingFacts,
  SharedContextFacts,
  TaskWaitFacts,
  UnsafeObjectFacts,
  UnsupportedFacts,
} from './library-facts.js';
import type { PathFacts } from './path-facts.js';
import type { ThreadFacts } from './thread-facts.js';

/** What a method of a container does to it. Positions are argument indexes, 0-based. */
export interface ContainerMethod {
  readonly effect: 'add' | 'set' | 'remove' | 'clear' | 'drain' | 'reorder';
  readonly key?: number;
  /** `all`: every argument is stored. */
  readonly value?: number | 'all';
}

/** How a lock of a library is used. */
export interface LockFacts {
  /** Methods that run their callback while they hold the lock: symbol → index of the callback. */
  readonly guardedCallbacks: ReadonlyMap<string, number>;
  readonly acquire: ReadonlySet<string>;
  readonly release: ReadonlySet<string>;
  /** Of what takes a lock, the side that several may take at once. */
  readonly shared?: ReadonlySet<string>;
  /** Locks that let in as many as the first argument says where they are made, as instances. */
  readonly counted?: ReadonlySet<string>;
}

/** Objects that hold one value, which every thread sees at once and as a whole. */
export interface AtomicFacts {
  /** As instances: `java.util.concurrent.atomic#AtomicReference()`. */
  readonly types: ReadonlySet<string>;
  /** Methods that store their first argument, whatever was there. */
  readonly setters: ReadonlySet<string>;
  /** Methods that store their second argument if their first one is what is there. */
  readonly swappers: ReadonlySet<string>;
  /** Methods that tell what is there, and change nothing. */
  readonly getters: ReadonlySet<string>;
}

/** What is known of threads, where they share memory. */
export interface ParallelFacts {
  /** Collections whose single operations are safe, as instances: `java.util.concurrent#ConcurrentHashMap()`. */
  readonly concurrentContainers: ReadonlySet<string>;
  /** Of those, caches that may drop an entry at any time: who finds none loads it, twice if two ask at once. */
  readonly caches?: ReadonlySet<string>;
  /** Calls of libraries that read settings of the deployment: the same for all invocations. */
  readonly settingReads?: ReadonlySet<string>;
  /** Methods of theirs that ask and change in one step: `computeIfAbsent`, `GetOrAdd`. */
  readonly atomicMethods: ReadonlySet<string>;
  /** Of those, the ones that leave alone what is there: `putIfAbsent`. */
  readonly ifAbsentMethods?: ReadonlySet<string>;
  readonly atomics?: AtomicFacts;
  /** Calls that give their argument in another form, as symbols: a constant stays one. */
  readonly conversions?: ReadonlySet<string>;
  /** Collections that lock each operation, but not a walk over them: `Collections.synchronizedList(…)`. */
  readonly synchronisedContainers: ReadonlySet<string>;
  /** Calls that give every invocation the same finished object, as symbols: to keep what they give changes nothing. */
  readonly sameForAll: ReadonlySet<string>;
  /** Whether the memory model shows a reader the whole object without `volatile`. */
  readonly publishesSafely: boolean;
  /** Types that make a value when it is first asked for, with the arguments under which several threads may make it. */
  readonly lazyValues: {
    readonly types: ReadonlySet<string>;
    readonly unsafeModes: ReadonlySet<string | boolean>;
  };
  /** Storage that belongs to a thread, which serves one invocation after the other. */
  readonly threadStorage: {
    /** Calls that store something there: symbol → the calls that take it off again, and what to do. */
    readonly setters: ReadonlyMap<string, ThreadSetter>;
    /** Annotations of static fields of which each thread has its own. */
    readonly staticDecorators: ReadonlySet<string>;
    /** Types whose objects hold a value for each thread, as instances. */
    readonly types: ReadonlySet<string>;
  };
  /** Objects that one thread at a time may use. */
  readonly unsafeObjects: readonly UnsafeObjectRow[];
}

/** A call that stores something on a thread. */
export interface ThreadSetter {
  /** Calls that take it off again, as symbols. */
  readonly removers: ReadonlySet<string>;
  readonly fix: string;
  /** Annotations of handlers after which it is taken off, as symbols, with the member that has to be true. */
  readonly takenOffBy?: ReadonlyMap<string, string>;
}

/** A library type whose objects belong to one user at a time. */
export interface UnsafeObjectRow {
  /** An instance: `java.text#SimpleDateFormat()`. */
  readonly symbol: string;
  /** What it is, in messages: `date format`. */
  readonly title: string;
  /** What to use instead; a whole sentence. */
  readonly fix: string;
}

/** Everything the analyses must know about one runtime and its libraries: data, no logic. */
export interface RuntimeFacts extends ResolverFacts, CallbackFacts, ProvenanceFacts, SingletonFacts {
  readonly conventions: EntryConventions;
  /** Where handlers are methods of classes: how those are found. `conventions` then only names parameters. */
  readonly classes?: ClassEntryConventions;
  readonly locks: LockFacts;
  /** Present where invocations are threads that share memory. */
  readonly parallel?: ParallelFacts;
  /** Present where invocations share no memory, but may start threads that do. */
  readonly threads?: ThreadFacts;
  readonly paths: PathFacts;
  readonly connections: ConnectionFacts;
  readonly exits: ExitFacts;
  readonly exclusive: ExclusiveFacts;
  readonly logs: LogFacts;
  /** Calls that hold up every other invocation of the process or worker. */
  readonly blockingCalls: ReadonlyMap<string, BlockingCall>;
  /** How code waits for a task without giving its thread back; absent where tasks are only awaited. */
  readonly taskWaits?: TaskWaitFacts;
  readonly unsafeObjects: UnsafeObjectFacts;
  readonly settings: SettingFacts;
  readonly sharedContexts: SharedContextFacts;
  readonly unsupported: UnsupportedFacts;
  /** Symbols of calls that may well fail, where no `await` shows it. */
  readonly failingCalls?: RegExp;
  /** Methods that ask a container about one element. */
  readonly membershipMethods: ReadonlySet<string>;
  /** Functions that memoise by the first argument unless told otherwise. */
  readonly firstArgumentMemoisers: ReadonlySet<string>;
  /** Decorators, as symbols, under which a function's result is kept for later calls. */
  readonly memoisingDecorators?: RegExp;
  /** Methods by which containers are changed. */
  readonly containerMethods: ReadonlyMap<string, ContainerMethod>;
  /** Symbols whose results are containers: `global#Map()`. */
  readonly containers: ReadonlySet<string>;
  /** Methods after which nobody uses an object any more: `Dispose`. */
  readonly disposals?: ReadonlySet<string>;
  /** Declared types of containers, as written. */
  readonly containerType: RegExp;
  /** Functions that change their first argument: symbol → what they do. */
  readonly mutatingCalls: ReadonlyMap<string, ContainerMethod>;
  /** Storage of this kind is per invocation by design: `AsyncLocalStorage`. */
  readonly perInvocationStorage: ReadonlySet<string>;
  /** Names that code asks for to learn whether a developer runs it directly. */
  readonly runByHand: RegExp;
  /** Names of the environment's variables. */
  readonly environmentName: RegExp;
  /** Paths of tests, and imports that only tests have, as prefixes of the specifier. */
  readonly testPath: RegExp;
  readonly testImports: readonly string[];
  /** Paths of scripts and infrastructure code. */
  readonly offlinePath: RegExp;
  /** What code asks, as a symbol, to learn whether invocations run side by side. */
  readonly concurrencyQuestion: RegExp;
  /** Imports and globals (as symbols) of code that a browser runs. */
  readonly browserImports: RegExp;
  readonly browserGlobals: RegExp;
  /** Imports that only infrastructure code has, as prefixes of the specifier. */
  readonly offlineImports: readonly string[];
  /** Imports of programs that are started from a command line. */
  readonly commandLineImports: readonly string[];
  /** What such programs read their arguments from, where it has to be imported. */
  readonly commandLineArguments?: ReadonlySet<string>;
  /** Parameters that only a deployment tool passes. */
  readonly offlineParameters: ReadonlySet<string>;
}
