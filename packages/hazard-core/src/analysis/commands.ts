import type { PathEffect, ProgramFacts } from '../knowledge/path-facts.js';
import { baseName, concatenate, joinPaths, showPath, type PathText } from './path-parts.js';

/** A word of a command, with the texts that it can be. */
export type Word = readonly PathText[];

/** What a command does to one path among its words. */
export interface CommandUse {
  readonly effect: PathEffect;
  readonly paths: readonly PathText[];
  /** The program is known to do it; otherwise its place among the arguments suggests it. */
  readonly certain: boolean;
  /** The shell expands patterns in it. */
  readonly glob: boolean;
  /** The program puts files into the folder, whose names the folder does not tell. */
  readonly unpacks: boolean;
}

/** A program that a call starts. */
export interface Command {
  readonly program: string;
  readonly words: readonly Word[];
  /** `NAME=value` in front of it. */
  readonly assignments: readonly { readonly name: string; readonly value: PathText }[];
  readonly redirections: readonly { readonly to: PathText; readonly writes: boolean }[];
  /** Started with `&`. */
  readonly background: boolean;
  readonly shell: boolean;
}

const operators = /^(?:&&|\|\||[;|&\n])$/;

/** Splits a shell's text into the commands it runs. */
export function parseShell(text: PathText): Command[] {
  const commands: Command[] = [];
  let words: PathText[] = [];
  const finish = (operator: string): void => {
    if (words.length > 0) commands.push(commandOf(words, operator === '&'));
    words = [];
  };
  for (const word of splitWords(text)) {
    const only = word.length === 1 && typeof word[0] === 'string' ? word[0] : '';
    if (operators.test(only)) finish(only);
    else words.push(word);
  }
  finish('');
  return commands;
}

/** The words of a text that holds all arguments of a program; no shell reads it. */
export function argumentWords(text: PathText): Word[] {
  return splitWords(text).map((word) => [word]);
}

/** A program that is started with a list of arguments. */
export function listCommand(program: Word, args: readonly Word[]): Command {
  return {
    program: program.map(programName).find((name) => name !== '') ?? '',
    words: args,
    assignments: [],
    redirections: [],
    background: false,
    shell: false,
  };
}

/** What a command does to the paths in its words. */
export function commandUses(
  command: Command,
  facts: ProgramFacts,
  folder: PathText | undefined,
): CommandUse[] {
  const uses: CommandUse[] = [];
  const { shell: glob, words } = command;
  const add = (effect: PathEffect, word: Word, certain = true, unpacks = false): void => {
    if (word.length > 0) uses.push({ effect, paths: within(word, folder), certain, glob, unpacks });
  };
  for (const { to, writes } of command.redirections) add(writes ? 'write' : 'read', [to]);
  for (const { name, value } of command.assignments) {
    if (facts.profileVariable.test(name) && !facts.readers.has(command.program)) add('profile', [value]);
  }
  const { program } = command;
  const positional: Word[] = [];
  let tolerant = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const text = leadingText(word);
    if (!text.startsWith('-') || text === '-') {
      positional.push(word);
      continue;
    }
    if (facts.toleratesExisting.test(text)) tolerant = true;
    const equals = text.indexOf('=');
    const flag = equals < 0 ? text : text.slice(0, equals);
    const role = roleOf(flag, facts, program);
    if (role === undefined || role === 'input') {
      if (role === 'input' && equals < 0) index++;
      continue;
    }
    const value = equals < 0 ? words[++index] : word.map((one) => withoutStart(one, equals + 1));
    if (value === undefined || leadingText(value).startsWith('-')) {
      if (equals < 0) index--;
      continue;
    }
    const unpacks = facts.extractors.has(program) || facts.installers.has(program);
    add(role, value, true, role === 'write' && unpacks);
  }
  // Without a folder of its own an archive goes into the current one.
  if (folder !== undefined && extractsHere(command, facts, uses)) {
    uses.push({ effect: 'write', paths: [folder], certain: true, glob: false, unpacks: true });
    return uses;
  }
  judgePositional(command, facts, positional, tolerant, add);
  return uses;
}

function extractsHere(
  { program, words }: Command,
  facts: ProgramFacts,
  uses: readonly CommandUse[],
): boolean {
  if (!facts.extractors.has(program) || uses.some(({ effect }) => effect === 'write')) return false;
  const mode = words[0] === undefined ? '' : leadingText(words[0]);
  // `tar` packs and lists as well; `7z` takes its mode without a dash.
  return program.endsWith('tar')
    ? /^-?[a-z]*x|^--extract/.test(mode)
    : program === 'unzip' || /^[xe]$/.test(mode);
}

function roleOf(
  flag: string,
  facts: ProgramFacts,
  program: string,
): 'input' | 'write' | 'profile' | undefined {
  // `rm -d`, `mkdir -m` and the like take no file behind their flags.
  if (facts.removers.has(program) || facts.directoryMakers.has(program) || facts.readers.has(program))
    return undefined;
  if (facts.profileFlag.test(flag)) return 'profile';
  if (facts.outputFlag.test(flag)) return 'write';
  return facts.inputFlag.test(flag) ? 'input' : undefined;
}

function judgePositional(
  command: Command,
  facts: ProgramFacts,
  positional: readonly Word[],
  tolerant: boolean,
  add: (effect: PathEffect, word: Word, certain?: boolean) => void,
): void {
  const { program, words } = command;
  const removing = facts.removesWith.get(program);
  const last = positional.at(-1);
  if (removing !== undefined) {
    const removes = words.some((word) => removing.has(leadingText(word)));
    // What a search removes is not the folder, but what it finds below.
    if (removes && positional[0] !== undefined) add('empty', positional[0]);
  } else if (facts.removers.has(program)) {
    for (const word of positional) add('remove', word);
  } else if (facts.readers.has(program)) {
    for (const word of positional) add('read', word);
  } else if (facts.directoryMakers.has(program)) {
    if (!tolerant) for (const word of positional) add('directory', word);
  } else if (facts.pipeMakers.has(program)) {
    if (positional[0] !== undefined) add('pipe', positional[0]);
  } else if (facts.copiers.has(program)) {
    const moves = facts.movers.has(program);
    for (const word of positional.slice(0, -1)) add(moves ? 'moveAway' : 'read', word);
    if (last !== undefined && positional.length > 1) add(moves ? 'replace' : 'write', last);
  } else {
    const others = facts.firstIsInput.has(program) ? positional.slice(1) : positional;
    for (const word of others.slice(0, -1)) add('read', word);
    // The one path of an unknown program may as well be what it reads.
    if (others.length > 0) add('write', others.at(-1)!, positional.length > 1 || words.length > 2);
  }
}

/** A relative path of a program hangs on the folder the program runs in. */
function within(word: Word, folder: PathText | undefined): Word {
  if (folder === undefined) return word;
  return word.map((path) =>
    typeof path[0] === 'string' &&
    /^[^/\s-][^\s]*\.\w+$/.test(path.map((part) => (typeof part === 'string' ? part : 'x')).join(''))
      ? joinPaths([folder, path], true)
      : path,
  );
}

function commandOf(words: readonly PathText[], background: boolean): Command {
  const plain: PathText[] = [];
  const redirections: { to: PathText; writes: boolean }[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const sign = /^(?:\d|&)?(>>?|<)[|&]?/.exec(typeof word[0] === 'string' ? word[0] : '');
    if (sign === null) {
      plain.push(word);
      continue;
    }
    const rest = withoutStart(word, sign[0].length);
    const to = rest.some((part) => part !== '') ? rest : words[++index];
    // `2>&1` names a descriptor, `>& file` a file.
    const isDescriptor = sign[0].endsWith('&') && typeof to?.[0] === 'string' && /^[\d-]/.test(to[0]);
    if (to !== undefined && !isDescriptor) redirections.push({ to, writes: sign[1] !== '<' });
  }
  const assignments: { name: string; value: PathText }[] = [];
  let begin = 0;
  for (; begin < plain.length; begin++) {
    const word = plain[begin]!;
    const match = /^(\w+)=/.exec(typeof word[0] === 'string' ? word[0] : '');
    if (match === null) break;
    assignments.push({ name: match[1]!, value: withoutStart(word, match[0].length) });
  }
  return {
    program: programName(plain[begin] ?? []),
    words: plain.slice(begin + 1).map((word) => [word]),
    assignments,
    redirections,
    background,
    shell: true,
  };
}

/** `python -m pip …`: the module is the program. */
function asModule(command: Command): Command {
  const [flag, module, ...words] = command.words;
  const isModule =
    (command.program === '' || /^python[\d.]*$/.test(command.program)) &&
    flag !== undefined &&
    leadingText(flag) === '-m';
  return isModule && module !== undefined ? { ...command, program: leadingText(module), words } : command;
}

/** `sudo`, `timeout 5`, `env A=b` in front of the program that matters. */
export function withoutPrefix(command: Command, facts: ProgramFacts): Command {
  let current = asModule(command);
  for (let rounds = 0; rounds < 4 && facts.prefixes.has(current.program); rounds++) {
    const words = [...current.words];
    while (words.length > 0 && /^-|^\d+[smh]?$/.test(leadingText(words[0]!))) words.shift();
    if (words.length === 0 && current.assignments.length === 0) return current;
    const inner = commandOf(
      words.map((word) => word[0] ?? []),
      current.background,
    );
    current = {
      ...inner,
      shell: current.shell,
      assignments: [...current.assignments, ...inner.assignments],
      redirections: current.redirections,
    };
  }
  return current;
}

function programName(word: PathText): string {
  const name = showPath(baseName(word));
  return name.startsWith('…') ? '' : name;
}

export function leadingText(word: Word): string {
  const first = word[0]?.[0];
  return typeof first === 'string' ? first : '';
}

function withoutStart(word: PathText, length: number): PathText {
  const first = word[0];
  return typeof first === 'string'
    ? [first.slice(length), ...word.slice(1)].filter((part) => part !== '')
    : word;
}

/** Words and operators of a shell text; quotes keep what they hold together. */
function splitWords(text: PathText): PathText[] {
  const words: PathText[] = [];
  let word: PathText = [];
  let quote = '';
  const end = (): void => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const part of text) {
    if (typeof part !== 'string') {
      word = [...word, part];
      continue;
    }
    for (let index = 0; index < part.length; index++) {
      const character = part[index]!;
      if (quote !== '') {
        if (character === quote) quote = '';
        else word = concatenate([word, [character]]);
      } else if (character === '"' || character === "'") {
        quote = character;
      } else if (character === '\n' || character === ';' || character === '|' || character === '&') {
        const isDescriptor = character === '&' && (part[index - 1] === '>' || part[index + 1] === '>');
        if (isDescriptor) {
          word = concatenate([word, ['&']]);
          continue;
        }
        end();
        const double = part[index + 1] === character && character !== '\n' && character !== ';';
        if (double) index++;
        words.push([double ? character + character : character]);
      } else if (character === '>' || character === '<') {
        // `2>` and `>>` stay in one piece; the target may follow at once.
        const before = word.length === 1 ? word[0] : undefined;
        if (typeof before !== 'string' || !/^(?:[\d&]|[\d&]?>)$/.test(before)) end();
        word = concatenate([word, [character]]);
      } else if (/[\s()]/.test(character)) {
        end();
      } else {
        word = concatenate([word, [character]]);
      }
    }
  }
  end();
  return words;
}
