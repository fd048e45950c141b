import { describe, expect, it } from 'vitest';
import { relativeUri } from '../src/report/sarif-results.js';

describe('relativeUri', () => {
  it.each([
    ['a/b.js', 'a/b.js'],
    ['a b/100%.js', 'a%20b/100%25.js'],
    ['a:b/?#.js', 'a%3Ab/%3F%23.js'],
    ['日本\n".js', '%E6%97%A5%E6%9C%AC%0A%22.js'],
    ['\ud800.js', '%EF%BF%BD.js'],
  ])('encodes %j', (file, uri) => {
    expect(relativeUri(file)).toBe(uri);
  });
});
