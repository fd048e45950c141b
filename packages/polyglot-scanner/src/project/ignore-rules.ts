import ignore, { type Ignore } from 'ignore';

/** Git tells names apart by case where the usual file system does. */
export const ignoreCase = process.platform !== 'linux';

export type PatternVerdict = 'ignored' | 'taken-back' | undefined;

/** The patterns of a `.gitignore`, wherever the file is. They are compiled when a path comes that one of them may fit. */
export class IgnorePatterns {
  readonly #filter: PathFilter;
  readonly #mayFitName = new Map<string, boolean>();
  #compiled: Ignore | undefined;

  constructor(private readonly text: string) {
    this.#filter = pathFilter(text);
  }

  /** `relative` is relative to the file's folder, with `/`. The folders above it are not ignored. */
  test(relative: string, isFolder: boolean): PatternVerdict {
    const name = relative.slice(relative.lastIndexOf('/') + 1);
    let mayFitName = this.#mayFitName.get(name);
    if (mayFitName === undefined) {
      mayFitName = this.#filter.name(name);
      this.#mayFitName.set(name, mayFitName);
    }
    if (!mayFitName && !this.#filter.path(relative)) return undefined;
    this.#compiled ??= ignore({ ignorecase: ignoreCase }).add(this.text);
    const { ignored, unignored } = this.#compiled.test(isFolder ? `${relative}/` : relative);
    return ignored ? 'ignored' : unignored ? 'taken-back' : undefined;
  }
}

/** Quick tests of a path and of its last part. Where both fail, no pattern fits; most paths fail both. */
interface PathFilter {
  readonly name: (name: string) => boolean;
  readonly path: (path: string) => boolean;
}

/**
 * A pattern fits a path only if the fixed text of its last part occurs in the path's last part. One whose last part
 * has no fixed text, such as `logs/*`, needs the fixed text of another part in the path.
 */
function pathFilter(text: string): PathFilter {
  const names = new Set<string>();
  const others = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const parts = line.replace(/^!/, '').trimEnd().replace(/\/+$/, '').split('/');
    const inName = fixedText(parts.at(-1)!);
    if (inName !== '') names.add(inName);
    else others.add(longest(parts.map(fixedText)));
  }
  return { name: containsOneOf(names), path: containsOneOf(others) };
}

/** The longest text in a part of a pattern that stands for itself; not what is behind a backslash or in brackets. */
function fixedText(part: string): string {
  return longest(part.split(/\\.?|\[[^\]]*\]?|[*?\]]/));
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function containsOneOf(texts: ReadonlySet<string>): (name: string) => boolean {
  if (texts.size === 0) return () => false;
  if (texts.has('')) return () => true;
  const escaped = [...texts].map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), ignoreCase ? 'i' : '');
  return (name) => pattern.test(name);
}

/** The patterns of one `.gitignore` in its place, and those of the folders above it. */
export class IgnoreRules {
  constructor(
    /** The absolute folder that the patterns are relative to, with a `/` at its end. */
    private readonly folder: string,
    private readonly patterns: IgnorePatterns,
    private readonly outer: IgnoreRules | undefined,
  ) {}

  /** `path` is absolute, with `/`, and lies in the folder. The innermost file that says something decides. */
  ignores(path: string, isFolder: boolean): boolean {
    const verdict = this.patterns.test(path.slice(this.folder.length), isFolder);
    return verdict === undefined ? (this.outer?.ignores(path, isFolder) ?? false) : verdict === 'ignored';
  }

  /** The same without the files that ignore the folder itself: the user named it, so it is wanted. */
  withoutRulesAgainst(path: string): IgnoreRules | undefined {
    const outer = this.outer?.withoutRulesAgainst(path);
    if (this.#ignoresFolderOrOneAbove(path)) return outer;
    return outer === this.outer ? this : new IgnoreRules(this.folder, this.patterns, outer);
  }

  #ignoresFolderOrOneAbove(path: string): boolean {
    const parts = path.slice(this.folder.length).split('/');
    return parts.some(
      (part, index) =>
        part !== '' && this.patterns.test(parts.slice(0, index + 1).join('/'), true) === 'ignored',
    );
  }
}
