import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { Progress } from '../src/cli/progress.js';

function progressAt(): { progress: Progress; written: string[]; wait: (milliseconds: number) => void } {
  let time = 1_000;
  const written: string[] = [];
  const stream = { write: (text: string) => written.push(text), isTTY: true };
  const progress = new Progress(stream, picocolors.createColors(false), () => time);
  return { progress, written, wait: (milliseconds) => (time += milliseconds) };
}

describe('Progress', () => {
  it('leaves a quick scan alone', () => {
    const { progress, written, wait } = progressAt();
    progress.update(0.1);
    wait(400);
    progress.update(0.9);
    progress.clear();
    expect(written).toEqual([]);
  });

  it('shows how far a longer one is, not too often, and cleans up', () => {
    const { progress, written, wait } = progressAt();
    wait(501);
    progress.update(0.5);
    progress.update(0.6);
    wait(100);
    progress.update(1);
    progress.clear();
    progress.clear();
    expect(written).toEqual([
      `\r\u001b[2Kscanning ${'━'.repeat(30)}  50 %`,
      `\r\u001b[2Kscanning ${'━'.repeat(30)} 100 %`,
      '\r\u001b[2K',
    ]);
  });
});
