import type { NewestVersion } from 'hazard-core';

/** How a bare `3.1` is meant: npm takes any 3.1.x, the others only that. */
type Bare = 'any-below' | 'exact';

/** `>=1.2`, `^ 2.0`, `~=1.4`; the operator may be missing. */
const comparator =
  /^(\^|~=|~>|~|>=|<=|===?|!=|>|<|=)?\s*v?((?:\d+|[xX*])(?:\.(?:\d+|[xX*]))*)(?:[-+.]?[A-Za-z][\w.+-]*|-\d[\w.]*)?$/;

/**
 * The end of a range as npm, pip and Poetry write it: `^1.2.3`, `>=2,<3`, `1.x || 2.x`, `1.2 - 1.4`. Undefined where there is no end, and for
 * what is no range: a tag, an address, a workspace.
 */
export function newestIn(range: string, bare: Bare): NewestVersion | undefined {
  let newest: NewestVersion | undefined;
  for (const alternative of range.split('||')) {
    const end = endOf(alternative.trim(), bare);
    if (end === undefined) return undefined;
    if (newest === undefined || isAfter(end, newest)) newest = end;
  }
  return newest;
}

function endOf(alternative: string, bare: Bare): NewestVersion | undefined {
  const between = /^\S+\s+-\s+(\S+)$/.exec(alternative)?.[1];
  if (between !== undefined) return endOf(`<=${between}`, bare);
  // Blanks divide comparators, and may stand behind an operator.
  const parts = alternative
    .replace(/([\^~<>=!])\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  let end: NewestVersion | undefined;
  for (const part of parts) {
    const match = comparator.exec(part);
    if (match === null) return undefined;
    const own = boundOf(match[1] ?? '', match[2]!, bare);
    if (own !== undefined && (end === undefined || isAfter(end, own))) end = own;
  }
  return end;
}

function boundOf(operator: string, version: string, bare: Bare): NewestVersion | undefined {
  const parts = version.split('.');
  const open = parts.findIndex((part) => !/^\d+$/.test(part));
  const known = (open === -1 ? parts : parts.slice(0, open)).map(Number);
  if (known.length === 0) return undefined;
  switch (operator) {
    case '<':
      return { version: known.join('.'), bound: 'below' };
    case '<=':
      return open === -1 ? { version, bound: 'up to' } : below(known, known.length - 1);
    case '^':
      return below(
        known,
        Math.min(
          Math.max(
            known.findIndex((part) => part > 0),
            0,
          ),
          known.length - 1,
        ),
      );
    case '~':
    case '~>':
      return below(known, Math.min(1, known.length - 1));
    case '~=':
      return below(known, Math.max(0, known.length - 2));
    case '':
    case '=':
    case '==':
    case '===': {
      const isPartial = open !== -1 || (operator === '' && bare === 'any-below' && known.length < 3);
      return isPartial ? below(known, known.length - 1) : { version, bound: 'exactly' };
    }
    default:
      return undefined;
  }
}

/** Everything that has the same numbers up to the given one. */
function below(parts: readonly number[], last: number): NewestVersion {
  const next = parts.slice(0, last + 1).map((part, index) => (index === last ? part + 1 : part));
  return { version: next.join('.'), bound: 'below' };
}

function isAfter(one: NewestVersion, other: NewestVersion): boolean {
  const [left, right] = [one, other].map(({ version }) => version.split('.').map(Number));
  for (let index = 0; index < Math.max(left!.length, right!.length); index++) {
    const difference = (left![index] ?? 0) - (right![index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return one.bound !== 'below' && other.bound === 'below';
}
