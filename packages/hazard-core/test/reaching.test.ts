import { describe, expect, it } from 'vitest';
import { reachingWrites } from '../src/analysis/reaching.js';
import { Program } from './support/program.js';

/** The writes of `x` that `probe(x)` can see; `start` if the function's start is among the ways to it. */
function seen(body: string): string[] {
  const program = new Program(`function f(c) { let x; ${body} }`);
  const [probe] = program.probes();
  const { writes, fromStart } = reachingWrites(
    program.variable('x'),
    program.analysis.index.position(probe!.call)!,
  );
  const texts = writes.map((write) => program.textAt(probe!.fn.module, write));
  return [...texts, ...(fromStart ? ['start'] : [])].sort();
}

describe('the writes that a read can see', () => {
  it.each([
    ['the last one', 'x = 1; x = 2; probe(x);', ['x = 2']],
    ['either branch’s', 'if (c) x = 1; else x = 2; probe(x);', ['x = 1', 'x = 2']],
    ['one that may not run', 'x = 1; if (c) x = 2; probe(x);', ['x = 1', 'x = 2']],
    ['one, or none', 'if (c) x = 1; probe(x);', ['start', 'x = 1']],
    ['none', 'probe(x); x = 1;', ['start']],
    ['a later one, in the next round', 'while (c) { probe(x); x = 1; }', ['start', 'x = 1']],
    ['not that of a way that ends', 'x = 1; if (c) { x = 2; return; } probe(x);', ['x = 1']],
    [
      'one before an exception, or one behind',
      'x = 1; try { a(); x = 2; b(); } catch { probe(x); }',
      ['x = 1', 'x = 2'],
    ],
    ['one in `finally`', 'try { x = 1; } finally { x = 2; } probe(x);', ['x = 2']],
    ['not those of members', 'x = 1; x.a = 2; probe(x);', ['x = 1']],
  ])('%s', (_, body, expected) => {
    expect(seen(body)).toEqual(expected);
  });
});
