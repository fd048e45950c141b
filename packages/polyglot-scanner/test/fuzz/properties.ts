// What must hold of every scan, whatever the files are; and what of two scans, one of which has files that differ in
// something that means nothing.
import { isDeepStrictEqual } from 'node:util';
import type { Location } from 'hazard-core';
import type { JsonReport } from '../../src/report/json.js';
import type { Position } from '../../src/positions.js';
import { scanFiles, type InputFile, type Scanned } from './project.js';

/** A property that does not hold. */
class Violation extends Error {}

/** @throws {Violation} or whatever the scanner throws. */
export async function check(files: readonly InputFile[], number: number, neighbour: readonly InputFile[]) {
  const scanned = await scanFiles(files);
  holdsTogether(scanned);
  if (number % 8 === 0) isUnicode(JSON.parse(scanned.sarif()));
  await variations[number % (2 * variations.length)]?.(files, scanned, neighbour);
}

type Variation = (
  files: readonly InputFile[],
  scanned: Scanned,
  neighbour: readonly InputFile[],
) => Promise<void>;

/** Each second input has one. */
const variations: readonly Variation[] = [
  async function again(files, first) {
    const [before, after] = [first, await scanFiles(files)].map(({ json, sarif, text }) => [json, sarif(), text]);
    same('The same files are reported differently the second time', before, after);
  },

  async function listedBackwards(files, { json }) {
    const { json: other } = await scanFiles(files, true);
    same('The order of a folder’s list makes a difference', json, other);
  },

  async function elsewhere(files, { json }) {
    const moved = files.map((file) => ({ ...file, name: `moved/${file.name}` }));
    const { json: other } = await scanFiles(moved);
    same('The name of the folder makes a difference', saidOf(json), saidOf(other, { path: (p) => p.slice(6) }));
  },

  async function withNeighbours(files, { json }, neighbour) {
    const { json: alone } = await scanFiles(neighbour);
    const { json: both } = await scanFiles([...files, ...neighbour]);
    const ofFiles = partOf(both, (name) => !name.startsWith('neighbour/'));
    const ofNeighbour = partOf(both, (name) => name.startsWith('neighbour/'));
    same('Files of another language make a difference', saidOf(json), saidOf(ofFiles));
    same('Files of another language change what is said of those beside them', saidOf(alone), saidOf(ofNeighbour));
  },

  async function otherEncoding(files, { json }) {
    const wellFormed = files.filter(({ text }) => isWellFormed(text));
    if (wellFormed.length < files.length || files.some(({ text }) => /[\0\ufeff]/.test(text))) return;
    const turned = files.map((file) => ({
      ...file,
      encoding: file.encoding === 'utf8' ? ('utf16' as const) : ('utf8' as const),
    }));
    same('The encoding makes a difference', saidOf(json), saidOf((await scanFiles(turned)).json));
  },

  async function linesInFront(files, { json }) {
    // A `#!` line must be the first.
    if (!isClean(json) || files.some(({ text }) => text.startsWith('#!'))) return;
    const moved = files.map((file) => ({ ...file, text: `\n\n\n${file.text}` }));
    const other = (await scanFiles(moved)).json;
    // What is told of the module as a whole stands in its first line.
    const up = ({ line, column }: Position): Position => ({ line: Math.max(1, line - 3), column });
    same('Empty lines in front make a difference', saidOf(json), saidOf(other, { position: up }));
  },

  async function commentBehind(files, { json }) {
    if (!isClean(json)) return;
    const longer = files.map((file) => ({ ...file, text: `${file.text}\n\n${commentFor(file)}\n` }));
    same('A comment behind all makes a difference', saidOf(json), saidOf((await scanFiles(longer)).json));
  },

  async function otherLineEnds(files, { json }) {
    if (!isClean(json) || files.some((file) => file.text.includes('\r') || hasOpenQuote(file))) return;
    for (const [name, lineEnd] of [['CRLF', '\r\n'], ['CR', '\r']] as const) {
      const other = files.map((file) => ({ ...file, text: file.text.replaceAll('\n', lineEnd) }));
      same(`${name} makes a difference`, saidOf(json), saidOf((await scanFiles(other)).json));
    }
  },

  async function unrelatedCode(files, { json }) {
    if (!isClean(json)) return;
    const longer = files.map((file, index) => ({ ...file, text: `${file.text}\n${unrelatedFor(file, index)}\n` }));
    same('Unrelated code behind all makes a difference', saidOf(json), saidOf((await scanFiles(longer)).json));
  },
]; // prettier-ignore

function partOf(report: JsonReport, isWanted: (path: string) => boolean): JsonReport {
  return {
    ...report,
    findings: report.findings.filter(({ path }) => isWanted(path)),
    notifications: report.notifications.filter(({ path = '' }) => isWanted(path)),
  };
}

/** Whether every file was understood in full: behind an error, a parser may go on in different ways. */
function isClean({ notifications }: JsonReport): boolean {
  return notifications.length === 0;
}

/** Python's grammar takes a line feed in a text of one line, and no carriage return. */
function hasOpenQuote({ name, text }: InputFile): boolean {
  return (
    name.endsWith('.py') && text.split('\n').some((line) => (line.match(/['"]/g)?.length ?? 0) % 2 === 1)
  );
}

function commentFor({ name }: InputFile): string {
  return name.endsWith('.py') ? '# nothing' : '// nothing';
}

function unrelatedFor({ name }: InputFile, index: number): string {
  if (name.endsWith('.py')) return `def unrelated_${index}(a, b):\n    return a + b`;
  return /\.(?:java|cs)$/.test(name)
    ? `class Unrelated${index} { int plus(int a, int b) { return a + b; } }`
    : `function unrelated${index}(a, b) { return a + b; }`;
}

/** What is reported, without the numbers that count all files. */
function saidOf(
  { findings, notifications }: JsonReport,
  change: { position?: (position: Position) => Position; path?: (path: string) => string } = {},
): unknown {
  const changed = JSON.parse(
    JSON.stringify({ findings: findings.map(({ suggestions: _, ...rest }) => rest), notifications }),
    (key, value: unknown) => {
      if ((key === 'start' || key === 'end') && change.position) return change.position(value as Position);
      if (key === 'path' && change.path) return change.path(value as string);
      return value;
    },
  ) as unknown;
  return changed;
}

function same(what: string, expected: unknown, actual: unknown): void {
  if (isDeepStrictEqual(expected, actual)) return;
  throw new Violation(`${what}:\n${firstDifference(expected, actual)}`);
}

function firstDifference(expected: unknown, actual: unknown): string {
  const [before, after] = [expected, actual].map((value) => JSON.stringify(value, undefined, 1).split('\n'));
  const at = before!.findIndex((line, index) => line !== after![index]);
  const around = (lines: readonly string[]): string => lines.slice(Math.max(0, at - 4), at + 6).join('\n');
  return `${around(before!)}\n--- and then ---\n${around(after!)}`;
}

function holdsTogether({ result, json, text }: Scanned): void {
  const fault = result.notifications.find(({ kind }) => kind === 'internal');
  if (fault !== undefined) throw new Violation(`A fault: ${fault.message}\n${fault.debug ?? ''}`);
  const isInside = ({ file, span }: Location): boolean => {
    const length = result.sources.get(file)?.text.length ?? -1;
    return Number.isInteger(span.start) && 0 <= span.start && span.start <= span.end && span.end <= length;
  };
  for (const finding of result.findings) {
    const edits = finding.suggestions.flatMap(({ edits }) => edits);
    const places = [finding, ...finding.related, ...finding.interleaving];
    places.push(...edits.map(({ span }) => ({ ...finding, file: finding.file, span })));
    const outside = places.find((place) => !isInside(place));
    if (outside !== undefined) {
      throw new Violation(`Outside the text: ${outside.file} ${JSON.stringify(outside.span)} of ${finding.hazard}`);
    }
  }
  for (const { start, end } of result.notifications) {
    if (start && end && (start.line > end.line || (start.line === end.line && start.column > end.column)))
      throw new Violation('A notification ends before it begins.');
  }
  if (json.findings.length !== result.findings.length) throw new Violation('JSON lacks findings.');
  isUnicode(json);
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  const control = /[\0-\t\v-\x1f\x7f-\x9f\u202e]/.exec(text);
  if (control !== null) throw new Violation(`The text report has the character ${JSON.stringify(control[0])}.`);
  if (!isWellFormed(text)) throw new Violation('The text report is not Unicode.');
} // prettier-ignore

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** Other programs refuse JSON with half a surrogate pair. */
function isUnicode(value: unknown): void {
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new Violation(`Not Unicode: ${JSON.stringify(value)}`);
  } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(isUnicode);
}
