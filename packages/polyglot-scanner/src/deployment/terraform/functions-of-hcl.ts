import type { Location } from 'hazard-core';
import { member, referencesIn, type Evaluated } from '../evaluated.js';

/** What a call of one of Terraform's functions gives, as far as descriptions of functions need it. */
export function callResult(
  name: string,
  args: readonly (Evaluated | undefined)[],
  at: Location,
): Evaluated | undefined {
  const [first, second] = args;
  switch (name) {
    case 'tostring':
    case 'tonumber':
    case 'tobool':
    case 'tolist':
    case 'toset':
    case 'tomap':
    case 'abspath':
    case 'pathexpand':
    case 'sensitive':
    case 'nonsensitive':
    // What is written as JSON is read as what it was.
    // falls through
    case 'jsonencode':
      return first === undefined ? undefined : { ...first, at };
    case 'lower':
    case 'upper':
      return first?.kind === 'scalar'
        ? {
            kind: 'scalar',
            value: name === 'lower' ? String(first.value).toLowerCase() : String(first.value).toUpperCase(),
            at,
          }
        : first;
    case 'coalesce':
    case 'try':
      return args.find((arg) => arg !== undefined);
    case 'lookup':
      return second?.kind === 'scalar' && first?.kind === 'map'
        ? (member(first, String(second.value)) ?? args[2])
        : open('it is looked up when it is applied', args, at);
    case 'merge':
      return args.every((arg) => arg?.kind === 'map')
        ? { kind: 'map', entries: new Map(args.flatMap((arg) => [...arg.entries])), at }
        : open('it is put together when it is applied', args, at);
    case 'concat':
      return args.every((arg) => arg?.kind === 'list')
        ? { kind: 'list', items: args.flatMap((arg) => arg.items), at }
        : open('it is put together when it is applied', args, at);
    default:
      return open(`\`${name}\` is answered when it is applied`, args, at);
  }
}

function open(why: string, args: readonly (Evaluated | undefined)[], at: Location): Evaluated {
  return { kind: 'unknown', why, at, references: args.flatMap(referencesIn) };
}
