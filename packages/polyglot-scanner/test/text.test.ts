import type { Finding } from 'hazard-core';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { summary } from '../src/cli/summary.js';
import { textReport } from '../src/report/text.js';
import { wrap } from '../src/report/wrap.js';
import type { ScanResult } from '../src/scan-result.js';
import { SourceFile } from '../src/source-file.js';
import { at, audit, example, handler, makeFinding, resultOf } from './support/examples.js';

const plain = picocolors.createColors(false);

function report(result: ScanResult, width = 100): string {
  return textReport(result, { colors: plain, width });
}

describe('textReport', () => {
  it('is empty without findings', () => {
    expect(report(resultOf([], []))).toBe('');
  });

  it('shows the code, the two invocations side by side, and the fix', () => {
    expect(report(resultOf([example], [handler, audit]))).toMatchInlineSnapshot(`
      "src/orders/handler.mjs:6:3  error  shared-mutable-state/requestData ────────────────────────────────

        \`currentUser\` is shared by all invocations of this worker, and this assignment stores one
        invocation's data in it. While one invocation awaits, another overwrites it; the first then goes
        on with the other's user.

          3 │ let currentUser;
            │     ─────────── declared here
          4 │
          5 │ export const handler = async (event) => {
          6 │   currentUser = event.user;
            │   ━━━━━━━━━━━━━━━━━━━━━━━━
          7 │   await audit(event);
            │   ────────────────── another invocation may run here
          8 │   return { user: currentUser };
            │                  ─────────── read here after the await
            ╭ src/audit.mjs
          5 │     await send(trail);
            │     ───────────────── the switch point

            invocation A                                    invocation B
        A1  line 6       A stores its user in             │
                         \`currentUser\`.                   │
        A2  audit.mjs:5  A waits for the audit trail.     │
        B1                                                │ line 6  B stores its own user in
                                                          │         \`currentUser\`.
        A3  line 8       A goes on and answers with B's   │
                         user.                            │

        fix  Keep it in a local variable and pass it on, or in an AsyncLocalStorage.

      "
    `);
  });

  it('tells the story line by line on a narrow terminal', () => {
    const lines = report(resultOf([example], [handler, audit]), 60).split('\n');
    expect(lines.slice(lines.findIndex((line) => line.startsWith('  A1')))).toMatchInlineSnapshot(`
      [
        "  A1  line 6       A stores its user in \`currentUser\`.",
        "  A2  audit.mjs:5  A waits for the audit trail.",
        "  B1  line 6       B stores its own user in \`currentUser\`.",
        "  A3  line 8       A goes on and answers with B's user.",
        "",
        "  fix  Keep it in a local variable and pass it on, or in an",
        "       AsyncLocalStorage.",
        "",
        "",
      ]
    `);
    // A path and the name of a hazard stay in one piece.
    const prose = lines.filter((line) => !line.startsWith('src/'));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('shows a line of its own for each finding, files in order', () => {
    const other = makeFinding({
      ...at(handler, 'await audit(event)'),
      hazard: 'uncorrelated-log',
      variant: 'console',
      severity: 'warning',
      confidence: 'medium',
      message: 'Short. Do it.',
      fix: 'Do it.',
    });
    const elsewhere = makeFinding(at(audit, 'trail.push(event.id)'));
    const text = report(resultOf([example, other, elsewhere], [handler, audit]));
    expect(text.match(/^\S.*$/gm)).toEqual([
      expect.stringMatching(
        /^src\/orders\/handler\.mjs:6:3 {2}error {2}shared-mutable-state\/requestData ─+$/,
      ),
      expect.stringMatching(
        /^src\/orders\/handler\.mjs:7:3 {2}warning {2}uncorrelated-log\/console \(medium confidence\) ─+$/,
      ),
      expect.stringMatching(/^src\/audit\.mjs:4:2 {2}error {2}shared-mutable-state\/requestData ─+$/),
    ]);
    expect(text).toContain('\n  Short.\n');
  });

  it('tells the same advice once, and errors always in full', () => {
    const advice = (text: string, occurrence: number): Finding =>
      makeFinding({
        ...at(handler, text, occurrence),
        hazard: 'uncorrelated-log',
        variant: 'console',
        severity: 'warning',
        confidence: 'medium',
        message: 'Short. Do it.',
        fix: 'Do it.',
      });
    const findings = [
      advice('audit', 1),
      advice('audit', 2),
      advice('audit', 3),
      { ...advice('event', 1), message: 'Other. Do it.' },
      { ...advice('event', 1), confidence: 'high' as const },
      makeFinding(at(handler, 'currentUser', 2)),
      makeFinding(at(handler, 'currentUser', 3)),
    ];
    const text = report(resultOf(findings, [handler]));
    expect(text.match(/^src.*$/gm)?.map((line) => line.replace(/ ─+$/, ' ───'))).toEqual([
      'src/orders/handler.mjs:1:10  warning  uncorrelated-log/console (medium confidence) ───',
      'src/orders/handler.mjs:1:27  warning  uncorrelated-log/console (medium confidence)  as at src/orders/handler.mjs:1:10',
      'src/orders/handler.mjs:7:9  warning  uncorrelated-log/console (medium confidence)  as at src/orders/handler.mjs:1:10',
      'src/orders/handler.mjs:5:31  warning  uncorrelated-log/console (medium confidence) ───',
      'src/orders/handler.mjs:5:31  warning  uncorrelated-log/console ───',
      'src/orders/handler.mjs:6:3  error  shared-mutable-state/requestData ───',
      'src/orders/handler.mjs:8:18  error  shared-mutable-state/requestData ───',
    ]);
    expect(text.match(/^ {2}Short\.$/gm)).toHaveLength(2);
    expect(text.match(/^ {2}fix {2}/gm)).toHaveLength(5);
    expect(text).toMatch(/:7:9 .*\n\nsrc/);
  });

  it('says how many files there are of each language', () => {
    const { statistics, ...result } = resultOf([], []);
    const filesByRuntime = { java: 2, node: 1, python: 1500, dotnet: 2 };
    expect(summary({ ...result, statistics: { ...statistics, files: 1505, filesByRuntime } }, plain)).toBe(
      'No hazards found in 1,505 files (1,500 Python, 2 C#, 2 Java, 1 JavaScript or TypeScript) and 3 functions, 0.01 s\n',
    );
  });

  it('shows a limited number of places', () => {
    const related = Array.from({ length: 12 }, () => ({ ...at(handler, 'event'), message: 'read here' }));
    const text = report(resultOf([{ ...example, related }], [handler]));
    expect(text.match(/read here/g)).toHaveLength(8);
    expect(text).toContain('and 4 more places');
  });

  it('lets nothing of the scanned code reach the terminal as it is', () => {
    const evil = new SourceFile('a\u001b[2J.js', 'x("\u001b[31m\u202e\u0007");');
    const finding = makeFinding({
      ...at(evil, 'x('),
      message: 'It says \u001b[31mred. Stop\u0007.',
      fix: 'Stop\u0007.',
      related: [{ ...at(evil, ');'), message: 'here\u001b]0;title\u0007' }],
      interleaving: [
        { invocation: 'A', ...at(evil, 'x('), text: 'A\u001b[1m.' },
        { invocation: 'B', ...at(evil, 'x('), text: 'B\u009b1m.' },
      ],
    });
    const result = resultOf([finding], [evil], {
      notifications: [{ level: 'error', kind: 'parse-error', file: evil.name, message: 'Bad \u001b[31m' }],
    });
    const shown = report(result) + report(result, 50) + summary(result, plain);
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('colours only when asked to', () => {
    const result = resultOf([example], [handler, audit]);
    const coloured = textReport(result, { colors: picocolors.createColors(true), width: 100 });
    expect(coloured).toContain('\u001b[31m');
    // eslint-disable-next-line no-control-regex -- colour codes are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(report(result));
  });
});

describe('summary', () => {
  it('says what was done and what was not', () => {
    const { statistics, ...result } = resultOf([example], [handler]);
    const text = summary(
      {
        ...result,
        notifications: [
          {
            level: 'error',
            kind: 'parse-error',
            file: 'a.js',
            start: { line: 3, column: 9 },
            message: 'Unexpected token',
          },
          { level: 'warning', kind: 'configuration', file: 'package.json', message: 'It is not valid JSON.' },
        ],
        statistics: {
          ...statistics,
          files: 1214,
          functions: 1,
          skimmedFiles: 12,
          suppressed: 2,
          hidden: 7,
          skippedFolders: { node_modules: 3, 'build-output': 2 },
          skippedFiles: { minified: 1 },
          milliseconds: 1234,
        },
      },
      plain,
    );
    expect(text).toMatchInlineSnapshot(`
      "a.js:3:9  error  syntax error: Unexpected token
      package.json  warning  It is not valid JSON.

      1 error in 1,214 files and 1 function, 1.23 s
      12 files not analysed: by their words and imports there is nothing to find
      2 findings allowed by comments
      7 findings not shown: only with --strict
      not scanned: 5 folders (3 node_modules, 2 build output), 1 file (minified)
      "
    `);
  });

  it('says that there was nothing', () => {
    const { statistics, ...result } = resultOf([], []);
    expect(summary({ ...result, statistics: { ...statistics, files: 0 } }, plain)).toBe(
      'No source files found.\n',
    );
    expect(summary({ ...result, statistics: { ...statistics, files: 1 } }, plain)).toBe(
      'No hazards found in 1 file and 3 functions, 0.01 s\n',
    );
  });

  it('shows a limited number of messages', () => {
    const notifications = Array.from({ length: 50 }, (_, index) => ({
      level: 'error' as const,
      kind: 'parse-error' as const,
      file: `${index}.js`,
      message: 'Unexpected token',
    }));
    const text = summary(resultOf([], [handler], { notifications }), plain);
    expect(text.match(/Unexpected token/g)).toHaveLength(20);
    expect(text).toContain('and 30 more such messages');
  });
});

describe('wrap', () => {
  it('breaks at spaces, and leaves long words whole', () => {
    expect(wrap('aa bb  cc\ndd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrap('a waytoolongword b', 5)).toEqual(['a', 'waytoolongword', 'b']);
    expect(wrap('日本 日本', 5)).toEqual(['日本', '日本']);
    expect(wrap('', 5)).toEqual(['']);
  });
});
