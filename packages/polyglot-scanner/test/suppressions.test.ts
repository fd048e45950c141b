import type { HazardId } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { frontEnds } from '../src/frontends/registry.js';
import { SourceFile } from '../src/source-file.js';
import { readSuppressions, type Suppressions } from '../src/suppressions.js';
import { at, makeFinding } from './support/examples.js';

const frontEnd = frontEnds.find((one) => one.runtime === 'node')!;

function read(text: string): { source: SourceFile; suppressions: Suppressions } {
  const source = new SourceFile('a.mjs', text);
  return { source, suppressions: readSuppressions(source, frontEnd.comments('a.mjs', text)) };
}

/** Which of the words `one`, `two`, … in a text have a covered finding. */
function covered(text: string, hazard: HazardId = 'shared-mutable-state'): string[] {
  const { source, suppressions } = read(text);
  return ['one', 'two', 'three', 'four'].filter(
    (word) =>
      text.includes(word) &&
      suppressions.allowing(makeFinding({ ...at(source, word), hazard })) !== undefined,
  );
}

describe('lmi-ignore', () => {
  it('covers its own line when it stands behind code', () => {
    expect(covered('one(); // lmi-ignore[shared-mutable-state]: because\ntwo();')).toEqual(['one']);
    expect(covered('one(); /* lmi-ignore[shared-mutable-state]: because */ two();\nthree();')).toEqual([
      'one',
      'two',
    ]);
    expect(covered('/* lmi-ignore[shared-mutable-state]: because */ one();\ntwo();')).toEqual(['one']);
  });

  it('covers the next line of code when it stands alone', () => {
    expect(covered('// lmi-ignore[shared-mutable-state]: because\none();\ntwo();')).toEqual(['one']);
    expect(
      covered('  /* lmi-ignore[shared-mutable-state]: because\n     of this */\n  one();\n  two();'),
    ).toEqual(['one']);
  });

  it('passes over other comments and blank lines', () => {
    const text = `// lmi-ignore[shared-mutable-state]: because
// lmi-ignore[uncorrelated-log]: because

/* one more
   comment */ // and another
two();`;
    expect(covered(text)).toEqual(['two']);
    expect(covered(text, 'uncorrelated-log')).toEqual(['two']);
  });

  it('covers the named hazards only', () => {
    const text = 'one(); // lmi-ignore[lmi/check-then-act, uncorrelated-log ]: because';
    expect(covered(text, 'check-then-act')).toEqual(['one']);
    expect(covered(text, 'uncorrelated-log')).toEqual(['one']);
    expect(covered(text, 'shared-mutable-state')).toEqual([]);
  });

  it('covers only the line on which the finding begins', () => {
    const { source, suppressions } = read('one(\n  two, // lmi-ignore[shared-mutable-state]: because\n);');
    expect(
      suppressions.allowing(makeFinding({ file: 'a.mjs', span: { start: 0, end: source.text.length } })),
    ).toBeUndefined();
  });

  it('is no suppression inside a string, a template or another comment', () => {
    expect(covered('one("// lmi-ignore[shared-mutable-state]: because");')).toEqual([]);
    expect(covered('one(`\n// lmi-ignore[shared-mutable-state]: because\n${two}`);')).toEqual([]);
    expect(covered('one(); // see lmi-ignore[shared-mutable-state]: because')).toEqual([]);
  });

  it.each([
    ['lmi-ignore', 'This comment allows nothing: write "lmi-ignore[<hazard>]: <reason>".'],
    ['lmi-ignore: because', 'This comment allows nothing: write "lmi-ignore[<hazard>]: <reason>".'],
    [
      'lmi-ignore[]: because',
      'This comment allows nothing: it names no hazard. Write "lmi-ignore[<hazard>]: <reason>".',
    ],
    [
      'lmi-ignore[shared-mutable-sate]: because',
      'This comment allows nothing. There is no hazard "shared-mutable-sate". Did you mean "shared-mutable-state"?',
    ],
    [
      'lmi-ignore[zzz]: because',
      'This comment allows nothing. There is no hazard "zzz". "lmi-scan hazards" lists them.',
    ],
    [
      'lmi-ignore[process-exit]',
      'This comment allows nothing: it gives no reason. Write "lmi-ignore[process-exit]: <reason>".',
    ],
    [
      'lmi-ignore[process-exit]:  ',
      'This comment allows nothing: it gives no reason. Write "lmi-ignore[process-exit]: <reason>".',
    ],
  ])('says what is wrong with "%s"', (comment, message) => {
    const { suppressions } = read(`let a;\n  // ${comment}\none();`);
    expect(suppressions.notifications).toMatchObject([
      { level: 'warning', kind: 'suppression', file: 'a.mjs', start: { line: 2, column: 3 }, message },
    ]);
    expect(covered(`// ${comment}\none();`, 'process-exit')).toEqual([]);
  });
});

it('the reason is told, as far as there is one', () => {
  const reasonFor = (text: string): string | undefined => {
    const { source, suppressions } = read(text);
    return suppressions.allowing(makeFinding(at(source, 'one')))!.reason;
  };
  expect(reasonFor('// lmi-ignore[shared-mutable-state]:  first: this \none();')).toBe('first: this');
  expect(reasonFor('one(); // eslint-disable-line lmi/shared-mutable-state -- a -- b')).toBe('a -- b');
  expect(reasonFor('/* eslint-disable -- all of it */ one();')).toBe('all of it');
  expect(reasonFor('one(); // eslint-disable-line')).toBeUndefined();
});

describe('lmi-ignore without use', () => {
  const unused = (text: string, ...found: readonly [text: string, hazard: HazardId][]): unknown[] => {
    const { source, suppressions } = read(text);
    const findings = found.map(([word, hazard]) => makeFinding({ ...at(source, word), hazard }));
    return suppressions
      .unused(findings)
      .map(({ level, kind, start, message }) => [level, kind, start?.line, message]);
  };
  const text = `one();
// lmi-ignore[check-then-act, process-exit, shared-tmp-path]: because

two();
three();`;

  it('is not told of a comment that is needed', () => {
    expect(
      unused(text, ['two', 'check-then-act'], ['two', 'process-exit'], ['two', 'shared-tmp-path']),
    ).toEqual([]);
  });

  it('is told by hazard, at the comment', () => {
    expect(unused(text, ['two', 'process-exit'], ['three', 'check-then-act'])).toEqual([
      [
        'note',
        'suppression',
        2,
        'This scan found no check-then-act or shared-tmp-path on line 4: nothing to allow.',
      ],
    ]);
    expect(unused('one(); // lmi-ignore[process-exit]: because')).toEqual([
      ['note', 'suppression', 1, 'This scan found no process-exit on line 1: nothing to allow.'],
    ]);
  });

  it("is not told of ESLint's directives, which ESLint reports itself, and of comments that do not work", () => {
    expect(unused('one(); // eslint-disable-line lmi/process-exit')).toEqual([]);
    expect(unused('one(); // lmi-ignore[process-exit]')).toEqual([]);
  });
});

describe('ESLint directives', () => {
  it('cover the next line', () => {
    expect(
      covered('// eslint-disable-next-line lmi/shared-mutable-state -- because\none();\ntwo();'),
    ).toEqual(['one']);
    expect(
      covered('/* eslint-disable-next-line lmi/shared-mutable-state,\n no-var */\none();\ntwo();'),
    ).toEqual(['one']);
    expect(covered('// eslint-disable-next-line lmi/shared-mutable-state\n\none();')).toEqual([]);
  });

  it('cover their own line', () => {
    expect(covered('one(); // eslint-disable-line no-var, lmi/shared-mutable-state\ntwo();')).toEqual([
      'one',
    ]);
    expect(covered('one(); /* eslint-disable-line\n lmi/shared-mutable-state */ two();')).toEqual([]);
  });

  it('without rules mean all', () => {
    expect(covered('// eslint-disable-next-line\none();')).toEqual(['one']);
    expect(covered('// eslint-disable-next-line -- lmi/check-then-act is wrong here\none();')).toEqual([
      'one',
    ]);
    expect(covered('/* eslint-disable */\none();')).toEqual(['one']);
  });

  it('of other rules mean nothing', () => {
    expect(covered('// eslint-disable-next-line no-var, shared-mutable-state\none();')).toEqual([]);
    expect(covered('/* eslint-disable no-var, lmi/check-then-act, lmi/unknown */\none();')).toEqual([]);
  });

  it('hold from here to there', () => {
    const text = `one();
/* eslint-disable lmi/shared-mutable-state -- because */
two();
/* eslint-enable lmi/shared-mutable-state */
three();`;
    expect(covered(text)).toEqual(['two']);
    expect(covered('one(); /* eslint-disable lmi/shared-mutable-state */ two();')).toEqual(['two']);
  });

  it('can be nested: the last word on a rule counts', () => {
    expect(
      covered('/* eslint-disable */ one(); /* eslint-enable lmi/shared-mutable-state */ two();'),
    ).toEqual(['one']);
    expect(
      covered('/* eslint-disable lmi/shared-mutable-state */ one(); /* eslint-enable */ two();'),
    ).toEqual(['one']);
    expect(covered('/* eslint-disable */ one(); /* eslint-enable no-var */ two();')).toEqual(['one', 'two']);
  });

  it('hold for a block only as block comments', () => {
    expect(covered('// eslint-disable lmi/shared-mutable-state\none();')).toEqual([]);
    expect(covered('/* eslint-disable lmi/shared-mutable-state */\n// eslint-enable\none();')).toEqual([
      'one',
    ]);
  });

  it('are whole words', () => {
    expect(covered('// eslint-disable-next-liner\none();')).toEqual([]);
    expect(covered('/* eslint-disabled */\none();')).toEqual([]);
  });
});
