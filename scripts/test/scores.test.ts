import { describe, expect, it } from 'vitest';
import { adapt } from '../scoreboard/adapt.mjs';
import { membersOf } from '../scoreboard/members.mjs';
import { readRelabels, relabelled } from '../scoreboard/relabel.mjs';
import { lineLabel, type Label } from '../scoreboard/sample.mjs';
import { Book, scoreLines, scoreOurs } from '../scoreboard/score.mjs';
import { suites, type Suite } from '../scoreboard/suites.mjs';
import { widened } from '../scoreboard/units.mjs';

const report = { start: 0, end: 0, hazard: 'h', variant: 'v', subject: 's', evidence: [], reads: [] };

function sampleOf(text: string, labels: Label[]) {
  return { path: 'A.java', text, labels };
}

function suiteOf(changes: Partial<Suite>): Suite {
  return { ...suites[0]!, ...changes };
}

describe('methods of a source', () => {
  it('are found with annotations, whatever their bodies hold', () => {
    const text = [
      'class A {',
      '  static int[] all = { 1, 2 };',
      '  Runnable run = new Runnable() { public void run() { } };',
      '  @Test(of = "}")',
      '  public void first(int a) {',
      '    if (a > 0) { String b = "{"; } // {',
      '    Runnable c = new Runnable() { public void run() { } };',
      '  }',
      '  class B { B() { } }',
      '  static { all[0] = 1; }',
      '}',
    ].join('\n');
    expect(membersOf(text).map(({ name, type, start, end }) => [type, name, start, end])).toEqual([
      ['A', 'first', 4, 8],
      ['B', 'B', 9, 9],
    ]);
  });
});

describe('adaptions', () => {
  it('make what is not private public', () => {
    const text =
      'class A {\n  @X void a() {}\n  private void b() {}\n  protected int c() {}\n  static int d = 1;\n}';
    expect(adapt(text, ['publicMembers']).text).toBe(
      'class A {\n  @X public void a() {}\n  private void b() {}\n  public int c() {}\n  public static int d = 1;\n}',
    );
  });

  it('use the fields that no method uses, on the lines that there are', () => {
    const text =
      'class A {\n  private static Format a;\n  Format b = new Format();\n  int c;\n  void d() { b.x(); }\n}';
    expect(adapt(text, ['usedFields']).text).toBe(
      text.replace(/\}$/, ' public int use_a() { return a.hashCode(); } }'),
    );
  });

  it('put a Python module into a handler', () => {
    expect(adapt('open("x")\n\nif y:\n    z()\n', ['inHandler'])).toEqual({
      text: 'def lambda_handler(event, context):\n    open("x")\n\n    if y:\n        z()\n',
      above: 1,
    });
  });
});

describe('units', () => {
  const text =
    'class A {\n  void a() {\n    x = 1;\n    y = 2;\n  }\n  @B\n  C\n      d;\n  void e() { x = 3; }\n}';

  it('of a method are one label, and a report outweighs silence', () => {
    const labels = [lineLabel(3, 'silent'), lineLabel(4, 'report'), lineLabel(9, 'silent')];
    expect(
      widened(sampleOf(text, labels), 'method').map(({ start, end, verdict }) => [start, end, verdict]),
    ).toEqual([
      [2, 5, 'report'],
      [9, 9, 'silent'],
    ]);
  });

  it('of a declaration reach to its end', () => {
    expect(widened(sampleOf(text, [lineLabel(6, 'report')]), 'field')).toEqual([
      { start: 6, end: 8, verdict: 'report' },
    ]);
  });
});

describe('relabels', () => {
  const samples = [
    sampleOf('class A {\n  void a() {\n    x = 1;\n  }\n}', [
      { start: 2, end: 4, verdict: 'report', name: 'a' },
    ]),
  ];
  const relabel = { suite: 's t', file: 'A.java', reason: 'x', verdict: 'silent' as const };

  it('change the verdict of a place, or give it one', () => {
    const changed = relabelled(samples, 't', [
      { ...relabel, method: 'A.a' },
      { ...relabel, line: 1, verdict: 'report' },
    ]);
    expect(changed[0]?.labels.map(({ start, verdict }) => [start, verdict])).toEqual([
      [2, 'silent'],
      [1, 'report'],
    ]);
  });

  it('must fit the suite', () => {
    expect(() => relabelled(samples, 's', [{ ...relabel, method: 'b' }])).toThrow('no method "b"');
    expect(() => relabelled(samples, 's', [{ ...relabel, file: 'B.java' }])).toThrow('no file "B.java"');
    expect(() => relabelled(samples, 's', [{ ...relabel, line: 3, verdict: 'report' }])).toThrow(
      'changes nothing',
    );
    expect(relabelled(samples, 'u', [relabel])).toEqual(samples);
  });

  it('that are kept belong to known suites and have a reason each', () => {
    const ids = suites.map(({ id }) => id);
    for (const one of readRelabels()) {
      expect(one.suite.split(' ').filter((id) => !ids.includes(id))).toEqual([]);
      expect(one.reason.length).toBeGreaterThan(20);
      expect(one.line === undefined).toBe(one.method !== undefined);
    }
  });
});

describe('scores', () => {
  it('count what is found, missed, wrong and admitted', () => {
    const sample = sampleOf('', [
      lineLabel(1, 'report'),
      lineLabel(2, 'report'),
      { ...lineLabel(3, 'report'), admitted: true },
      { start: 4, end: 6, verdict: 'silent' },
      lineLabel(8, 'open'),
    ]);
    const score = scoreLines([sample], new Map([['A.java', [1, 3, 4, 5, 8, 9]]]));
    expect(score).toMatchObject({ expected: 2, found: 1, silent: 1, admitted: { expected: 1, found: 1 } });
    expect(score.missed.map(({ line }) => line)).toEqual([2]);
    expect(score.wrong.map(({ line }) => line)).toEqual([4, 9]);
  });

  it('take other lines that name the same thing for found', () => {
    const text = [
      'class A {',
      '  static int x;',
      '  void a() { x = 1; }',
      '  void b() { A.x++; }',
      '  void c() { B.x++; }',
      '  void d() { xs++; }',
      '}',
      'class B {',
      '  static int x;',
      '  void a() { x = 1; }',
      '  void b() { A.x = 2; }',
      '}',
    ].join('\n');
    const labels = [3, 4, 5, 6, 10, 11].map((line) => lineLabel(line, 'report'));
    const book = new Book([sampleOf(text, labels)]);
    book.turnTo([{ sample: 'A.java', file: '/A.java', text, above: 0 }]);
    book.enter({ ...report, sample: 'A.java', line: 3, subject: 'A.x' });
    expect(book.score().missed.map(({ line }) => line)).toEqual([5, 6, 10]);
  });

  it('leave alone what is told at another place of what a label is about', () => {
    const text = 'class A {\n  static int x;\n  void a() {\n    x = 1;\n  }\n  void b() { x = 2; }\n}';
    const book = new Book([
      sampleOf(text, [{ start: 3, end: 5, verdict: 'report' }, lineLabel(6, 'silent')]),
    ]);
    book.turnTo([{ sample: 'A.java', file: '/A.java', text, above: 0 }]);
    book.enter({ ...report, sample: 'A.java', line: 6, subject: 'A.x' });
    expect(book.score()).toMatchObject({ found: 0, wrong: [] });
    book.turnTo([{ sample: 'A.java', file: '/A.java', text: text.replace('x = 1', '0    '), above: 0 }]);
    book.enter({ ...report, sample: 'A.java', line: 6, subject: 'A.x' });
    expect(book.score()).toMatchObject({ found: 0, wrong: [{ line: 6 }] });
  });

  it('take evidence for a label, and take away what was found to see what else there is', async () => {
    const text = 'a = 1;\nb = 2;\nc = 3;\nd = 4;\n';
    const samples = [
      sampleOf(text, [lineLabel(2, 'report'), lineLabel(3, 'report'), lineLabel(1, 'silent')]),
    ];
    const seen: string[] = [];
    const score = await scoreOurs(
      suiteOf({ repeated: true }),
      samples,
      [{ sample: 'A.java', file: '/A.java', text, above: 0 }],
      async (_suite, [current]) => {
        seen.push(current!.text);
        // The first line is reported, with the first of the others that is still there as evidence.
        const other = [2, 3].find((line) => /=/.test(current!.text.split('\n')[line - 1]!));
        const place = (line: number) => ({
          sample: 'A.java',
          line,
          start: 7 * (line - 1),
          end: 7 * line - 2,
        });
        if (!current!.text.startsWith('a')) return [];
        return [{ ...report, ...place(1), evidence: other === undefined ? [] : [place(other)] }];
      },
    );
    expect(score).toMatchObject({ expected: 2, found: 2, missed: [] });
    expect(score.wrong.map(({ line }) => line)).toEqual([1]);
    // Then once more from the start, for what reads the same.
    expect(seen.slice(0, -1)).toEqual([
      text,
      text.replace('b = 2', '0    '),
      text.replace('b = 2', '0    ').replace('c = 3', '0    '),
      '0    ;\n0    ;\n0    ;\nd = 4;\n',
    ]);
  });
});
