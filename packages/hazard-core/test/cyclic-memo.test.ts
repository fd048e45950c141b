import { describe, expect, it } from 'vitest';
import { CyclicMemo } from '../src/analysis/cyclic-memo.js';

/** What can be reached in a graph: a union over its parts, as the memo expects. */
class Reachable {
  readonly #memo: CyclicMemo<string, ReadonlySet<string>>;
  /** How often each node was computed. */
  readonly counts = new Map<string, number>();

  constructor(
    private readonly edges: Readonly<Record<string, string>>,
    maxDepth = 1_000,
  ) {
    this.#memo = new CyclicMemo<string, ReadonlySet<string>>(new Set(), maxDepth);
  }

  from(node: string): ReadonlySet<string> {
    return this.#memo.get(node, () => {
      this.counts.set(node, (this.counts.get(node) ?? 0) + 1);
      return new Set([node, ...[...(this.edges[node] ?? '')].flatMap((next) => [...this.from(next)])]);
    });
  }

  told(node: string): string {
    return [...this.from(node)].sort().join('');
  }
}

describe('CyclicMemo', () => {
  it('computes each node once where there is no circle', () => {
    const graph = new Reachable({ a: 'bc', b: 'd', c: 'd', d: 'e' });
    expect(graph.told('a')).toBe('abcde');
    expect(graph.told('d')).toBe('de');
    expect([...graph.counts.values()]).toEqual([1, 1, 1, 1, 1]);
  });

  it('gives the same whichever node of a circle is asked first', () => {
    for (const first of 'abcd') {
      const graph = new Reachable({ a: 'b', b: 'c', c: 'ad', d: '' });
      graph.from(first);
      expect([...'abcd'].map((node) => graph.told(node))).toEqual(['abcd', 'abcd', 'abcd', 'd']);
    }
  });

  it('knows a node that leads to itself', () => {
    expect(new Reachable({ a: 'a' }).told('a')).toBe('a');
  });

  it('does not compute a circle once a path', () => {
    // Every node leads to every other one: there are more paths than anybody could walk.
    const nodes = 'abcdefghijkl';
    const graph = new Reachable(Object.fromEntries([...nodes].map((node) => [node, nodes])));
    expect(graph.told('a')).toBe(nodes);
    expect(Math.max(...graph.counts.values())).toBeLessThanOrEqual(nodes.length);
  });

  it('stops at its depth, and keeps nothing of what it has not seen', () => {
    const graph = new Reachable({ a: 'b', b: 'c', c: 'd', d: 'e' }, 2);
    expect(graph.told('a')).toBe('abc');
    expect(graph.told('d')).toBe('de');
    expect(graph.told('c')).toBe('cde');
  });

  it('takes back what was made from something that may have changed, and nothing else', () => {
    let passed = 'a';
    const memo = new CyclicMemo<string, string>('', 100);
    const counts = new Map<string, number>();
    const compute = (key: string, make: () => string): string =>
      memo.get(key, () => {
        counts.set(key, (counts.get(key) ?? 0) + 1);
        return make();
      });
    const parameter = (): string =>
      compute('parameter', () => {
        memo.touch();
        return passed;
      });
    const constant = (): string => compute('constant', () => 'c');
    const both = (): string => compute('both', () => parameter() + constant());
    expect(both()).toBe('ac');
    expect(memo.takeTouched()).toBe(true);
    expect(constant()).toBe('c');
    expect(memo.takeTouched()).toBe(false);
    // What is known already was made from it all the same.
    expect(both()).toBe('ac');
    expect(memo.takeTouched()).toBe(true);
    passed = 'b';
    memo.forgetTouched();
    expect(both()).toBe('bc');
    expect(Object.fromEntries(counts)).toEqual({ both: 2, parameter: 2, constant: 1 });
  });
});
