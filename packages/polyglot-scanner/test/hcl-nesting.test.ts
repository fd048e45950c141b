// What of Terraform's language nests too deeply to be read, and what only is long.
import { describe, expect, it } from 'vitest';
import { hclLimits, hclNestsTooDeeply } from '../src/deployment/terraform/nesting.js';

const many = 20_000;
const resource = (value: string, before = ''): string =>
  `${before}resource "aws_lambda_function" "a" {\n  memory_size = ${value}\n}\n`;

describe('nests too deeply', () => {
  it.each<[string, string]>([
    ['lists', resource('['.repeat(many) + ']'.repeat(many))],
    ['blocks', 'b {\n'.repeat(many) + '}\n'.repeat(many)],
    ['templates', resource(`${'"${'.repeat(many)}1${'}"'.repeat(many)}`)],
    ['templates in a text of several lines', resource(`<<E\n${'${"'.repeat(many)}1${'"}'.repeat(many)}\nE`)],
    ['a chain of attributes', resource(`a${'.b'.repeat(many)}`)],
    ['a sum', resource(`1${'+1'.repeat(many)}`)],
    ['a sum of several lines', resource(`(\n1${'\n+1'.repeat(many)}\n)`)],
    ['a chain behind a backtick in a comment', resource(`a${'.b'.repeat(many)}`, '# `\n')],
    ['brackets behind a comment in a text', resource(`"/*"\n  b = ${'['.repeat(many)}`)],
    [
      'brackets behind a text of several lines',
      resource(`<<-END\n  " /* (\n  END\n  b = ${'['.repeat(many)}`),
    ],
  ])('%s', (_, text) => {
    expect(hclNestsTooDeeply(text)).toBe(true);
  });
});

describe('is only long', () => {
  it.each<[string, string]>([
    ['locals', `locals {\n${'  a = b.c\n'.repeat(many)}}\n`],
    ['a list', resource(`[\n${'  a.b,\n'.repeat(many)}]`)],
    ['a map', resource(`{\n${'  a = b.c\n'.repeat(many)}}`)],
    ['comments', `${'# it\'s [ ( {\n// " `\n'.repeat(many)}/*${'['.repeat(many)}*/\n`],
    ['a text', resource(`"${'a [ ( '.repeat(many)}"`)],
    ['texts with escapes', resource(`["\\"[", "$\${", "%%{"]\n`.repeat(many))],
    ['a text of several lines', resource(`<<-JSON\n${'  [[{{"a" JSONS\n'.repeat(many)}  JSON\n  b = [1]`)],
    ['templates', resource(`"${'${a.b}'.repeat(many / 2)}"`)],
    ['comparisons', resource('a < b << c')],
    ['brackets that only end', '}])'.repeat(many)],
  ])('%s', (_, text) => {
    expect(hclNestsTooDeeply(text)).toBe(false);
  });
});

it('lets the limits themselves through', () => {
  const { brackets, expression } = hclLimits;
  expect(hclNestsTooDeeply(`a = ${'['.repeat(brackets)}`)).toBe(false);
  expect(hclNestsTooDeeply(`a = ${'['.repeat(brackets + 1)}`)).toBe(true);
  expect(hclNestsTooDeeply(`a=${'-'.repeat(expression - 2)}`)).toBe(false);
  expect(hclNestsTooDeeply(`a=${'-'.repeat(expression - 1)}`)).toBe(true);
});

it('takes one pass', () => {
  for (const text of ['E'.repeat(1_000_000), '"${a}'.repeat(10_000), 'E\n'.repeat(500_000)]) {
    expect(hclNestsTooDeeply(`a = <<E\n${text} x\n`)).toBe(false);
  }
}, 10_000);
