import { createHash } from 'node:crypto';
import type { DescriptionCache, DescriptionsRead, DescriptionUnit } from '../deployment/descriptions.js';
import type { Judgement } from '../judge.js';
import type { Notification } from '../notification.js';
import type { PlannedGroup } from '../threads/plan.js';
import { CacheFile } from './cache-file.js';

/** What a judgement depends on besides the files. */
export interface CacheScope {
  /** The scanner and the libraries that it parses with, by their versions. */
  readonly tool: string;
  /** The options of the analysis. */
  readonly options: unknown;
  /** The scanned folder: each has a file of its own, so that none grows without end. */
  readonly folder: string;
}

/**
 * What earlier scans found out about groups of files, and what descriptions of deployments say. A group is known by the names and contents of
 * its files, by what their imports lead to, and by what is said of their handlers where they are deployed, so that whatever could change its
 * judgement makes it another group; a description is known by its files and by how it was read.
 */
export class ResultCache {
  readonly #file: CacheFile;
  readonly #known: ReadonlyMap<string, string>;
  /** Of this scan: what is known of groups that no longer exist is dropped. */
  readonly #current = new Map<string, string>();
  #hasNew = false;

  readonly descriptions: DescriptionCache = {
    get: (unit) => this.#get<DescriptionsRead>(keyOfUnit(unit)),
    put: (unit, read) => {
      if (read.notifications.every(isLasting)) this.#put(keyOfUnit(unit), losslessJson(read));
    },
  };

  constructor(directory: string, { tool, options, folder }: CacheScope) {
    this.#file = new CacheFile(directory, hashOf(tool, JSON.stringify(options), folder));
    this.#known = this.#file.read();
  }

  get(group: PlannedGroup): Judgement | undefined {
    return this.#get<Judgement>(keyOf(group));
  }

  put(group: PlannedGroup, judgement: Judgement): void {
    if (judgement.notifications.every(isLasting)) this.#put(keyOf(group), JSON.stringify(judgement));
  }

  #get<Outcome>(key: string): Outcome | undefined {
    const text = this.#known.get(key);
    if (text === undefined) return undefined;
    this.#current.set(key, text);
    return JSON.parse(text) as Outcome;
  }

  #put(key: string, text: string | undefined): void {
    if (text === undefined) return;
    this.#current.set(key, text);
    this.#hasNew = true;
  }

  /**
   * Keeps what this scan knows for the next one. What goes wrong is said in the notifications, and no more.
   * @param isWhole everything was looked at; otherwise what is known of the rest is kept as well.
   */
  save(isWhole = true): Notification[] {
    if (!isWhole) for (const [key, text] of this.#known) this.#current.set(key, text);
    if (!this.#hasNew && this.#current.size === this.#known.size) {
      this.#file.touch();
      return [];
    }
    const problem = this.#file.write(this.#current);
    return problem === undefined
      ? []
      : [
          {
            level: 'warning',
            kind: 'cache',
            message: `The results cannot be kept for the next scan: ${problem}.`,
          },
        ];
  }
}

/** Faults and limits of the machine may not be there the next time. */
function isLasting({ kind }: Notification): boolean {
  return kind !== 'internal' && kind !== 'limit';
}

function keyOf(group: PlannedGroup): string {
  return hashOf(
    ...group.flatMap(({ source: { name, text, byteOrderMark }, ...facts }) => [
      JSON.stringify([
        name,
        byteOrderMark,
        facts.resolutions,
        facts.parts,
        facts.runsElsewhere,
        facts.isOtherProgram,
        facts.handlers,
      ]),
      text,
    ]),
  );
}

function keyOfUnit({ language, sources, inFull, project }: DescriptionUnit): string {
  const files = sources.flatMap(({ name, byteOrderMark, text }) => [
    JSON.stringify([name, byteOrderMark]),
    text,
  ]);
  return hashOf(JSON.stringify(['description', language, inFull, project ?? null]), ...files);
}

/** Nothing where a number is beyond all bounds, for which JSON has no word. */
function losslessJson(value: unknown): string | undefined {
  let isLossless = true;
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) isLossless = false;
    return inner;
  });
  return isLossless ? text : undefined;
}

/** Of texts one by one: where one ends and the next begins counts. */
function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest('hex');
}
