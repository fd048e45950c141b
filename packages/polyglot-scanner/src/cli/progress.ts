import type { Colors } from '../report/text.js';
import type { OutputStream } from './terminal.js';

/** A quick scan shows no bar. */
const showAfter = 500;
const redrawAfter = 80;
const barWidth = 30;

/** A progress bar on a terminal; it leaves nothing behind. */
export class Progress {
  readonly #started: number;
  #drawn: number | undefined;

  constructor(
    private readonly stream: OutputStream,
    private readonly colors: Colors,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#started = now();
  }

  /** `done` goes from 0 to 1. */
  update(done: number): void {
    const time = this.now();
    if (time - (this.#drawn ?? this.#started + showAfter - redrawAfter) < redrawAfter) return;
    this.#drawn = time;
    const filled = Math.round(Math.min(done, 1) * barWidth);
    const { cyan, dim } = this.colors;
    const bar = cyan('━'.repeat(filled)) + dim('━'.repeat(barWidth - filled));
    const percent = String(Math.floor(Math.min(done, 1) * 100)).padStart(3);
    this.stream.write(`\r\u001b[2Kscanning ${bar} ${percent} %`);
  }

  clear(): void {
    if (this.#drawn !== undefined) this.stream.write('\r\u001b[2K');
    this.#drawn = undefined;
  }
}
