import type {
  ArgumentPosition,
  PathEffect,
  PathSink,
  ProgramArguments,
  ProgramFacts,
  SubprocessCall,
} from '../knowledge/path-facts.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { ObjectValue, Value } from '../model/value.js';
import type { Analysis } from './analysis.js';
import {
  argumentWords,
  commandUses,
  leadingText,
  listCommand,
  parseShell,
  withoutPrefix,
  type Command,
  type Word,
} from './commands.js';
import { argumentAt, namedArguments, valueAt } from './arguments.js';
import { EnvironmentChanges } from './environment-changes.js';
import { elementTexts, elementValues } from './path-lists.js';
import { memberName } from './calls.js';
import { needsNewFile, openedFor } from './open-flags.js';
import { programSettings } from './program-settings.js';
import { concatenate, joinPaths, pathBehind, type PathText } from './path-parts.js';
import { globalScope, PathTexts } from './path-text.js';

/** A call that does something to a path. */
export interface PathUse {
  readonly fn: FunctionModel;
  readonly event: CallEvent;
  readonly effect: PathEffect;
  readonly paths: readonly PathText[];
  /** The argument that is the path; absent for a word of a command. */
  readonly value: Value | undefined;
  readonly certain: boolean;
  /** Patterns in the path are expanded. */
  readonly glob: boolean;
  /** Files are put into the folder, under names that the path does not tell. */
  readonly unpacks: boolean;
  /** A lock that waits for its turn. */
  readonly waits: boolean;
  /** What is written appears when it is finished. */
  readonly finishesFirst?: boolean;
  /** A folder that is there is no mistake. */
  readonly mayExist?: boolean;
  /** It fails if the file is there. */
  readonly mustBeNew?: boolean;
}

/** A program that code of the project starts. */
export interface Launch {
  readonly fn: FunctionModel;
  readonly event: CallEvent;
  readonly command: Command;
  readonly options: readonly ObjectValue[];
}

/** The call that starts programs. */
type Start = Pick<Launch, 'options' | 'event' | 'fn'>;

const maxShellDepth = 3;

/** Finds what request-time and load-time code does to paths, in calls of libraries and in commands. */
export class PathUses {
  readonly texts: PathTexts;
  readonly #environment: EnvironmentChanges;
  readonly #bySymbol = new Map<string, PathSink[]>();
  readonly #byMethod = new Map<string, PathSink[]>();
  readonly #subprocesses: ReadonlyMap<string, SubprocessCall>;
  #found: { uses: PathUse[]; launches: Launch[] } | undefined;

  constructor(private readonly analysis: Analysis) {
    this.#environment = new EnvironmentChanges(analysis);
    this.texts = new PathTexts(analysis);
    const { paths } = analysis.facts;
    for (const row of [...paths.sinks, ...analysis.options.additionalPathSinks.map(userSink)]) {
      if (row.method === undefined) append(this.#bySymbol, row.symbol, row);
      else append(this.#byMethod, row.method, row);
    }
    this.#subprocesses = new Map(paths.subprocesses.map((row) => [row.symbol, row]));
  }

  /** In source order of their modules. */
  get all(): readonly PathUse[] {
    return this.#find().uses;
  }

  get launches(): readonly Launch[] {
    return this.#find().launches;
  }

  /** What a function does to its first argument. */
  effectOf(symbol: string): PathEffect | undefined {
    return this.#bySymbol.get(symbol)?.find((row) => row.path.argument === 0)?.effect;
  }

  /** What stands at the position of a call's arguments. */
  argument(event: CallEvent, at: ArgumentPosition): Value | undefined {
    let value = at.argument === 'receiver' ? this.texts.receiverOf(event) : valueAt(event, at);
    for (const name of at.member ?? []) value = value === undefined ? undefined : this.#member(value, name);
    return value;
  }

  /** A member of an object, or an element of a list. */
  #member(value: Value, name: string): Value | undefined {
    for (const thing of this.analysis.resolver.things(value)) {
      if (thing.kind !== 'literal') continue;
      if (thing.literal.kind === 'object') return thing.literal.properties.get(name);
      if (thing.literal.kind === 'array') return thing.literal.elements[Number(name)];
    }
    return undefined;
  }

  #find(): { uses: PathUse[]; launches: Launch[] } {
    if (this.#found === undefined) {
      this.#found = { uses: [], launches: [] };
      const functions = this.analysis.index.functions.filter(
        (fn) =>
          !this.analysis.isOffline(fn.module) &&
          (this.analysis.reachability.reach(fn) !== undefined || this.analysis.reachability.isInit(fn)),
      );
      for (const fn of functions) {
        for (const event of this.analysis.index.calls(fn)) {
          this.#judge(event, fn);
          this.#reference(event, fn);
        }
      }
    }
    return this.#found;
  }

  #judge(event: CallEvent, fn: FunctionModel): void {
    for (const symbol of this.analysis.resolver.symbols(event.callee)) {
      const rows = [...(this.#bySymbol.get(symbol) ?? []), ...this.#chained(symbol)];
      for (const row of rows) this.#sink(row, event, fn);
      const subprocess = this.#subprocesses.get(symbol);
      if (subprocess !== undefined) this.#subprocess(subprocess, event, fn);
      for (const row of this.analysis.facts.paths.programArguments) {
        const list = row.symbol === symbol ? this.argument(event, row.at) : undefined;
        if (list !== undefined) this.#arguments(row, list, event, fn);
      }
      if (rows.length > 0 || subprocess !== undefined) return;
    }
  }

  /** `files.forEach(File::delete)`, `names.forEach(unlinkSync)`: each element is what a library's function works on. */
  #reference(event: CallEvent, fn: FunctionModel): void {
    const callback = event.args[0]?.value;
    const name = memberName(event);
    if (callback?.kind !== 'read' || name === undefined) return;
    if (!this.analysis.facts.syncCallbackMethods.has(name)) return;
    const rows = this.analysis.resolver
      .symbols(callback)
      .flatMap((symbol) => [
        ...(this.#bySymbol.get(symbol) ?? []).filter(({ path }) => path.argument === 0),
        ...(this.#bySymbol.get(onInstance(symbol)) ?? []).filter(({ path }) => path.argument === 'receiver'),
      ]);
    const list = rows.length === 0 ? undefined : this.texts.receiverOf(event);
    const paths = list === undefined ? [] : (elementTexts(this.texts, list, globalScope) ?? []);
    if (paths.length === 0) return;
    for (const { effect } of rows)
      this.#note({ effect, paths, certain: true, glob: false, unpacks: false }, event, fn);
  }

  #chained(symbol: string): PathSink[] {
    const method = symbol.slice(symbol.lastIndexOf('.') + 1);
    return (this.#byMethod.get(method) ?? []).filter((row) => symbol.startsWith(row.symbol));
  }

  #sink(row: PathSink, event: CallEvent, fn: FunctionModel): void {
    const value = this.argument(event, row.path);
    if (value === undefined) return;
    if (row.harmless?.some(({ at, value: setting }) => this.constant(event, at) === setting) === true) return;
    const found = row.glob === true ? this.texts.all(value) : this.texts.of(value);
    const { behind } = row;
    const paths = behind === undefined ? found : found.flatMap((text) => pathBehind(text, behind));
    if (paths.length === 0) return;
    this.#found!.uses.push({
      fn,
      event,
      effect: openedFor(row, event, this, this.analysis),
      paths,
      value,
      certain: true,
      glob: row.glob === true,
      unpacks: row.effect === 'write',
      waits: row.waits?.some((at) => this.#isGiven(event, at)) === true,
      finishesFirst: row.finishesFirst === true,
      mayExist: row.mayExist === true,
      mustBeNew: needsNewFile(row, event, this.analysis),
    });
  }

  /** The one constant that stands at the position. */
  constant(event: CallEvent, at: ArgumentPosition): unknown {
    const value = this.argument(event, at);
    if (value === undefined) return undefined;
    const [thing, ...others] = this.analysis.resolver.things(value);
    return others.length === 0 && thing?.kind === 'constant' ? thing.value : undefined;
  }

  #isGiven(event: CallEvent, at: ArgumentPosition): boolean {
    const value = this.argument(event, at);
    return (
      value !== undefined && !(value.kind === 'constant' && (value.value === 0 || value.value === false))
    );
  }

  #subprocess(row: SubprocessCall, event: CallEvent, fn: FunctionModel): void {
    const named = namedArguments(event);
    const options = row.options.flatMap((index) => {
      const value = event.args[index]?.value;
      return value === undefined ? [] : this.#literals(value);
    });
    if (named !== undefined) options.push(named);
    const folder = options.flatMap((literal) => this.#word(literal.properties.get('cwd')))[0];
    if (row.whole === true) {
      const command = argumentAt(event.args, row.command, 'args')?.value;
      const asked = row.shellName === undefined ? undefined : named?.properties.get(row.shellName);
      const shell =
        row.shell || (asked !== undefined && !(asked.kind === 'constant' && asked.value === false));
      const commands = command === undefined ? [] : this.#wholeCommand(command, shell);
      this.#run(commands, folder, { options, event, fn }, 0);
      return;
    }
    if (row.rest === true && event.args.length === row.command + 1) {
      // One argument may be a list of all words.
      const words = elementValues(this.texts, event.args[row.command]!.value, globalScope);
      if (words !== undefined) {
        this.#run([this.#listed(words)], folder, { options, event, fn }, 0);
        return;
      }
    }
    const program = row.command < 0 ? [] : this.#word(event.args[row.command]?.value);
    const list = row.list === undefined ? undefined : event.args[row.list]?.value;
    if (row.members !== undefined) {
      const told = programSettings(event, fn, row.members, this.analysis.index);
      const name = [...program, ...told.program.flatMap((value) => this.#word(value))];
      const added = told.words.map((value) => this.#word(value));
      const commands = told.texts
        .flatMap((value) => this.#word(value))
        .map((text) => listCommand(name, argumentWords(text)));
      if (added.length > 0) commands.push(listCommand(name, added));
      if (commands.length > 0 || row.list === undefined) {
        this.#run(commands, folder, { options, event, fn }, 0);
        return;
      }
    }
    const args =
      row.rest === true
        ? event.args
            .filter((one) => one.name === undefined)
            .slice(row.command + 1)
            .map(({ value }) => ({ value, scope: globalScope }))
        : list === undefined
          ? undefined
          : elementValues(this.texts, list, globalScope);
    if (args === undefined && list !== undefined) {
      // All arguments in one text.
      const texts = this.#word(list).map((text) => listCommand(program, argumentWords(text)));
      this.#run(texts, folder, { options, event, fn }, 0);
      return;
    }
    const commands =
      row.shell || (args === undefined && program.some((text) => /\s/.test(leadingText([text]))))
        ? program.flatMap(parseShell)
        : [
            listCommand(
              program,
              (args ?? []).map((one) => this.texts.evaluate(one.value, one.scope)),
            ),
          ];
    this.#run(commands, folder, { options, event, fn }, 0);
  }

  /** A list with the program first, or a text of the whole command. */
  #wholeCommand(command: Value, shell: boolean): Command[] {
    const words = elementValues(this.texts, command, globalScope);
    if (words !== undefined) {
      return [this.#listed(words)];
    }
    const split = this.#splitText(command);
    return this.#word(split ?? command)
      .flatMap(parseShell)
      .map((one) => ({ ...one, shell: shell && split === undefined }));
  }

  #listed(words: NonNullable<ReturnType<typeof elementValues>>): Command {
    const [program, ...args] = words.map((one) => this.texts.evaluate(one.value, one.scope));
    return listCommand(program ?? [], args);
  }

  /** The text that is split into words: `shlex.split(text)`, `text.split()`. */
  #splitText(value: Value): Value | undefined {
    const { splitCalls } = this.analysis.facts.paths;
    for (const thing of value.kind === 'call' ? [value.event] : this.#sites(value)) {
      const name = memberName(thing);
      const isCall = this.analysis.resolver.symbols(thing.callee).some((symbol) => splitCalls?.has(symbol));
      if (isCall) return thing.args[0]?.value;
      if (name !== undefined && thing.args.length === 0 && splitCalls?.has(name) === true)
        return this.texts.receiverOf(thing);
    }
    return undefined;
  }

  /** The calls that a variable's values come from. */
  #sites(value: Value): CallEvent[] {
    if (value.kind !== 'read' || value.place.root.kind !== 'variable' || value.place.path.length > 0)
      return [];
    return value.place.root.variable.definitions.flatMap((one) => (one.kind === 'call' ? [one.event] : []));
  }

  /** The commands of one shell run one after the other: `cd` changes where the next ones write. */
  #run(commands: readonly Command[], start: PathText | undefined, from: Start, depth: number): void {
    const { programs } = this.analysis.facts.paths;
    let folder = start;
    for (const raw of commands) {
      const command = withoutPrefix(raw, programs);
      const inner = programs.shells.has(command.program) ? shellText(command, programs) : undefined;
      if (inner !== undefined && depth < maxShellDepth) {
        this.#run(inner.flatMap(parseShell), folder, from, depth + 1);
        continue;
      }
      if (programs.folderChangers.has(command.program)) {
        const target = command.words[0]?.[0];
        if (target !== undefined) folder = folder === undefined ? target : joinPaths([folder, target], true);
      }
      this.#launch(command, folder, from);
    }
  }

  #launch(command: Command, folder: PathText | undefined, { options, event, fn }: Start): void {
    const { programs } = this.analysis.facts.paths;
    this.#found!.launches.push({ fn, event, command, options });
    for (const use of commandUses(command, programs, folder)) this.#note(use, event, fn);
    if (programs.readers.has(command.program)) return;
    const environments = options.flatMap((literal) => literal.properties.get('env') ?? []);
    const given = environments.flatMap((one) => this.#literals(one)).flatMap((one) => [...one.properties]);
    // Without an environment of its own the program has that of the process.
    const changed = environments.length > 0 ? [] : this.#environment.in(fn.module);
    for (const [name, value] of [...given, ...changed]) {
      if (!programs.profileVariable.test(name)) continue;
      const paths = this.texts.of(value);
      this.#note({ effect: 'profile', paths, certain: true, glob: false, unpacks: false }, event, fn);
    }
  }

  #arguments({ program }: ProgramArguments, list: Value, event: CallEvent, fn: FunctionModel): void {
    const values = elementValues(this.texts, list, globalScope) ?? [{ value: list, scope: globalScope }];
    const words = values.map((one) => this.texts.evaluate(one.value, one.scope));
    const command = listCommand(program === undefined ? [] : [[program]], words);
    for (const use of commandUses(command, this.analysis.facts.paths.programs, undefined)) {
      if (use.effect === 'profile' || program !== undefined) this.#note(use, event, fn);
    }
  }

  #note(
    use: Pick<PathUse, 'effect' | 'paths' | 'certain' | 'glob' | 'unpacks'>,
    event: CallEvent,
    fn: FunctionModel,
  ): void {
    if (use.paths.length > 0) this.#found!.uses.push({ ...use, fn, event, value: undefined, waits: false });
  }

  #word(value: Value | undefined): Word {
    return value === undefined ? [] : this.texts.of(value).map((text): PathText => concatenate([text]));
  }

  #literals(value: Value): ObjectValue[] {
    if (value.kind === 'object') return [value];
    return this.analysis.resolver
      .things(value)
      .flatMap((thing) =>
        thing.kind === 'literal' && thing.literal.kind === 'object' ? [thing.literal] : [],
      );
  }
}

/** `java.io#File.delete` as a method of whatever file it is given. */
function onInstance(symbol: string): string {
  return symbol.replace(/\.([^.]+)$/, '().$1');
}

function shellText(command: Command, programs: ProgramFacts): Word | undefined {
  const at = command.words.findIndex((word) => programs.shellFlag.test(leadingText(word)));
  return at < 0 ? undefined : command.words[at + 1];
}

/** `package#export` or `package#export:argument`, as the user's settings have it. */
function userSink(entry: string): PathSink {
  const match = /^(.*?)(?::(\d+))?$/.exec(entry)!;
  return { symbol: match[1]!, path: { argument: Number(match[2] ?? 0) }, effect: 'write' };
}

function append<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
