import type { ArgumentPosition } from './path-facts.js';

/** One stateful connection, and what to use instead. */
export interface ConnectionRow {
  /** What the call's result is named: `pg#Client()`. */
  readonly symbol: string;
  /** As a user says it. */
  readonly title: string;
  /** What to use instead; a whole sentence. */
  readonly fix: string;
  /** Opening one per request is a database's cost: `connection-per-invocation` reports it. */
  readonly database: boolean;
  /** A container may hand out one object that stands for one of each thread: only what is made in sight counts. */
  readonly perhapsProxy?: true;
  /**
   * `session`: harmless until a transaction or the session's state is used. `synchronous`: calls do not yield, so only a
   * transaction that is open across a switch point mixes.
   */
  readonly onlyWith?: 'session' | 'synchronous';
}

/** Pools by the name of the result; `maximum` says where their size stands, `acquire` how one connection is taken. */
export interface PoolRow {
  readonly symbol: string;
  readonly title: string;
  /** The argument (0-based, or the last one), and the ways through its members that lead to the maximum. */
  readonly maximum: { readonly argument: number | 'last'; readonly paths: readonly (readonly string[])[] };
  readonly acquire: readonly string[];
  readonly release: readonly string[];
}

/** Connections, pools and what changes them. */
export interface ConnectionFacts {
  readonly connections: readonly ConnectionRow[];
  readonly pools: readonly PoolRow[];
  /** Calls that set the maximum of a pool: symbol → index of the argument. */
  readonly poolSizeCalls?: ReadonlyMap<string, number>;
  /** The maximum of a pool in the text of a connection string, as the first group. */
  readonly poolSizeText?: RegExp;
  /** Calls that give the library's one pool to whoever asks, with the calls that end it. */
  readonly libraryPools: ReadonlyMap<string, readonly string[]>;
  /** Calls that borrow from the library's pool unless they are given settings for a connection of their own. */
  readonly borrowingCalls: ReadonlySet<string>;
  /** A member of the settings that names a pool to borrow from. */
  readonly poolNameSetting: string;
  /** First arguments that open a database in the memory of the process, which has no server to meet. */
  readonly inMemoryText?: RegExp;
  /** Clients that open their connections themselves: making one for each request is the cost, sharing one is right. */
  readonly selfPooling: readonly string[];
  /** Clients of Redis: single commands may share them, commands that change the connection's own state may not. */
  readonly redisClients: readonly string[];
  readonly redisSessionCommands: ReadonlySet<string>;
  /** They hold the connection until something comes. */
  readonly redisBlockingCommands: ReadonlySet<string>;
  /** Methods that open, commit or end a transaction on a connection, whatever the library. */
  readonly transactionMethods: ReadonlySet<string>;
  /** Methods that change a connection's session. */
  readonly sessionMethods: ReadonlySet<string>;
  /** Methods that are given a statement first. */
  readonly statementMethods: ReadonlySet<string>;
  /** Statements that begin or end a transaction. */
  readonly transactionStatement: RegExp;
  /** Statements that change the session for all that comes after. */
  readonly sessionStatement: RegExp;
  /** Methods that end what was opened. */
  readonly closingMethods: ReadonlySet<string>;
}

/** What ends the process or worker. */
export interface ExitFacts {
  readonly calls: ReadonlySet<string>;
  /** Exceptions that end it when they are thrown. */
  readonly exceptions?: ReadonlySet<string>;
  /** Calls that end a process by its number, and the symbols of the own number. */
  readonly killCalls: ReadonlySet<string>;
  readonly ownNumbers: ReadonlySet<string>;
  /** What comes of it for the others; a whole sentence. */
  readonly happens: string;
}

/** A call that takes a port, or a socket's path. */
export interface PortRow {
  readonly symbol: string;
  /** The last member of a chain of calls that begins with the symbol. */
  readonly method?: string;
  /** Where the port, or the path of a socket, may stand. */
  readonly at: readonly ArgumentPosition[];
  /** The port stands among the arguments of the call that made the object. */
  readonly ofMaker?: true;
  /** The port stands behind this in a text: `--remote-debugging-port=`. */
  readonly behind?: string;
  /** What to do instead, and what happens to those who come second, where that is not as usual. */
  readonly fix?: string;
  readonly happens?: string;
}

/** Things that only one can have. */
export interface ExclusiveFacts {
  readonly ports: readonly PortRow[];
  /** Programs that stay, and of which there can be one for a port, a socket or a data folder. */
  readonly daemons: ReadonlySet<string>;
  /** Options of a start under which the program outlives the function that starts it. */
  readonly detachedOptions: ReadonlySet<string>;
  /** How the second attempt to take a port fails, as the runtime says it. */
  readonly portTaken: string;
}

/** Output, and the loggers that tell invocations apart. */
export interface LogFacts {
  /** Output past the runtime's request id. */
  readonly rawOutputCalls: ReadonlySet<string>;
  /** Output that the runtime adds the id to. */
  readonly consoleCalls: ReadonlySet<string>;
  /** Output of a console that the code makes itself, which the runtime adds nothing to if it writes to a standard stream. */
  readonly ownConsoleCalls: ReadonlySet<string>;
  readonly standardStreams: ReadonlySet<string>;
  /** Where a stream may stand that the output goes to instead. */
  readonly elsewhere?: ArgumentPosition;
  /** Modules of loggers that put the request's id and fields on each line. */
  readonly contextLoggers: readonly string[];
  /** Annotations that give a class such a logger. */
  readonly loggerAnnotations?: ReadonlySet<string>;
  /** What a finding is about. */
  readonly subjects: { readonly raw: string; readonly console: string };
}

/** A synchronous call that holds up all others. */
export interface BlockingCall {
  readonly confidence: 'high' | 'low';
  /** The argument (0-based) whose size decides how long the call takes. */
  readonly data?: number;
  /** Values of the first argument that make the call a short one. */
  readonly shortFor?: ReadonlySet<string>;
  /** A callback or the option `async` makes the call an asynchronous one. */
  readonly perhapsAsync?: true;
}

/** Waiting for a task on the spot. */
export interface TaskWaitFacts {
  /** Types of tasks, as symbols. */
  readonly taskTypes: ReadonlySet<string>;
  /** Members whose reading waits. */
  readonly members: ReadonlySet<string>;
  /** Methods that wait. */
  readonly methods: ReadonlySet<string>;
  /** Methods that give what is waited on, and are waited on whatever they are called on. */
  readonly awaiter: ReadonlySet<string>;
  /** By convention what gives a task is named so. */
  readonly asynchronousName: RegExp;
}

/** Objects for one user at a time, by the name of what makes them, with the reason as half a sentence. */
export interface UnsafeObjectFacts {
  readonly oneShotObjects: ReadonlyMap<string, string>;
  readonly perRequestObjects: ReadonlyMap<string, string>;
  /** Results that are regular expressions; the second argument holds the flags. */
  readonly regexMakers: ReadonlySet<string>;
}

/** A call that changes what the whole process reads. */
export interface GlobalSetter {
  readonly variant: string;
  /** Only when called with that many arguments or more. */
  readonly minimum: number;
  /** How sure, whatever the value is; otherwise a constant value lowers it. */
  readonly confidence?: 'high';
  /** Constant first arguments for which it is none. */
  readonly notFor?: RegExp;
  /** The call that tells what is set, by symbol: what is set only where nothing is set yet does not change any more. */
  readonly getter?: string;
}

/** Settings that the whole process reads. */
export interface SettingFacts {
  /** Public methods are mostly called by the project's own classes: what no handler in sight calls is for setting up. */
  readonly publicMeansSetUp?: boolean;
  readonly setters: ReadonlyMap<string, GlobalSetter>;
  /**
   * Calls on an object, by symbol; they count where invocations share the object, or everywhere if the library gives all
   * who ask the same one.
   */
  readonly instanceSetters: readonly {
    readonly symbol: RegExp;
    readonly variant: string;
    readonly isOneForAll?: boolean;
  }[];
  /** What a write changes, by the symbol of its place; the first row that fits decides. No variant: nothing that others see. */
  readonly targets: readonly {
    readonly symbol: RegExp;
    readonly variant?: string;
    /** A member of an object: it counts where invocations share the object. */
    readonly ofObject?: true;
  }[];
  /** Functions that write to members of their first argument. */
  readonly objectWriters: ReadonlySet<string>;
}

/** A method of a shared instance that stores data of its caller. */
export interface ContextSetter {
  readonly variant: 'persistentAttributes' | 'userScope' | 'credentials' | 'appendedKeys';
  /** Request data must go in; otherwise any call at request time counts. */
  readonly needsRequest: boolean;
  /** Each thread has what it is given for itself: whoever sets it in each request never meets that of another one. */
  readonly perThread?: boolean;
  readonly fix: string;
}

/** Loggers, tracers and clients that keep what they are given. */
export interface SharedContextFacts {
  readonly setters: ReadonlyMap<string, ContextSetter>;
  /** Scopes: inside their callback a setter touches the invocation's own scope. */
  readonly scopedCallbacks: readonly RegExp[];
  /** Objects whose members may be set by each invocation: they are the language's or hold one value for each. */
  readonly harmlessObjects: RegExp;
}

/** A call of a library that answers through a method of the context. */
export interface ContextMethodUser {
  readonly title: string;
  readonly method: string;
  /** The argument (0-based) that says how to answer, and the text that asks for the method; without it the method is used. */
  readonly mode: number;
  readonly chosenBy: string;
  readonly fix: string;
}

/** What the multi-concurrent runtime does not have. */
export interface UnsupportedFacts {
  /** Calls that throw or do nothing; `withArgument`: only when called with one. */
  readonly workerlessCalls: ReadonlyMap<
    string,
    { readonly withArgument?: true; readonly effect: string; readonly fix: string }
  >;
  readonly signalListeners: ReadonlySet<string>;
  readonly contextMethods: ReadonlySet<string>;
  readonly contextMethodUsers: ReadonlyMap<string, ContextMethodUser>;
  /** Settings of the context that have no effect. */
  readonly contextSettings: ReadonlySet<string>;
  /** Parameters a handler may declare; with more it expects a callback. */
  readonly handlerParameters: number | undefined;
  /** Libraries whose handlers declare a callback parameter, by the name of what they give. */
  readonly callbackHandlerMakers: readonly { readonly symbol: RegExp; readonly title: string }[];
  /** Variables of the environment that are not set. */
  readonly missingVariables: ReadonlySet<string>;
}
