// Generated handlers: the same seed gives the same, the oracle sees what is wrong, and a disagreement is never passed over.
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { generate, type CaseEvent, type Generator, type Oracle } from '../src/differential/case.js';
import { differentialReport } from '../src/differential/differential-report.js';
import { explanationOf, explanations } from '../src/differential/explanations.js';
import { javaHandlers } from '../src/differential/java-handlers.js';
import { nodeHandlers } from '../src/differential/node-handlers.js';
import { violation } from '../src/differential/oracle.js';
import { pythonHandlers } from '../src/differential/python-handlers.js';
import { verdictOn } from '../src/differential/verdict.js';
import type { Ended } from '../src/proof.js';
import type { Outcome } from '../src/runtime-api.js';

const generators: readonly (readonly [string, Generator, number])[] = [
  ['Node.js', nodeHandlers, 500],
  ['Python', pythonHandlers, 200],
  ['Java', javaHandlers, 200],
];

describe.each(generators)('handlers of %s', (_, generator, count) => {
  it('are as many as are asked for, and all different', () => {
    const cases = generate(generator, 1, count);
    expect(cases).toHaveLength(count);
    const texts = cases.map(({ name, files }) => JSON.stringify(files).replaceAll(name, ''));
    expect(new Set(texts).size).toBe(count);
  });

  it('are the same for the same seed, and others for another one', () => {
    expect(generate(generator, 7, 20)).toEqual(generate(generator, 7, 20));
    expect(generate(generator, 8, 20)).not.toEqual(generate(generator, 7, 20));
  });

  it('have their files in a folder of their own, and are known to the dispatcher', () => {
    const cases = generate(generator, 1, 20);
    const { file } = generator.dispatcher(cases);
    for (const { name, files } of cases) {
      for (const { name: path } of files) expect(path.startsWith(`${name}/`)).toBe(true);
      expect(file.text).toContain(name);
    }
  });
});

it('are modules that can be loaded', async () => {
  for (const { files } of generate(nodeHandlers, 3, 200)) {
    for (const { text } of files) await transform(text, { loader: 'js', format: 'esm' });
  }
});

describe('the oracle', () => {
  const invocation = (name: string, outcome: Outcome): Ended<CaseEvent> => ({
    name,
    index: 0,
    round: 1,
    key: name,
    id: name,
    event: { case: 'c001', key: name, group: 'g' },
    outcome,
    place: (path) => path,
    until: 1,
  });
  const answered = (...values: unknown[]) =>
    values.map((value, index) => invocation('ABCD'[index]!, { kind: 'answered', value }));

  it.each<[Oracle, unknown[], string | undefined]>([
    ['own', ['A', 'B'], undefined],
    ['own', ['B', 'B'], 'A answered B instead of A'],
    ['same', ['x', 'x'], undefined],
    ['same', ['x', 'y'], 'B answered y, and another one x'],
    ['distinct', [1, 2], undefined],
    ['distinct', [1, 1], 'B answered 1, which another one has answered'],
    [{ always: '1' }, ['1', '1'], undefined],
    [{ always: '1' }, ['1', '2'], 'B answered 2 instead of 1'],
  ])('%j of %j', (oracle, values, wrong) => {
    expect(violation(oracle, answered(...values), [])).toBe(wrong);
  });

  it('remembers the answers of the rounds before', () => {
    const answers: unknown[] = [];
    expect(violation('distinct', answered(1, 2), answers)).toBeUndefined();
    expect(violation('distinct', answered(3, 2), answers)).toBe(
      'B answered 2, which another one has answered',
    );
  });

  it('takes neither an error nor silence for an answer', () => {
    const failed = invocation('A', { kind: 'failed', type: 'TypeError', message: 'no' });
    expect(violation('same', [failed], [])).toBe('A failed with TypeError: no');
    expect(violation('same', [invocation('A', { kind: 'lost', why: 'late' })], [])).toBe(
      'A got no answer: late',
    );
  });
});

describe('a verdict', () => {
  const [generated] = generate(nodeHandlers, 1, 1);
  const wrong = { overlapping: 'B answered A', sequential: undefined };
  const right = { overlapping: undefined, sequential: undefined };
  const told = { byDefault: ['shared-mutable-state/requestData'], strictOnly: [] };
  const silent = { byDefault: [], strictOnly: ['shared-mutable-state/counter'] };

  it.each([
    ['node', wrong, told, 'unsafe'],
    ['node', right, silent, 'safe'],
    ['node', right, told, 'falsePositive'],
    ['node', wrong, silent, 'miss'],
    // What one process keeps for its next invocation has nothing to do with concurrency.
    ['python', { overlapping: 'x', sequential: 'x' }, silent, 'apart'],
    ['python', wrong, silent, 'miss'],
    ['java', { overlapping: 'x', sequential: 'x' }, silent, 'miss'],
  ] as const)('on %s: seen %j, told %j: %s', (runtime, seen, said, kind) => {
    expect(verdictOn(runtime, generated!, seen, said).kind).toBe(kind);
  });

  it('that nobody has explained is told as such, with its source', () => {
    const unknown = { ...generated!, parts: ['something new'] };
    const report = differentialReport('client 1', [verdictOn('node', unknown, wrong, silent)]);
    expect(report).toContain('Went wrong, and nothing was told, 1 of 1: NOT EXPLAINED');
    expect(report).toContain(unknown.files[0]!.text.split('\n')[0]);
    expect(report).toContain('0 agreements');
    expect(report).toContain('(1 misses');
  });
});

describe('an explanation that says what --strict tells', () => {
  const parts = 'cell:module-variable once-check-await-set in:here';

  it('holds where it is told so', () => {
    const explained = explanationOf('node', 'miss', parts, ['check-then-act/duplicateWork']);
    expect(explained?.kind).toBe('meant');
  });

  it.each([[[]], [['shared-mutable-state/counter']]])(
    'does not hold where other things are told: %o',
    (told) => {
      expect(explanationOf('node', 'miss', parts, told)).toBeUndefined();
    },
  );
});

it('there is no explanation for what is never generated', () => {
  const parts = Object.fromEntries(
    generators.map(([, generator]) => [
      generator.runtime,
      generate(generator, 1, 600).map((one) => `${one.parts.join(' ')} `),
    ]),
  );
  for (const { runtimes, parts: pattern, why } of explanations) {
    const isUsed = runtimes.some((runtime) => parts[runtime]!.some((one) => pattern.test(one)));
    expect(isUsed, why).toBe(true);
  }
});
