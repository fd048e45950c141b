import { withoutOldLineEnds } from '../../line-feeds.js';

export type TypedLanguage = 'java' | 'csharp';

/** What a hole of an interpolated string goes back to. */
interface Hole {
  readonly braces: number;
  readonly verbatim: boolean;
}

const quote = 34;
const apostrophe = 39;
const backslash = 92;
const slash = 47;
const star = 42;
const lineFeed = 10;
const hash = 35;
const openRound = 40;
const closeRound = 41;
const openSquare = 91;
const closeSquare = 93;
const openBrace = 123;
const closeBrace = 125;
const semicolon = 59;

/** Goes over Java or C# code and gives its words, braces and semicolons, without those in comments and strings. */
export class CodeReader {
  readonly #isCsharp: boolean;
  private readonly text: string;
  readonly #holes: Hole[] = [];
  #at = 0;
  #braces = 0;
  /** Round and square ones. */
  #brackets = 0;
  #tokenStart = 0;

  constructor(
    text: string,
    readonly language: TypedLanguage,
  ) {
    this.text = withoutOldLineEnds(text);
    this.#isCsharp = language === 'csharp';
  }

  /** The next word, brace or semicolon; without `words`, the next brace or semicolon. */
  next(words: boolean): string | undefined {
    const { text } = this;
    while (this.#at < text.length) {
      const start = this.#at;
      const code = text.charCodeAt(start);
      if (isWordCode(code)) {
        this.#at = endOfWord(text, start + 1);
        if (!words || this.#holes.length > 0 || isDigit(code)) continue;
        this.#tokenStart = start;
        return text.slice(start, this.#at);
      }
      this.#at++;
      switch (code) {
        case slash:
          this.#skipComment();
          break;
        case quote:
          this.#skipString(start);
          break;
        case apostrophe:
          this.#at = endOfCharacter(text, this.#at);
          break;
        case hash:
          if (this.#isCsharp && this.#isFirstInLine(start)) this.#skipDirective();
          break;
        case openBrace:
          this.#braces++;
          if (this.#holes.length === 0) return '{';
          break;
        case closeBrace: {
          const hole = this.#holes.at(-1);
          if (hole !== undefined) {
            if (hole.braces === this.#braces) {
              this.#holes.pop();
              this.#skipInterpolated(hole.verbatim);
            } else {
              this.#braces--;
            }
            break;
          }
          this.#braces--;
          return '}';
        }
        case openRound:
        case openSquare:
          this.#brackets++;
          break;
        case closeRound:
        case closeSquare:
          this.#brackets--;
          break;
        case semicolon:
          if (this.#holes.length === 0) return ';';
          break;
        default:
      }
    }
    return undefined;
  }

  /** Whether as many brackets were closed as opened, so far as `next` went over them. */
  get isBalanced(): boolean {
    return this.#braces === 0 && this.#brackets === 0 && this.#holes.length === 0;
  }

  /** The name that stands here; empty if none does. */
  name(): string {
    this.#skipBlank();
    // `@class` is a name in C#.
    if (this.#isCsharp && this.text[this.#at] === '@') this.#at++;
    const start = this.#at;
    if (start >= this.text.length || !isWordCode(this.text.charCodeAt(start))) return '';
    this.#at = endOfWord(this.text, start);
    return this.text.slice(start, this.#at);
  }

  /** `a.b.c`, blanks and comments left out. */
  dottedName(): string {
    let name = this.name();
    while (name !== '' && this.skips('.')) name += `.${this.name()}`;
    return name.endsWith('.') ? name.slice(0, -1) : name;
  }

  /** Goes behind the character if it is what comes next. */
  skips(character: string): boolean {
    const found = this.isBefore(character);
    if (found) this.#at++;
    return found;
  }

  isBefore(...characters: readonly string[]): boolean {
    this.#skipBlank();
    return this.#at < this.text.length && characters.includes(this.text[this.#at]!);
  }

  /** Whether the last word stands behind a dot. */
  isBehindDot(): boolean {
    let at = this.#tokenStart - 1;
    while (at >= 0 && this.text.charCodeAt(at) <= 32) at--;
    return this.text[at] === '.';
  }

  /** The last name before the next opening parenthesis, what stands in brackets left out. */
  nameBeforeParameters(): string | undefined {
    let last: string | undefined;
    for (let brackets = 0; ;) {
      const name = this.name();
      if (name !== '') {
        if (brackets === 0) last = name;
        continue;
      }
      const character = this.text[this.#at];
      if (character === undefined || ';{}='.includes(character)) return undefined;
      if (character === '(' && brackets === 0 && last !== undefined) return last;
      this.#at++;
      if ('(<['.includes(character)) brackets++;
      else if (')>]'.includes(character)) brackets--;
    }
  }

  #skipBlank(): void {
    for (; this.#at < this.text.length; this.#at++) {
      const code = this.text.charCodeAt(this.#at);
      if (code <= 32) continue;
      if (code !== slash || !this.#atComment(this.#at + 1)) return;
      this.#at++;
      this.#skipComment();
      this.#at--;
    }
  }

  #atComment(second: number): boolean {
    const code = this.text.charCodeAt(second);
    return code === slash || code === star;
  }

  /** Behind the first slash. */
  #skipComment(): void {
    const { text } = this;
    const code = text.charCodeAt(this.#at);
    if (code === slash) this.#at = endOfLine(text, this.#at);
    else if (code === star) {
      const end = text.indexOf('*/', this.#at + 1);
      this.#at = end === -1 ? text.length : end + 2;
    }
  }

  /** Behind the first quote. */
  #skipString(start: number): void {
    const { text } = this;
    let prefix = start;
    if (this.#isCsharp) while (prefix > 0 && '$@'.includes(text[prefix - 1]!)) prefix--;
    const marks = text.slice(prefix, start);
    const verbatim = marks.includes('@');
    if (!verbatim && text.startsWith('""', start + 1)) {
      this.#at = this.#isCsharp ? endOfRaw(text, start) : endOfTextBlock(text, start + 3);
    } else if (marks.includes('$')) {
      this.#skipInterpolated(verbatim);
    } else {
      this.#at = verbatim ? endOfVerbatim(text, this.#at) : endOfSimple(text, this.#at);
    }
  }

  /** To the end of an interpolated string, or behind the brace that opens its next hole. */
  #skipInterpolated(verbatim: boolean): void {
    const { text } = this;
    for (let at = this.#at; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (verbatim && text.charCodeAt(at + 1) === quote) {
          at++;
          continue;
        }
        this.#at = at + 1;
        return;
      }
      if (code === openBrace) {
        if (text.charCodeAt(at + 1) === openBrace) at++;
        else {
          this.#holes.push({ braces: this.#braces, verbatim });
          this.#at = at + 1;
          return;
        }
      } else if (!verbatim && code === backslash) at++;
      else if (!verbatim && code === lineFeed) {
        this.#at = at;
        return;
      }
    }
    this.#at = text.length;
  }

  #isFirstInLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && (this.text[before] === ' ' || this.text[before] === '\t')) before--;
    return before < 0 || this.text[before] === '\n' || this.text[before] === '\r';
  }

  /** A line of the preprocessor. Of the branches of a condition only the first is read, so that braces match. */
  #skipDirective(): void {
    const { text } = this;
    const isOtherBranch = /^[ \t]*(?:else|elif)\b/.test(text.slice(this.#at, this.#at + longestIndent));
    this.#at = endOfLine(text, this.#at);
    if (!isOtherBranch) return;
    const directive = /^[ \t]*#[ \t]*(if|endif)\b/gm;
    directive.lastIndex = this.#at;
    let open = 1;
    for (let found = directive.exec(text); found !== null; found = directive.exec(text)) {
      open += found[1] === 'if' ? 1 : -1;
      this.#at = directive.lastIndex;
      if (open === 0) return;
    }
    this.#at = text.length;
  }
}

const longestIndent = 40;

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    code === 36 ||
    isDigit(code) ||
    code >= 128
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Behind the closing quote, or at the line's end. */
function endOfSimple(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at++;
    else if (code === lineFeed) return at;
  }
  return text.length;
}

const character = /(?:\\.[^'\\\n]{0,8}|[^'\\\n])'/y;

/** Behind a character literal; an apostrophe that begins none, as in a format, is left alone. */
function endOfCharacter(text: string, start: number): number {
  character.lastIndex = start;
  return character.test(text) ? character.lastIndex : start;
}

function endOfVerbatim(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
  }
  return text.length;
}

function endOfTextBlock(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote && text.startsWith('""', at + 1)) return at + 3;
  }
  return text.length;
}

/** A raw string ends with as many quotes as it begins with. */
function endOfRaw(text: string, start: number): number {
  let count = 0;
  while (text.charCodeAt(start + count) === quote) count++;
  const end = text.indexOf('"'.repeat(count), start + count);
  if (end === -1) return text.length;
  let behind = end + count;
  while (text.charCodeAt(behind) === quote) behind++;
  return behind;
}
