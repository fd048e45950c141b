// Reports against labels.
import { structureOf } from './members.mjs';
import { contains, covers } from './sample.mjs';

/**
 * @typedef {import('./sample.mjs').Sample} Sample
 * @typedef {import('./sample.mjs').Label} Label
 * @typedef {import('./suites.mjs').Suite} Suite
 * @typedef {import('./ours.mjs').Report} Report
 * @typedef {import('./ours.mjs').Place} Place
 * @typedef {import('./ours.mjs').Text} Text
 *
 * @typedef {{ sample: string, line: number, what: string }} Entry
 *
 * @typedef {object} Score
 * @property {number} expected without what the peer admits to miss
 * @property {number} found
 * @property {Entry[]} missed
 * @property {Entry[]} wrong
 * @property {number} silent places where the suite says that nothing should be reported
 * @property {{ expected: number, found: number }} admitted
 *
 * @typedef {{ settled: readonly Place[], reads: readonly Place[] }} Outcome of a report: the places that are settled with
 * it, and those of its evidence that read what it is about
 */

/** Enough for every place of a suite to be the first of its cell once. */
const maxRounds = 120;

/**
 * One finding stands for all that is done to one thing, at the first place, and names some of the others. So each round
 * takes away what was found, as a user who mends it does, until nothing is reported any more. A label is found when a
 * finding begins in its lines, or names them as evidence, or when it is about one line, and that names what the finding
 * is about. A finding is wrong when it begins where nothing is to be found, names no place of a label as evidence, and is
 * about nothing that a label's lines use: otherwise it tells the right thing at another place.
 * @param {Suite} suite
 * @param {readonly Sample[]} samples
 * @param {readonly Text[]} texts
 * @param {(suite: Suite, texts: readonly Text[]) => Promise<Report[]>} scan
 */
export async function scoreOurs(suite, samples, texts, scan) {
  const book = new Book(samples);
  await rounds(({ reads, settled }) => (reads.length > 0 && settled.length === 0 ? reads : settled));
  // A finding names one read of many: the others are told once that one is gone, as long as the writes are there.
  const { found } = book;
  const readers = new Book(samples, found);
  if (suite.repeated === true) await rounds(({ reads }) => reads, readers);
  return book.score();

  /**
   * @param {(outcome: Outcome) => readonly Place[]} takenAway
   * @param {Book} into
   */
  async function rounds(takenAway, into = book) {
    let current = texts;
    for (let round = 0; round < maxRounds; round++) {
      const reports = await scan(suite, current);
      into.turnTo(current);
      const places = reports.flatMap((report) => takenAway(into.enter(report)));
      const next = suite.repeated === true ? withoutPlaces(current, places) : undefined;
      if (next === undefined) break;
      current = next;
    }
  }
}

/**
 * @param {readonly Sample[]} samples
 * @param {ReadonlyMap<string, Iterable<number>>} lines what a peer's tool reports, by sample
 */
export function scoreLines(samples, lines) {
  const book = new Book(samples);
  for (const [sample, reported] of lines) {
    for (const line of reported) {
      book.enter({
        sample,
        line,
        start: 0,
        end: 0,
        hazard: '',
        variant: '',
        subject: '',
        evidence: [],
        reads: [],
      });
    }
  }
  return book.score();
}

/** What a suite's peer is known to report itself. @param {readonly Sample[]} samples */
export function scorePeer(samples) {
  const lines = samples.map(
    ({ path, labels }) =>
      /** @type {const} */ ([path, labels.filter(({ byPeer }) => byPeer === true).map(({ start }) => start)]),
  );
  return lines.some(([, found]) => found.length > 0) ? scoreLines(samples, new Map(lines)) : undefined;
}

/** What was found and what was reported wrongly. */
export class Book {
  /** @type {Map<string, Entry>} */
  #wrong = new Map();

  /** @param {readonly Sample[]} samples @param {Set<Label>} found */
  constructor(samples, found = new Set()) {
    this.found = found;
    this.samples = samples;
    /** @type {Map<string, ReturnType<typeof thingsOf>>} */
    this.things = new Map();
    this.labels = new Map(samples.map(({ path, labels }) => [path, labels]));
  }

  /** Reports that are entered from now on are about these texts. @param {readonly Text[]} texts */
  turnTo(texts) {
    this.things = new Map(
      texts.map(({ sample, text, above }) => [sample, thingsOf(text.split('\n').slice(above).join('\n'))]),
    );
  }

  /**
   * Counts a report.
   * @param {Report} report
   * @returns {Outcome}
   */
  enter(report) {
    const { reads } = report;
    const hits = [report, ...report.evidence].filter((place) => {
      const labels = this.#at(place, 'report');
      for (const label of labels) this.found.add(label);
      return labels.length > 0;
    });
    if (hits.length > 0) {
      for (const label of this.#same(report)) if (label.start === label.end) this.found.add(label);
      return { settled: hits, reads };
    }
    const isElsewhere = this.#same(report).length > 0;
    // What reads it is told first, where a label is still to be found there.
    if (isElsewhere && reads.length > 0) return { settled: [], reads };
    if (!isElsewhere && this.#at(report, 'open').length === 0) {
      const [silent] = this.#at(report, 'silent');
      const key = `${report.sample}:${silent === undefined ? `line ${report.line}` : silent.start}`;
      const what = [silent?.name, `${report.hazard}/${report.variant}`, report.subject];
      if (!this.#wrong.has(key)) {
        this.#wrong.set(key, {
          sample: report.sample,
          line: report.line,
          what: what.filter(Boolean).join(' '),
        });
      }
    }
    return { settled: [report], reads };
  }

  /** Labels whose lines use what the report is about. @param {Report} report */
  #same({ sample, line, subject }) {
    const names = this.things.get(sample);
    return (this.labels.get(sample) ?? []).filter(
      (label) => label.verdict === 'report' && names?.(label, subject, line) === true,
    );
  }

  /** @param {Place} place @param {Label['verdict']} verdict */
  #at({ sample, line }, verdict) {
    return (this.labels.get(sample) ?? []).filter(
      (label) => label.verdict === verdict && covers(label, line),
    );
  }

  /** @returns {Score} */
  score() {
    const all = this.samples.flatMap(({ path, labels }) => labels.map((label) => ({ path, label })));
    const wanted = all.filter(({ label }) => label.verdict === 'report');
    const expected = wanted.filter(({ label }) => label.admitted !== true);
    const admitted = wanted.filter(({ label }) => label.admitted === true);
    const missed = expected.filter(({ label }) => !this.found.has(label));
    return {
      expected: expected.length,
      found: expected.length - missed.length,
      missed: missed.map(({ path, label }) => ({
        sample: path,
        line: label.start,
        what: label.name ?? '',
      })),
      wrong: [...this.#wrong.values()],
      silent: all.filter(({ label }) => label.verdict === 'silent').length,
      admitted: {
        expected: admitted.length,
        found: admitted.filter(({ label }) => this.found.has(label)).length,
      },
    };
  }
}

/**
 * Tells whether lines name what a finding in another line is about: `orders`, `this.orders` or `Shop.orders` for
 * `Shop.orders`, where they mean the same.
 * @param {string} text
 * @returns {(where: import('./sample.mjs').Lines, subject: string, found: number) => boolean}
 */
function thingsOf(text) {
  const { masked, types } = structureOf(text);
  const lines = masked.split('\n');
  /** @param {number} line */
  const typeAt = (line) =>
    types.filter((type) => contains(type, line)).sort((a, b) => b.start - a.start)[0]?.name;
  return ({ start, end }, subject, found) => {
    const [, owner, name] = /(?:(\w+)\.)?(\w+)$/.exec(subject) ?? [];
    if (name === undefined) return false;
    const type = owner === undefined || owner === 'this' ? typeAt(found) : owner;
    const uses = lines
      .slice(start - 1, end)
      .join('\n')
      .matchAll(new RegExp(`(?:(\\w+)\\s*\\.\\s*)?\\b${name}\\b`, 'g'));
    return [...uses].some(([, qualifier]) =>
      qualifier === undefined || qualifier === 'this' ? typeAt(start) === type : qualifier === type,
    );
  };
}

/**
 * The texts with a constant in each of the places; nothing moves.
 * @param {readonly Text[]} texts
 * @param {readonly Place[]} places
 * @returns {Text[] | undefined} nothing, where there is nothing more to take away
 */
function withoutPlaces(texts, places) {
  let changed = false;
  const result = texts.map((one) => {
    let { text } = one;
    for (const { start, end } of places.filter(({ sample }) => sample === one.sample)) {
      const constant = `0${text.slice(start + 1, end).replace(/[^\n]/g, ' ')}`;
      if (end <= start || text.slice(start, end) === constant) continue;
      text = `${text.slice(0, start)}${constant}${text.slice(end)}`;
      changed = true;
    }
    return { ...one, text };
  });
  return changed ? result : undefined;
}
