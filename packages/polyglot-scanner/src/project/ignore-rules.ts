import ignore, { type Ignore } from 'ignore';

/** Git tells names apart by case where the usual file system does. */
const ignoreCase = process.platform !== 'linux';

/** The rules of one `.gitignore`, and those of the folders above it. */
export class IgnoreRules {
  readonly #rules: Ignore;

  constructor(
    /** The absolute folder that the patterns are relative to, with a `/` at its end. */
    private readonly folder: string,
    patterns: string,
    private readonly outer: IgnoreRules | undefined,
  ) {
    this.#rules = ignore({ ignorecase: ignoreCase }).add(patterns);
  }

  /** `path` is absolute, with `/`, and lies in the folder. The innermost file that says something decides. */
  ignores(path: string, isFolder: boolean): boolean {
    const relative = path.slice(this.folder.length) + (isFolder ? '/' : '');
    const verdict = this.#rules.test(relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
    return this.outer?.ignores(path, isFolder) ?? false;
  }

  /** The same without the files that ignore the folder itself: the user named it, so it is wanted. */
  withoutRulesAgainst(path: string): IgnoreRules | undefined {
    const outer = this.outer?.withoutRulesAgainst(path);
    const relative = path.slice(this.folder.length);
    if (relative !== '' && this.#rules.test(`${relative}/`).ignored) return outer;
    return outer === this.outer ? this : new IgnoreRules(this.folder, '', outer).#take(this.#rules);
  }

  #take(rules: Ignore): this {
    this.#rules.add(rules);
    return this;
  }
}
