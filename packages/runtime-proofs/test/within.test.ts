import { expect, it } from 'vitest';
import { within } from '../src/within.js';

it('gives what comes in time', async () => {
  expect(await within(5, Promise.resolve(7), 'It took too long.')).toBe(7);
  await expect(within(5, Promise.reject(new Error('It failed.')), 'It took too long.')).rejects.toThrow(
    'It failed.',
  );
});

it('gives up on what does not come', async () => {
  await expect(within(0.02, new Promise(() => undefined), 'It took too long.')).rejects.toThrow(
    'It took too long.',
  );
});
