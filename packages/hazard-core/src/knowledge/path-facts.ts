import type { CollectedLists } from '../analysis/collected-lists.js';

/**
 * What a call does to the file or directory that one of its arguments names.
 *
 * - `write`: created, overwritten or appended to; `exclusive`: created, and the call fails if it exists
 * - `directory`: created; `remove`: removed; `empty`: a directory's contents removed
 * - `moveAway`: renamed, so that it is gone; `replace`: something finished is put in its place atomically
 * - `database`: opened as a database; `profile`: used as a program's profile, cache or home
 * - `pipe`: made a named pipe
 * - `read`, `check` (existence or properties), `list` (names of entries)
 * - `lock`: locked by a library that coordinates
 * - `enter`: made the current folder of the process
 */
export type PathEffect =
  | 'write'
  | 'exclusive'
  | 'directory'
  | 'remove'
  | 'empty'
  | 'moveAway'
  | 'replace'
  | 'database'
  | 'profile'
  | 'pipe'
  | 'read'
  | 'check'
  | 'list'
  | 'lock'
  | 'enter';

/** Where in a call something stands: an argument (0-based), what the method is called on, or a member of one of them. */
export interface ArgumentPosition {
  readonly argument: number | 'receiver';
  /** The parameter's name, in languages whose calls may name it. */
  readonly name?: string;
  readonly member?: readonly string[];
}

/** A call that takes a path. */
export interface PathSink {
  /** The callee's external name; with `method`, what the chain of calls begins with. */
  readonly symbol: string;
  /** The last member of a chain of calls: `sharp(…).resize(…).toFile`. */
  readonly method?: string;
  readonly path: ArgumentPosition;
  readonly effect: PathEffect;
  /** The open flags decide what happens: `w`, `a`, `x`, `+`. */
  readonly flags?: { readonly at: readonly ArgumentPosition[]; readonly otherwise: string };
  /** Settings under which the call is harmless: a directory that may exist, a database that is only read. */
  readonly harmless?: readonly { readonly at: ArgumentPosition; readonly value: string | number | boolean }[];
  /** Where a setting says that a lock is waited for instead of failing. */
  readonly waits?: readonly ArgumentPosition[];
  /** A folder that is there is no mistake. */
  readonly mayExist?: true;
  /** The call fails if the file is there: `if` an argument has such a name, or `unless` one has, or is `true`. */
  readonly mustBeNew?: { readonly if?: RegExp; readonly unless?: RegExp | true };
  /** The path may be a pattern. */
  readonly glob?: boolean;
  /** It writes under a name of its own first, and renames that: nobody ever sees half of the file. */
  readonly finishesFirst?: true;
  /** The argument is an address, and its path stands behind this beginning: `jdbc:sqlite:`. */
  readonly behind?: RegExp;
}

/** A call that starts a program. Positions are argument indexes. */
export interface SubprocessCall {
  readonly symbol: string;
  /** The program, or with `shell` a whole command. */
  readonly command: number;
  /** The list of the program's arguments. */
  readonly list?: number;
  readonly shell: boolean;
  /** The arguments behind the program are its own. */
  readonly rest?: true;
  /** The first argument is the whole command: a list with the program at its beginning, or a text. */
  readonly whole?: true;
  /** An argument of this name makes the text one for a shell. */
  readonly shellName?: string;
  /** Where options may stand (`cwd`, `env`); arguments with names are options anyway. */
  readonly options: readonly number[];
  /** What the object that the call makes is told afterwards. */
  readonly members?: ProgramMembers;
}

/** Members of an object that say which program it starts, and with what. */
export interface ProgramMembers {
  /** The object is told through this member of it: `process.StartInfo.Arguments`. */
  readonly below?: string;
  readonly program: string;
  /** All arguments in one text. */
  readonly text: string;
  /** A list of them, and how it is filled. */
  readonly list: string;
  readonly adder: string;
}

/** A call that is given a program's arguments in a list, and starts that program itself. */
export interface ProgramArguments {
  readonly symbol: string;
  /** The program, if it does to its arguments what it does when it is started; of others only profiles count. */
  readonly program?: string;
  readonly at: ArgumentPosition;
}

/** What programs do with the paths among their arguments, by the program's name. */
export interface ProgramFacts {
  /** Only read, whatever they are given. */
  readonly readers: ReadonlySet<string>;
  readonly removers: ReadonlySet<string>;
  /** The last argument is the target, the others are sources. */
  readonly copiers: ReadonlySet<string>;
  /** Of those, the ones that take their sources away. */
  readonly movers: ReadonlySet<string>;
  readonly directoryMakers: ReadonlySet<string>;
  readonly pipeMakers: ReadonlySet<string>;
  /** The first path is a script or an archive, which is read. */
  readonly firstIsInput: ReadonlySet<string>;
  /** They put files of names of their own into the folder they are given. */
  readonly installers: ReadonlySet<string>;
  /** They put an archive's files into the folder they are given, or into the current one. */
  readonly extractors: ReadonlySet<string>;
  /** Searches that remove what they find, if one of these words is among the arguments. */
  readonly removesWith: ReadonlyMap<string, ReadonlySet<string>>;
  /** The commands behind it run in the folder it is given. */
  readonly folderChangers: ReadonlySet<string>;
  /** Run the program that follows. */
  readonly prefixes: ReadonlySet<string>;
  /** Shells, which take a whole command behind one of the flags. */
  readonly shells: ReadonlySet<string>;
  readonly shellFlag: RegExp;
  /** Under this flag a folder or a file that exists is no mistake. */
  readonly toleratesExisting: RegExp;
  /** Behind these flags stands something that is read. */
  readonly inputFlag: RegExp;
  /** Behind these flags stands something that is written. */
  readonly outputFlag: RegExp;
  /** Flags and environment variables that name a profile, cache or home; the part behind `=` or the next argument. */
  readonly profileFlag: RegExp;
  readonly profileVariable: RegExp;
}

/** How a call makes a path or a text from its arguments. */
export type TextOperation =
  /** Joins with the separator of paths. */
  | 'join'
  /** The same, but an absolute argument begins anew, and a relative whole hangs on the current directory. */
  | 'resolve'
  /** Gives the first argument, or the receiver, as it is. */
  | 'same'
  | 'baseName'
  | 'folder'
  | 'extension'
  /** From the members `dir`, `root`, `base`, `name` and `ext` of an object. */
  | 'fromParts'
  /** A format text with `%s` places. */
  | 'format'
  /** The value of the environment variable that the first argument names, or the second one. */
  | 'environment';

export type TextMethod =
  | 'concat'
  | 'replace'
  | 'same'
  | 'part'
  | 'begin'
  | 'elements'
  /** `template.format(…)`: the receiver has places in braces. */
  | 'fill'
  /** What it is called on and the arguments, joined as a path. */
  | 'join'
  /** The path with another last part. */
  | 'rename'
  /** `separator.join(list)` */
  | 'joinElements';

/** A library's new name in temporary space. */
export interface FreshPath {
  /** The argument that the name begins with; without it, the name stands in the temporary folder. */
  readonly prefix?: number;
  /** Where the folder stands in which it is made, if the call tells. */
  readonly folder?: ArgumentPosition;
  /** Where the name stands among the parameters of the callback that may be given. */
  readonly callback?: number;
  /** There is a file or directory of that name afterwards. */
  readonly creates: boolean;
  /** Settings under which the file stays, though the object would remove it otherwise. */
  readonly keptWith?: readonly { readonly at: ArgumentPosition; readonly value: string | number | boolean }[];
}

/** Methods that write the time as a text. */
interface TimeFacts {
  /** Their result is the same for minutes at least. */
  readonly coarseMethods: ReadonlySet<string>;
  /** They take a pattern; with one of these letters in it the result is finer. */
  readonly formatMethods: ReadonlySet<string>;
  readonly fineLetters: RegExp;
  /** `2025-01-31T12:34:56.789Z`, and how many letters stand before the seconds. */
  readonly isoMethods: ReadonlySet<string>;
  readonly secondsBehind: number;
}

/** How the runtime's own code says it: for the advice in messages. */
interface PathIdioms {
  /** What makes a folder under a new name. */
  readonly freshFolder: string;
  /** What makes a name that nobody else has. */
  readonly uniqueName: string;
  /** The setting under which a folder may be there already. */
  readonly existingFolder: string;
  /** The member of the context with the request id, where a path can be rewritten as a template that holds it. */
  readonly templateRequestId?: string;
}

/** What is known of paths in a runtime and its libraries: data, no logic. */
export interface PathFacts {
  /** The temporary folder that all invocations share, without a slash at its end. */
  readonly temporaryFolder: string;
  /** Symbols whose value is that folder. */
  readonly temporaryFolders: ReadonlySet<string>;
  /** Values that are the same for all invocations of a worker, but differ between workers. */
  readonly workerValues: ReadonlySet<string>;
  /** Values that are the same for all workers of a process. */
  readonly processValues: ReadonlySet<string>;
  /** Symbols of values that the environment sets: the same for all invocations, not known. */
  readonly environment: string;
  /** Results that are new paths of temporary space. */
  readonly freshPaths: ReadonlyMap<string, FreshPath>;
  readonly operations: ReadonlyMap<string, TextOperation>;
  /**
   * Methods of texts: `same` keeps what went in, `part` takes some of it, `begin` a part that may be its beginning;
   * `elements` puts a list's elements in a row.
   */
  readonly textMethods: ReadonlyMap<string, TextMethod>;
  readonly times: TimeFacts;
  /** Calls that list a directory, by their results. */
  readonly listings: ReadonlySet<string>;
  /** Calls that find files by a pattern: their results are whole paths. */
  readonly globs: ReadonlySet<string>;
  /** Calls that go through a folder and all below it: each element has the folder first, then its entries' names. */
  readonly walks?: ReadonlySet<string>;
  /** Methods of paths whose results are the whole paths of a folder's entries. */
  readonly listingMethods?: ReadonlySet<string>;
  /** Calls that list the folder they are given: their results are whole paths. */
  readonly entryLists?: ReadonlySet<string>;
  /** Members of paths. */
  readonly members?: ReadonlyMap<string, 'folder' | 'baseName' | 'extension' | 'same'>;
  /** The operator that joins paths. */
  readonly joinOperator?: string;
  /** Calls and methods that split a command's text into its words. */
  readonly splitCalls?: ReadonlySet<string>;
  readonly sinks: readonly PathSink[];
  readonly subprocesses: readonly SubprocessCall[];
  readonly programs: ProgramFacts;
  readonly programArguments: readonly ProgramArguments[];
  /** Members that say a file may be opened for writing (`constants.O_CREAT`). */
  readonly writeFlagMembers: RegExp;
  /** The member that makes opening an existing file fail. */
  readonly exclusiveFlagMember: RegExp;
  /** Classes of promises. */
  readonly promises: ReadonlySet<string>;
  /** Methods of lists: `keep` some or all elements, `map` them. */
  readonly listMethods: ReadonlyMap<string, 'keep' | 'map'>;
  /** Set where lists are objects of the library. */
  readonly collectedLists?: CollectedLists;
  /** Calls whose result has the elements of their first argument. */
  readonly listCalls: ReadonlySet<string>;
  /** Calls that lock an open file; a function that makes one coordinates. */
  readonly fileLocks: ReadonlySet<string>;
  /** Objects that remove what they made: results of these calls are no leak. */
  readonly selfRemoving: ReadonlySet<string>;
  /** Options of a call that makes a file under which the file is removed when it is closed, as symbols. */
  readonly removedOnClose?: ReadonlySet<string>;
  /** Errors that say a file or folder is there already, as symbols. */
  readonly existingErrors?: ReadonlySet<string>;
  /** Methods by which such an object, or a new temporary file, is removed. */
  readonly cleanupMethods: ReadonlySet<string>;
  readonly idioms: PathIdioms;
}
