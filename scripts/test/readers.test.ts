import { describe, expect, it } from 'vitest';
import { readExpected, readGood } from '../scoreboard/readers/codeql.mjs';
import { readInfer, readIssues } from '../scoreboard/readers/infer.mjs';
import { readPmd } from '../scoreboard/readers/pmd.mjs';
import { expectedIssues, readExample, readSnapshot } from '../scoreboard/readers/python.mjs';
import { readSonar } from '../scoreboard/readers/sonar.mjs';

function brief(labels: readonly { start: number; end: number; verdict: string; admitted?: boolean }[]) {
  return labels.map(({ start, end, verdict, admitted }) =>
    [start === end ? start : `${start}-${end}`, verdict, ...(admitted === true ? ['admitted'] : [])].join(
      ' ',
    ),
  );
}

describe('Sonar’s marks', () => {
  it('are on the line of the issue, or name another one', () => {
    const text = [
      'count = 1; // Noncompliant {{Message.}}',
      '//  ^^^^^',
      '// Noncompliant@+1',
      'count = 2;',
      'count = 3;',
      '// Noncompliant@-1 {{Message.}}',
      '// Noncompliant@1 2',
    ].join('\n');
    expect(brief(readSonar(text))).toEqual(['1 report', '4 report', '5 report']);
  });

  it('tell admitted misses and what is fine', () => {
    const text = [
      'list.add(1); // FN',
      'list.add(2); // FN: not seen',
      'local = 1; // Compliant, not shared',
      'x() # OK',
    ];
    expect(brief(readSonar(text.join('\r\n')))).toEqual([
      '1 report admitted',
      '2 report admitted',
      '3 silent',
      '4 silent',
    ]);
  });

  it('are not words inside other comments', () => {
    expect(readSonar('x(); // This is not Noncompliant\ny(); // FNORD')).toEqual([]);
  });
});

describe('PMD’s test data', () => {
  const xml = `<test-data>
    <!-- <test-code><expected-problems>9</expected-problems><code>x</code></test-code> -->
    <test-code>
        <expected-problems>2</expected-problems>
        <expected-linenumbers>2,4</expected-linenumbers>
        <code><![CDATA[

class A {
  int b;
  int c;
  int d;
}
        ]]></code>
    </test-code>
    <test-code regressionTest="true"><expected-problems>0</expected-problems>
        <code>class B&lt;T&gt; {}</code></test-code>
    <test-code><expected-problems>1</expected-problems><code><![CDATA[class C {
}]]></code></test-code>
    <test-code><expected-problems>1</expected-problems><code-ref id="a"/></test-code>
</test-data>`;

  it('give one sample for each piece of code, its lines counted from its first', () => {
    expect(readPmd('Rule', xml).map(({ path, labels }) => [path, ...brief(labels)])).toEqual([
      ['Rule#1', '2 report', '4 report'],
      ['Rule#2', '1 silent'],
      ['Rule#3', '1-2 report'],
    ]);
  });

  it('are read with entities and without the empty lines around', () => {
    const [first, second] = readPmd('Rule', xml);
    expect(first?.text.split('\n')).toHaveLength(5);
    expect(second?.text).toBe('class B<T> {}');
  });
});

describe('Infer’s issues and names', () => {
  const issues = readIssues(
    [
      'code/java/A.java, pkg.A.writeBad(int,java.lang.String):void, 3, THREAD_SAFETY_VIOLATION, no_bucket, WARNING, [x]',
      'code/java/A.java, pkg.A.FP_seenOk():void, 9, THREAD_SAFETY_VIOLATION, no_bucket, WARNING, []',
      'code/java/B.java, pkg.B.<init>(), 5, GUARDEDBY_VIOLATION, no_bucket, WARNING, []',
    ].join('\n'),
  );

  it('are read by file and line', () => {
    expect([...issues].map(([file, lines]) => [file, ...lines])).toEqual([
      ['A.java', 3, 9],
      ['B.java', 5],
    ]);
  });

  it('say of each method what should come out there', () => {
    const text = [
      'class A {',
      '  void writeBad(int n, String s) {',
      '    field = n;',
      '  }',
      '  void writeOk1() { synchronized (this) { field = 1; } }',
      '  void FN_writeBad() { field = 2; }',
      '  void otherBad() { field = 3; }',
      '  void FP_seenOk() {',
      '    field = 4;',
      '  }',
      '  void unnamed() {}',
      '}',
    ].join('\n');
    const labels = readInfer(text, issues.get('A.java') ?? new Set());
    expect(brief(labels)).toEqual(['2-4 report', '5 silent', '6 report admitted', '7 open', '8-10 silent']);
    expect(labels.filter(({ byPeer }) => byPeer).map(({ name }) => name)).toEqual(['writeBad', 'FP_seenOk']);
  });
});

describe('Infer’s helpers', () => {
  it('are private or unnamed methods, and count for those who call them', () => {
    const text = [
      'class A {',
      '  void writeBad() { helper(); b.store(1); callOk(); }',
      '  private void helper() { deeper(); }',
      '  private void deeperOk() { field = 1; }',
      '  void deeper() { deeperOk(); }',
      '  void callOk() { field = 2; }',
      '  void unused() { }',
      '}',
      'class B {',
      '  void store(int n) { field = n; }',
      '}',
    ].join('\n');
    const [bad] = readInfer(text, new Set([2]));
    expect(bad?.also?.map(({ start }) => start).sort()).toEqual([10, 3, 4, 5]);
  });
});

describe('CodeQL’s expectations', () => {
  it('are places of one file', () => {
    const text = [
      '| A.java:9:4:9:25 | …=… | Message $@. | A.java:5:27:5:30 | bad | bad |',
      '| A.java:17:9:26:9 | if (…) … | Message. | A.java:6:19:6:22 | x | x |',
      '| A.java:17:9:26:9 | if (…) … | Message. | A.java:8:19:8:22 | y | y |',
      '| B.java:1:1:1:2 | x | Message. |',
    ].join('\n');
    expect(brief(readExpected(text, 'A.java'))).toEqual(['9 report', '17-26 report']);
  });

  it('have comments on what is good', () => {
    const text = '// GOOD: locked\nlock (x)\n  y();\n\n// BAD\ny();\n// GOODNESS\n';
    expect(brief(readGood(text))).toEqual(['2-3 silent']);
  });
});

describe('Python’s expectations', () => {
  it('are lines of ruff’s snapshots', () => {
    const text =
      'S108 Probable\n --> S108.py:5:11\n  |\n5 | x\n\nS108\n  --> S108.py:5:20\n --> other.py:9:1\n';
    expect(brief(readSnapshot(text, 'S108.py'))).toEqual(['5 report']);
  });

  it('are Bandit’s comments, as many as its test expects', () => {
    const test = `
      def test_other(self):
        expect = { "SEVERITY": {"LOW": 7, "HIGH": 0} }
        self.check_example("other.py", expect)
      def test_tmp(self):
        expect = { "SEVERITY": {"LOW": 0, "MEDIUM": 1}, "CONFIDENCE": {"HIGH": 5} }
        self.check_example("tmp.py", expect)`;
    const text = "with open('/tmp/a') as f:\n    pass\n# ok\nwith open('/x') as f:\n    pass\n";
    expect(expectedIssues(test, 'tmp.py')).toBe(1);
    expect(brief(readExample(text, 1))).toEqual(['1 report', '4 silent']);
    expect(() => readExample(text, 2)).toThrow('Bandit expects 2 issues, and 1 places were read.');
  });
});
