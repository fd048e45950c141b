import { describe, expect, it } from 'vitest';
import { lineHashes } from '../src/report/line-hash.js';
import { SourceFile } from '../src/source-file.js';

describe('lineHashes', () => {
  const hashes = (text: string, byteOrderMark = false): readonly string[] =>
    lineHashes(new SourceFile('a', text, byteOrderMark));

  /** The definition, word by word: slow and plain. */
  function byDefinition(text: string): string[] {
    const codes = [...text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')].flatMap((character) =>
      Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)),
    );
    codes.push(65535);
    const starts = codes.flatMap((_, index) => (index === 0 || codes[index - 1] === 10 ? [index] : []));
    const seen = new Map<string, number>();
    return starts.map((start) => {
      let hash = 0n;
      for (let index = start; index < start + 100; index++) {
        hash = BigInt.asUintN(64, hash * 37n + BigInt(codes[index] ?? 0));
      }
      const hex = hash.toString(16);
      seen.set(hex, (seen.get(hex) ?? 0) + 1);
      return `${hex}:${seen.get(hex)}`;
    });
  }

  // What github/codeql-action gives for these texts.
  it.each([
    ['', ['c129715d7a2bc9a3:1']],
    ['exports.handler = async () => 1;', ['8a1738c8997e672f:1']],
    [
      'let a;\r\n\tlet b;\r\n\r\nlet c;\r\n',
      [
        '92a21b950a325b25:1',
        '695e24e77674211e:1',
        '3927532ccd85f256:1',
        '4a8edf73b53b7404:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
    [
      'let a;\n\tlet b;\n\nlet c;',
      ['773c38a83b62090f:1', 'fc89c69beb26dd8:1', '9d306e981c4f060:1', '735fd9b9c2562b76:1'],
    ],
    [
      'const emoji = "😀";\rconst ß = "\u2028";\r',
      ['b2c2fbb0e566add5:1', '7dd260279cef4c63:1', 'c129715d7a2bc9a3:1'],
    ],
    [
      'await send();\n'.repeat(9),
      [
        'f805c99516491116:1',
        'f805c99516491116:2',
        'fb3656188b942c81:1',
        '4fe939dff6e718c7:1',
        '3b256a78dac71d45:1',
        'ca4ba9eda42c6d5b:1',
        'a6fd0630b3cc4be9:1',
        '553eae72eca8b14f:1',
        'b63febc7cf87a96d:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
  ])('are those of GitHub for %j', (text, expected) => {
    expect(hashes(text)).toEqual(expected);
  });

  it('follows the definition', () => {
    const texts = [
      'a',
      '\n',
      'a\r\nb\rc\n\nd',
      '  x \t y\n\txy\nxy',
      '}\n'.repeat(150),
      `${'long line '.repeat(50)}\n${'\uffff😀'.repeat(90)}\nend`,
    ];
    for (const text of texts) expect(hashes(text)).toEqual(byDefinition(text));
  });

  it('counts lines that are alike', () => {
    expect(hashes('}\n'.repeat(150)).slice(0, 2)).toEqual([
      expect.stringMatching(/:1$/),
      expect.stringMatching(/:2$/),
    ]);
  });

  it('does not depend on indentation or line ends', () => {
    expect(hashes('a {\n  b\n}\n')).toEqual(hashes('a{\r\n\tb\r\n}\r\n'));
  });

  it('has one for each line of the position table', () => {
    for (const text of ['', 'a', 'a\n', 'a\r\n\r\nb\r', '\n\n']) {
      expect(hashes(text)).toHaveLength(new SourceFile('a', text).lines.lineCount);
    }
  });

  it('takes a byte order mark for a character, as GitHub does', () => {
    expect(hashes('a\nb', true)).toEqual(hashes('\ufeffa\nb'));
  });
});
