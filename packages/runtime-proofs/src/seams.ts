import fs from 'node:fs';
import path from 'node:path';
import type { Gate } from './gate.js';
import type { Timeline } from './timeline.js';

/** A comment on a line of its own: `// seam: A1`, `# seam: A1`. */
const comment = /^([ \t]*)(?:\/\/|#) seam: ([A-Za-z0-9-]+)[ \t]*$/gm;

export function hasSeams(source: string): boolean {
  return source.match(comment) !== null;
}

/**
 * The source as it is run: each seam is a call that blocks its thread until the harness lets it go on. A comment is all that
 * the analysis sees, and a call that blocks never lets another invocation of the same worker in, so a seam opens no window
 * that was not there.
 */
export function withSeams(source: string, call: (name: string) => string): string {
  return source.replace(comment, (_, indentation: string, name: string) => `${indentation}${call(name)}`);
}

/**
 * The harness's side of seams. Whoever comes to one writes `<unique>.at` into a folder, with the name of the seam and the id
 * of its invocation, and waits until `<unique>.go` is there: files are what every runtime can wait for.
 */
export class SeamWatch {
  readonly #folder: string;
  readonly #gate: Gate;
  readonly #timeline: Timeline;
  readonly #nameOf: (id: string | undefined) => string | undefined;
  readonly #seen = new Set<string>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    folder: string,
    gate: Gate,
    timeline: Timeline,
    nameOf: (id: string | undefined) => string | undefined,
  ) {
    this.#folder = folder;
    this.#gate = gate;
    this.#timeline = timeline;
    this.#nameOf = nameOf;
    this.#timer = setInterval(() => this.#look(), 3);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    for (const file of fs.readdirSync(this.#folder)) {
      if (!file.endsWith('.at') || this.#seen.has(file)) continue;
      this.#seen.add(file);
      const [name = '', id] = fs.readFileSync(path.join(this.#folder, file), 'utf8').split(' ');
      const who = this.#nameOf(id);
      this.#timeline.note(who, `is at ${name}`);
      void this.#gate.pass().then(() => {
        this.#timeline.note(who, `goes on from ${name}`);
        fs.writeFileSync(path.join(this.#folder, `${file.slice(0, -'.at'.length)}.go`), '');
      });
    }
  }
}
