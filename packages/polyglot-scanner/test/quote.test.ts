import { describe, expect, it } from 'vitest';
import { didYouMean, unknownHazard } from '../src/near-name.js';
import { quotePath, visible } from '../src/quote.js';

describe('visible', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['a\nb\r\tc\0', 'a␊b␍␉c␀'],
    ['\u007f\u009b31m', '␡\ufffd31m'],
    ['a\u202eb\u2066c\u2028d\u200e', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
    ['\ud800x\udc00', '\ufffdx\ufffd'],
    ['plain é 日本 😀 \u00ad', 'plain é 日本 😀 \u00ad'],
  ])('makes %j harmless', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('keeps the length in code units, so that columns stay right', () => {
    const text = 'a\u001b\u202e\ud800b';
    expect(visible(text)).toHaveLength(text.length);
  });

  it('quotes paths', () => {
    expect(quotePath('a\nb')).toBe('"a␊b"');
    expect(quotePath('')).toBe('"."');
  });
});

describe('near names', () => {
  it('names the near one, if any', () => {
    expect(didYouMean('jsno', ['text', 'json'])).toBe(' Did you mean "json"?');
    expect(didYouMean('unrelated', ['text', 'json'])).toBe('');
    expect(unknownHazard('shared-tmp-paht')).toBe(
      'There is no hazard "shared-tmp-paht". Did you mean "shared-tmp-path"?',
    );
    expect(unknownHazard('banana')).toBe('There is no hazard "banana". "lmi-scan hazards" lists them.');
  });
});
