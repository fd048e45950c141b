import { describe, expect, it } from 'vitest';
import { steps } from './lower.js';

export interface Row {
  readonly what: string;
  /** Lines of source. */
  readonly code: readonly string[];
  /** The function whose steps are meant; the module's own code without it. */
  readonly of?: string;
  /** One line a block. */
  readonly steps: readonly string[];
}

export function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('$what', ({ code, of, steps: expected }) => {
      expect(steps(code.join('\n'), of).split('\n')).toEqual(expected);
    });
  });
}
