/**
 * What an unknown part of a path is made from, as far as it tells two invocations apart.
 *
 * - `unique`: new for each invocation (a request id, a UUID, the end of a `mkdtemp` name)
 * - `random`: time or chance, probably different
 * - `request`: taken from the request, the same if the request is
 * - `worker`: the same for all invocations of a worker, another one for each worker
 * - `process`: the same for all invocations and all workers of a process
 * - `listing`: whatever stands in a folder
 * - `fixed`: the same for all invocations, but the text is not known (an environment variable)
 * - `unknown`: nobody can tell
 */
export type Origin = 'unique' | 'random' | 'request' | 'worker' | 'process' | 'listing' | 'fixed' | 'unknown';

/** The part that decides comes first: one unique part makes the whole unique. */
const rank: readonly Origin[] = [
  'unique',
  'random',
  'request',
  'unknown',
  'worker',
  'process',
  'listing',
  'fixed',
];

export interface Hole {
  readonly origin: Origin;
  /** Equal for parts that hold the same text. */
  readonly id: string;
  /** Only a parameter's name says that it is request data. */
  readonly byName: boolean;
}

/** A text that may be a path: known pieces and holes, in order, as the code puts them together. */
export type PathText = readonly (string | Hole)[];

/** How a path lies to a folder; `perhaps`: the folder's name is followed by something unknown. */
export type Nearness = 'itself' | 'below' | 'perhaps' | undefined;

export function strongest(origins: Iterable<Origin>): Origin | undefined {
  let best: Origin | undefined;
  for (const origin of origins) {
    if (best === undefined || rank.indexOf(origin) < rank.indexOf(best)) best = origin;
  }
  return best;
}

function holesOf(path: PathText): Hole[] {
  return path.flatMap((part) => (typeof part === 'string' ? [] : [part]));
}

export function concatenate(pieces: readonly PathText[]): PathText {
  const parts: (string | Hole)[] = [];
  for (const part of pieces.flat()) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** Every way to put one option of each list in a row, up to a limit. */
export function combinations(lists: readonly (readonly PathText[])[], limit: number): PathText[] {
  let rows: PathText[] = [[]];
  for (const list of lists) {
    const next: PathText[] = [];
    for (const row of rows) {
      for (const option of list) {
        if (next.length < limit) next.push(concatenate([row, option]));
      }
    }
    rows = next;
  }
  return rows;
}

/** `join` and `resolve`: an absolute argument of `resolve` begins anew. */
export function joinPaths(pieces: readonly PathText[], absoluteBegins: boolean): PathText {
  let from = 0;
  if (absoluteBegins) {
    pieces.forEach((piece, index) => {
      if (typeof piece[0] === 'string' && piece[0].startsWith('/')) from = index;
    });
  }
  const kept = pieces.slice(from).filter((piece) => piece.some((part) => part !== ''));
  return concatenate(kept.flatMap((piece, index) => (index === 0 ? [piece] : [['/'], piece])));
}

/** The parts between the slashes, `.` and `..` taken out; the first is empty for an absolute path. */
export function segmentsOf(path: PathText): PathText[] {
  const raw: (string | Hole)[][] = [[]];
  for (const part of path) {
    if (typeof part !== 'string') {
      raw.at(-1)!.push(part);
      continue;
    }
    part.split('/').forEach((piece, index) => {
      if (index > 0) raw.push([]);
      if (piece !== '') raw.at(-1)!.push(piece);
    });
  }
  const segments: PathText[] = [];
  raw.forEach((segment, index) => {
    const only = segment.length === 1 ? segment[0] : undefined;
    if (only === '..' && segments.length > 1) segments.pop();
    else if (only !== '.' && (segment.length > 0 || index === 0)) segments.push(segment);
  });
  return segments;
}

export function fromSegments(segments: readonly PathText[]): PathText {
  return concatenate(segments.flatMap((segment, index) => (index === 0 ? [segment] : [['/'], segment])));
}

export function baseName(path: PathText): PathText {
  return segmentsOf(path).at(-1) ?? [];
}

/** A hole at the end may hold slashes itself, unless it is a name that a library has made. */
export function folderOf(path: PathText): PathText {
  const segments = segmentsOf(path);
  const last = segments.at(-1);
  const open = last?.some((part) => typeof part !== 'string' && mayHoldSlash(part)) === true;
  return fromSegments(open ? segments : segments.slice(0, -1));
}

function mayHoldSlash(hole: Hole): boolean {
  return hole.origin === 'request' || hole.origin === 'unknown';
}

/** Text that is equal for equal paths. */
export function pathKey(path: PathText): string {
  return fromSegments(segmentsOf(withoutScheme(path)))
    .map((part) => (typeof part === 'string' ? part : `<${part.id}>`))
    .join('');
}

/** As a message shows it. */
export function showPath(path: PathText): string {
  return fromSegments(segmentsOf(withoutScheme(path)))
    .map((part) => (typeof part === 'string' ? part : '…'))
    .join('')
    .replace(/……+/g, '…');
}

/** `file:///tmp/a` and SQLite's `file:/tmp/a?mode=rw` are paths too. */
export function withoutScheme(path: PathText): PathText {
  const [first, ...others] = path;
  const match = typeof first === 'string' ? /^file:(?:\/\/)?(?=\/)/.exec(first) : null;
  return match === null ? path : [(first as string).slice(match[0].length), ...others];
}

export function nearness(path: PathText, folder: string): Nearness {
  const plain = withoutScheme(path);
  const first = plain[0];
  if (typeof first !== 'string' || !first.startsWith('/')) return undefined;
  const segments = segmentsOf(plain);
  const wanted = folder.split('/');
  for (let index = 0; index < wanted.length; index++) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    const text = segment.length === 0 ? '' : segment[0];
    if (text === wanted[index] && segment.length <= 1) continue;
    // `'/tmp' + key`: the key may begin with a slash.
    const isLast = index === wanted.length - 1 && segments.length >= wanted.length;
    return isLast && text === wanted[index] && typeof segment[1] !== 'string' ? 'perhaps' : undefined;
  }
  return segments.length === wanted.length ? 'itself' : 'below';
}

/** What makes the name differ between invocations; `undefined` if every part of it is known. */
export function originOf(path: PathText): Origin | undefined {
  return strongest(holesOf(path).map((hole) => hole.origin));
}

/**
 * The path up to the first part that no other invocation has: the file or the folder that belongs to the invocation.
 * `undefined` if there is no such part.
 */
export function ownRoot(path: PathText): PathText | undefined {
  const segments = segmentsOf(withoutScheme(path));
  const index = segments.findIndex((segment) =>
    segment.some(
      (part) => typeof part !== 'string' && (part.origin === 'unique' || part.origin === 'random'),
    ),
  );
  return index < 0 ? undefined : fromSegments(segments.slice(0, index + 1));
}

/** The path of an address that begins like that; other addresses name no file. */
export function pathBehind([first, ...others]: PathText, beginning: RegExp): PathText[] {
  const match = typeof first === 'string' ? beginning.exec(first) : null;
  return match === null || typeof first !== 'string' ? [] : [[first.slice(match[0].length), ...others]];
}
