// What may happen to a source file between a person's head and the scanner, and worse.
import type { Random } from './random.js';

/** @param other the text of another file in the same language. */
type Mutation = (text: string, random: Random, other: string) => string;

/** Applies up to four mutations, one after the other. */
export function mutated(text: string, random: Random, other: string): string {
  let result = text;
  for (let left = 1 + random.below(4); left > 0; left--) {
    result = random.pick(mutations)(result, random, other).slice(0, maximumLength);
  }
  return result;
}

/** Mutations of mutations grow; what takes long in proportion to its length is for tests of their own. */
const maximumLength = 30_000;

/** How often something is repeated: seldom often, since each time costs time. */
function times(random: Random): number {
  return random.pick([3, 5, 5, 10, 10, 20, 20, 50, 50, 240, 1_500]);
}

const mutations: readonly Mutation[] = [
  onTokens((tokens, random) => tokens.splice(random.below(tokens.length), 1 + random.below(3))),
  onTokens((tokens, random) => {
    const at = random.below(tokens.length);
    tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(4)));
  }),
  onTokens((tokens, random) => swap(tokens, random)),
  onTokens((tokens, random) => tokens.splice(random.below(tokens.length), 0, random.pick(tokens))),
  onTokens((tokens, random, other) => {
    tokens[random.below(tokens.length)] = random.pick(tokensOf(other));
  }),
  onTokens((tokens, random) => tokens.splice(random.below(tokens.length), 0, random.pick(oddTokens))),
  onTokens((tokens, random) => unbalance(tokens, random)),
  onTokens((tokens, random) => repeat(tokens, random)),
  onLines((lines, random) => lines.splice(random.below(lines.length), 1 + random.below(4))),
  onLines((lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(5)));
  }),
  onLines((lines, random) => swap(lines, random)),
  onLines((lines, random, other) => {
    lines.splice(random.below(lines.length), 0, ...someLines(other, random));
  }),
  onLines((lines, random) => {
    const at = random.below(lines.length);
    lines[at] = random.pick(['\t', '  ', ' ', '']) + lines[at]!.trimStart();
  }),
  (text, random) => insertAt(text, random.below(text.length), random.pick(oddTexts)),
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(text.length)),
  // The first half of one file and the second of another.
  (text, random, other) => text.slice(0, random.below(text.length)) + other.slice(random.below(other.length)),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u2028'])),
  (text, random) => insertAt(text, random.below(text.length), random.pick(['x', ' ', '"', '1 + ']).repeat(10 * times(random))),
  (text, random) => nest(text, random),
]; // prettier-ignore

const oddTokens = [
  '{', '}', '(', ')', '[', ']', '<', '>', '"', "'", '`', '"""', "'''", '/*', '*/', '//', '#', '\\', ';', ',', '.', '..',
  '?.', '??', '=>', '->', '::', ':', '=', ':=', '==', '+', '++', '-', '*', '**', '/', '%', '@', '&', '|', '!', '~', '$', '${',
  'async', 'await', 'yield', 'yield from', 'return', 'throw', 'raise', 'break', 'continue', 'goto', 'case', 'default', 'new',
  'this', 'super', 'base', 'self', 'null', 'None', 'if', 'else', 'elif', 'for', 'while', 'do', 'try', 'catch', 'except',
  'finally', 'switch', 'match', 'with', 'using', 'lock', 'synchronized', 'static', 'class', 'record', 'interface', 'enum',
  'struct', 'def', 'lambda', 'function', 'import', 'from', 'export', 'package', 'namespace', 'global', 'nonlocal', 'del',
  'get', 'set', 'is', 'as', 'in', 'of', 'typeof', 'instanceof', 'delegate', 'partial', 'var', 'let', 'const', 'final',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', '1e999', '0x', '9'.repeat(400),
]; // prettier-ignore

const oddTexts = [
  '\0', '\ufeff', '\ufffd', '\ud83d', '\ude00', '😀', '\u200b', '\u202e', '\u2028', '\u0085', '\u00a0', '\x1b[31m', '\x7f',
  'e\u0301', 'ﬁ', '𝒳', '\v', '\f', '\r', '\t', '\n', '\ud83d\n', '𐐀'.repeat(50),
]; // prettier-ignore

function onTokens(change: (tokens: string[], random: Random, other: string) => unknown): Mutation {
  return (text, random, other) => {
    const tokens = tokensOf(text);
    change(tokens, random, other);
    return tokens.join('');
  };
}

function onLines(change: (lines: string[], random: Random, other: string) => unknown): Mutation {
  return (text, random, other) => {
    const lines = text.split('\n');
    change(lines, random, other);
    return lines.join('\n');
  };
}

/** Words, numbers, strings of one line, white space and single characters: near enough for four languages. Never empty. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_$]+|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\s+|[^]/gu) ?? [' '];
}

function someLines(text: string, random: Random): string[] {
  const lines = text.split('\n');
  const start = random.below(lines.length);
  return lines.slice(start, start + 1 + random.below(12));
}

function swap(parts: string[], random: Random): void {
  const [a, b] = [random.below(parts.length), random.below(parts.length)];
  [parts[a], parts[b]] = [parts[b]!, parts[a]!];
}

/** Takes a bracket or quote away, or turns it round. */
function unbalance(tokens: string[], random: Random): void {
  const places = [...tokens.keys()].filter((at) => /^[()[\]{}<>"'`]/.test(tokens[at]!));
  if (places.length === 0) return;
  const at = random.pick(places);
  tokens[at] = random.chance(0.5)
    ? tokens[at]!.slice(1)
    : random.pick(['(', ')', '[', ']', '{', '}', '"', "'"]);
}

/** The same few tokens over and over: chains, long lists, deep nesting. */
function repeat(tokens: string[], random: Random): void {
  const at = random.below(tokens.length);
  const part = tokens.slice(at, at + 1 + random.below(6)).join('');
  tokens.splice(at, 0, part.repeat(times(random)));
}

/** Puts one construct of the text, or a bracket, around or in front of something many times. */
function nest(text: string, random: Random): string {
  const count = times(random);
  const [open, close] = random.pick(nestings);
  const start = random.below(text.length);
  const end = start + random.below(text.length - start);
  return (
    text.slice(0, start) + open.repeat(count) + text.slice(start, end) + close.repeat(count) + text.slice(end)
  );
}

const nestings: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'], ['[', ']'], ['{', '}'], ['f(', ')'], ['a.b(', ')'], ['if (a) { ', '}'], ['if (a) {} else ', '{}'], ['!', ''],
  ['a ? b : ', ''], ['() => ', ''], ['new A(', ')'], ['try { ', '} finally {}'], ['lambda: ', ''], ['not ', ''], ['a + ', ''],
  ['"a" + ', ''], ['', '.a()'], ['', '[0]'], ['`${', '}`'], ['class A { ', '}'], ['for (;;) ', ''], ['await ', ''], ['(int) ', ''],
  ['f"{', '}"'], ['A<', '>'], ['elif a:\n pass\n', ''], ['switch (a) { case 1: ', '}'], ['a = ', ''], ['a => ', ''], ['@A ', ''],
]; // prettier-ignore

function insertAt(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}
