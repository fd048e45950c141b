// What deployment tools take for YAML, though the current version of YAML does not.
import { describe, expect, it } from 'vitest';
import { withoutInnerLines } from '../src/deployment/forgiving-yaml.js';
import { parseYaml } from '../src/deployment/parse-yaml.js';
import { childOf, type TemplateTree } from '../src/deployment/template-tree.js';

function plain(tree: TemplateTree | undefined): unknown {
  if (tree?.kind === 'list') return tree.items.map(plain);
  if (tree?.kind === 'map')
    return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
  return tree?.kind === 'call' ? { [tree.name]: plain(tree.argument) } : tree?.value;
}

it.each<[string, string, unknown]>([
  ['brackets at the column of their key', 'a:\n  b: [\n  x,\n  !Ref y\n  ]\n  c: 1\n', ['x', { Ref: 'y' }]],
  ['braces at the margin', 'a:\n  b: {\n"k": [1,\n2], # note }\n}\n  c: 1\n', { k: [1, 2] }],
  [
    'a quoted text at the column of its key',
    'a:\n  b: "one\n  two"\n  c: 1\n',
    expect.stringMatching(/^one +two$/),
  ],
  ['a single-quoted one', "a:\n  b: 'it''s\n  two'\n  c: 1\n", expect.stringMatching(/^it's +two$/)],
  [
    'a dash alone in brackets',
    'a:\n  b: !Split [ -, "x - , y" ]\n  c: 1\n',
    { 'Fn::Split': ['-', 'x - , y'] },
  ],
  ['a list in a list item', 'a:\n  b:\n    - k: [\n    1 ]\n  c: 1\n', [{ k: [1] }]],
  ['brackets behind a quoted key', 'a:\n  "b": [\n  1\n  ]\n  c: 1\n', [1]],
])('%s', (_, text, expected) => {
  const tree = parseYaml(text);
  expect(plain(childOf(tree, 'a', 'b'))).toEqual(expected);
  expect(plain(childOf(tree, 'a', 'c'))).toBe(1);
});

describe('everything stays in its place', () => {
  it.each([
    'a: [\r\n1,\r\n2\r\n]\r\nb: 1\n',
    "a: it's\nb: x [ y\nc: # [\n  d: 1\n",
    'a: |\n  [ not a list\n  "nor a text\nb: [\n1]\n',
    '"a": |-\n  { x\nb: [\n1]\n',
    'a: !Sub\n  - "x\n  y"\n  - {}\n',
    'a: [ "unclosed\n',
    'a: [ # "\n1 ]\n',
    '',
  ])('%j', (text) => {
    const result = withoutInnerLines(text);
    expect(result).toHaveLength(text.length);
    for (const [index, char] of [...text].entries()) {
      if (/\w/.test(char) && !/#.*\w/.test(text)) expect(result[index]).toBe(char);
    }
  });

  it('and texts of several lines are left alone', () => {
    const text = 'a: |\n  [ x\n  "y\nb: >-\n  {\n\n  z\nc: 1\n';
    expect(withoutInnerLines(text)).toBe(text);
  });
});

it('takes one pass, whatever the text is', () => {
  for (const text of [
    'a: '.repeat(100_000),
    '[ "a'.repeat(100_000),
    "- '".repeat(100_001),
    'a:a: ['.repeat(50_000),
    '"a": '.repeat(300_000),
  ]) {
    expect(withoutInnerLines(text)).toHaveLength(text.length);
  }
}, 10_000);

it('tells the first problem of what nobody can read', () => {
  expect(() => parseYaml('a: [1\nb: }\n')).toThrow(expect.objectContaining({ kind: 'parse-error' }));
});
