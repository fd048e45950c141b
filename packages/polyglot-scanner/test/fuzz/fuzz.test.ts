// A few thousand mutated fixtures of each language; `pnpm fuzz` tries more of them. A failure is reproduced with
// `pnpm fuzz -- --seed <seed> --language <language> --only <number>`.
import { beforeAll, expect, it } from 'vitest';
import { bundleFuzzer, fuzz, languages } from '../../../../scripts/fuzz/watch.mjs';

const seed = 1;
const count = 2_000;

let program: string;

beforeAll(async () => {
  program = await bundleFuzzer();
});

it.each(languages)('%s', { timeout: 600_000 }, async (language) => {
  const { inputs, failures } = await fuzz(program, { language, seed, count });
  expect(failures).toEqual([]);
  expect(inputs).toBe(count);
});
