import type { ArgumentPosition, PathEffect, PathSink } from '../knowledge/path-facts.js';
import type { CallEvent } from '../model/event.js';
import type { Value } from '../model/value.js';
import type { Analysis } from './analysis.js';

/** Reads the arguments of a call. */
interface CallArguments {
  argument(event: CallEvent, at: ArgumentPosition): Value | undefined;
  constant(event: CallEvent, at: ArgumentPosition): unknown;
}

/** What a call does to a path, where the flags that it opens a file with decide it. */
export function openedFor(
  row: PathSink,
  event: CallEvent,
  calls: CallArguments,
  analysis: Analysis,
): PathEffect {
  if (row.flags === undefined) return row.effect;
  let flags = row.flags.otherwise;
  for (const at of row.flags.at) {
    const value = calls.argument(event, at);
    if (value === undefined || value.kind === 'function') continue;
    const text = calls.constant(event, at);
    if (typeof text === 'string') {
      // A text in the place of options is an encoding.
      if (/^[rwaxsbtU+]+$/.test(text)) flags = text;
    } else if (typeof text !== 'number') {
      flags = flagMembers(value, analysis) || flags;
    }
  }
  if (flags.includes('x')) return 'exclusive';
  return /[wa+]/.test(flags) ? row.effect : 'read';
}

/** Whether the call fails where the file is there already. */
export function needsNewFile({ mustBeNew }: PathSink, { args }: CallEvent, { resolver }: Analysis): boolean {
  if (mustBeNew === undefined) return false;
  const isSaid = (wanted: RegExp | true): boolean =>
    args.some(({ value }) =>
      wanted === true
        ? value.kind === 'constant' && value.value === true
        : resolver.symbols(value).some((symbol) => wanted.test(symbol)),
    );
  if (mustBeNew.if !== undefined) return isSaid(mustBeNew.if);
  return mustBeNew.unless === undefined || !isSaid(mustBeNew.unless);
}

/** `O_WRONLY | O_CREAT`, as the letters that say the same. */
function flagMembers(value: Value, { resolver, facts }: Analysis): string {
  const values = value.kind === 'derived' ? value.from : [value];
  const symbols = values.flatMap((one) =>
    one.kind === 'derived' ? one.from.flatMap((part) => resolver.symbols(part)) : resolver.symbols(one),
  );
  const { writeFlagMembers, exclusiveFlagMember } = facts.paths;
  return (
    (symbols.some((symbol) => writeFlagMembers.test(symbol)) ? 'w' : '') +
    (symbols.some((symbol) => exclusiveFlagMember.test(symbol)) ? 'x' : '')
  );
}
