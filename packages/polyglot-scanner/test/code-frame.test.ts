import { describe, expect, it } from 'vitest';
import { codeFrame, type Mark } from '../src/report/code-frame.js';
import { SourceFile } from '../src/source-file.js';
import { at } from './support/examples.js';

/** The frame as it is drawn, without colours. */
function draw(text: string, marks: readonly [text: string, label?: string][], width = 60): string {
  const source = new SourceFile('a.js', text);
  const all: Mark[] = marks.map(([marked, label], index) => ({
    ...at(source, marked),
    label: label ?? '',
    primary: index === 0,
  }));
  return codeFrame(source, all, width)
    .map((row) => {
      if (row.kind === 'gap') return '⋮';
      if (row.kind === 'code') return `${row.line}|${row.text}`;
      if (row.kind === 'label') return ` |${' '.repeat(row.indent)}${row.label}`;
      return ` |${' '.repeat(row.indent)}${(row.primary ? '^' : '-').repeat(row.length)}${row.label}`;
    })
    .join('\n');
}

const letters = 'abcdefghij'.split('').join('\n');

describe('codeFrame', () => {
  it('shows the primary line with a line around it', () => {
    expect(draw(letters, [['e']])).toBe('4|d\n5|e\n |^\n6|f');
  });

  it('shows other marked lines alone, with a gap between', () => {
    expect(draw(letters, [['b'], ['i', 'x']])).toBe('1|a\n2|b\n |^\n3|c\n⋮\n9|i\n |-x');
  });

  it('shows a single line rather than leave it out', () => {
    expect(draw(letters, [['b'], ['e', 'x']])).toBe('1|a\n2|b\n |^\n3|c\n4|d\n5|e\n |-x');
  });

  it('leaves out blank lines at the edge', () => {
    expect(draw('a\n\nb\n\nc', [['b']])).toBe('3|b\n |^');
  });

  it('draws several marks of a line below each other, in order', () => {
    expect(draw('set(get())', [['set(get())'], ['get()', ' read']])).toBe(
      '1|set(get())\n |^^^^^^^^^^\n |    ----- read',
    );
  });

  it('puts a label below its mark where there is no room beside it', () => {
    expect(draw('f(abcdef, g)', [['g', 'told at some length']], 20)).toBe(
      '1|f(abcdef, g)\n |          ^\n | told at some length',
    );
  });

  it('marks a longer range on its first line', () => {
    expect(draw('if (a) {\n  b();\n}', [['if (a) {\n  b();\n}']])).toBe('1|if (a) {\n |^^^^^^^^\n2|  b();');
  });

  it('marks an empty range and the end of a line', () => {
    const source = new SourceFile('a.js', 'ab\n');
    for (const start of [2, 3, 9]) {
      const rows = codeFrame(source, [{ span: { start, end: start }, label: '', primary: true }], 60);
      expect(rows.filter((row) => row.kind === 'mark')).toMatchObject([{ length: 1 }]);
    }
  });

  it('expands tabs and counts wide characters twice', () => {
    expect(draw('\tx\ty', [['y']])).toBe('1|    x   y\n |        ^');
    expect(draw('日本 = "😀👨‍👩‍👧é"; here', [['here']])).toBe('1|日本 = "😀👨‍👩‍👧é"; here\n |                ^^^^');
  });

  it('shows control characters as one column', () => {
    expect(draw('"\u001b[31m" + x', [['x']])).toBe('1|"␛[31m" + x\n |          ^');
  });

  it('cuts a long line so that the mark is seen', () => {
    const text = `${'a'.repeat(200)} here ${'b'.repeat(200)}`;
    const [code, mark] = draw(text, [['here']], 40).split('\n');
    expect(code).toHaveLength('1|'.length + 40);
    expect(code).toMatch(/^1\|…a+ here b+…$/);
    expect(code!.indexOf('here')).toBe(mark!.indexOf('^'));
    expect(draw(`here ${'b'.repeat(200)}`, [['here']], 20)).toBe('1|here bbbbbbbbbbbbbb…\n |^^^^');
    expect(draw(`${'a'.repeat(200)}here`, [['here']], 20)).toMatch(/^1\|…a+here\n \| +\^\^\^\^$/);
  });

  it('marks at the edge what is cut off', () => {
    const text = `here ${'a'.repeat(100)} there`;
    expect(draw(text, [['here'], ['there']], 20)).toBe(
      `1|here ${'a'.repeat(14)}…\n |^^^^\n |${' '.repeat(19)}-`,
    );
  });

  it('survives positions outside the text', () => {
    const source = new SourceFile('a.js', '');
    expect(codeFrame(source, [{ span: { start: 5, end: 9 }, label: '', primary: true }], 40)).toMatchObject([
      { kind: 'code', line: 1, text: '' },
      { kind: 'mark', indent: 0, length: 1 },
    ]);
  });
});
