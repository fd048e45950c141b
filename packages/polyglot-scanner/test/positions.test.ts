import { describe, expect, it } from 'vitest';
import { LineTable } from '../src/positions.js';

describe('LineTable', () => {
  it('counts lines and columns from 1', () => {
    const table = new LineTable('ab\ncd');
    expect(table.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(table.positionAt(2)).toEqual({ line: 1, column: 3 });
    expect(table.positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(table.positionAt(5)).toEqual({ line: 2, column: 3 });
  });

  it('ends a line at LF, CRLF and CR', () => {
    const table = new LineTable('a\nb\r\nc\rd\n\re');
    expect([1, 2, 3, 4, 5, 6].map((line) => table.lineText(line))).toEqual(['a', 'b', 'c', 'd', '', 'e']);
    expect(table.lineCount).toBe(6);
    expect(table.positionAt(table.text.indexOf('d'))).toEqual({ line: 4, column: 1 });
  });

  it('counts UTF-16 code units', () => {
    const table = new LineTable('😀x');
    expect(table.positionAt(2)).toEqual({ line: 1, column: 3 });
  });

  it('takes an offset outside the text for its nearest end', () => {
    const table = new LineTable('a\n');
    expect(table.positionAt(-5)).toEqual({ line: 1, column: 1 });
    expect(table.positionAt(99)).toEqual({ line: 2, column: 1 });
  });

  it('knows an empty text', () => {
    const table = new LineTable('');
    expect(table.lineCount).toBe(1);
    expect(table.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(table.lineText(1)).toBe('');
    expect(table.lineText(7)).toBe('');
  });
});
