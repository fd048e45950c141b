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
  UnsafeObjectFacts,
  UnsupportedFacts,
} from './library-facts.js';
import type { PathFacts } from './path-facts.js';

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
}

/** Everything the analyses must know about one runtime and its libraries: data, no logic. */
export interface RuntimeFacts extends ResolverFacts, CallbackFacts, ProvenanceFacts, SingletonFacts {
  readonly conventions: EntryConventions;
  /** Where handlers are methods of classes: how those are found. `conventions` then only names parameters. */
  readonly classes?: ClassEntryConventions;
  readonly locks: LockFacts;
  readonly paths: PathFacts;
  readonly connections: ConnectionFacts;
  readonly exits: ExitFacts;
  readonly exclusive: ExclusiveFacts;
  readonly logs: LogFacts;
  /** Calls that hold up every other invocation of the process or worker. */
  readonly blockingCalls: ReadonlyMap<string, BlockingCall>;
  readonly unsafeObjects: UnsafeObjectFacts;
  readonly settings: SettingFacts;
  readonly sharedContexts: SharedContextFacts;
  readonly unsupported: UnsupportedFacts;
  /** Methods that ask a container about one element. */
  readonly membershipMethods: ReadonlySet<string>;
  /** Functions that memoise by the first argument unless told otherwise. */
  readonly firstArgumentMemoisers: ReadonlySet<string>;
  /** Methods by which containers are changed. */
  readonly containerMethods: ReadonlyMap<string, ContainerMethod>;
  /** Symbols whose results are containers: `global#Map()`. */
  readonly containers: ReadonlySet<string>;
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
  /** Parameters that only a deployment tool passes. */
  readonly offlineParameters: ReadonlySet<string>;
}
