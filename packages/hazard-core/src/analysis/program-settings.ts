import type { ProgramMembers } from '../knowledge/path-facts.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Value } from '../model/value.js';
import type { CodeIndex } from './code-index.js';
import { memberName } from './calls.js';

/** What an object that starts a program is told through its members. */
export interface ProgramSettings {
  readonly program: readonly Value[];
  /** Texts that hold all arguments. */
  readonly texts: readonly Value[];
  /** Arguments that were added to its list one by one. */
  readonly words: readonly Value[];
}

/** The members of the object that a call makes, as far as the same function sets them. */
export function programSettings(
  made: CallEvent,
  fn: FunctionModel,
  members: ProgramMembers,
  index: CodeIndex,
): ProgramSettings {
  const program: Value[] = [];
  const texts: Value[] = [];
  for (const block of fn.blocks) {
    for (const event of block.events) {
      if (event.kind !== 'write') continue;
      const member = memberOf(event.place, made, members);
      if (member === members.program) program.push(event.value);
      else if (member === members.text) texts.push(event.value);
    }
  }
  const words = index
    .calls(fn)
    .filter(
      (event) =>
        memberName(event) === members.adder &&
        event.receiver !== undefined &&
        memberOf(event.receiver, made, members) === members.list,
    )
    .flatMap((event) => event.args[0]?.value ?? []);
  return { program, texts, words };
}

/** The name of the member, if the place is one of the object. */
function memberOf(
  { root, path }: Place,
  made: CallEvent,
  { below }: Pick<ProgramMembers, 'below'>,
): string | undefined {
  const isObject =
    root.kind === 'value'
      ? isMade(root.value, made)
      : root.kind === 'variable' && root.variable.definitions.some((value) => isMade(value, made));
  if (!isObject) return undefined;
  const names = path.map((segment) => (segment.kind === 'field' ? segment.name : undefined));
  if (below !== undefined && names.shift() !== below) return undefined;
  return names.length === 1 ? names[0] : undefined;
}

function isMade(value: Value, made: CallEvent): boolean {
  return value.kind === 'call' && value.event === made;
}
