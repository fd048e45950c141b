import { normalizeOptions } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { makeTree } from './support/tree.js';

const shop = `public class Shop extends Base {
  private int first;
  private int second;
  private int third;
  @Timed public int one() { return ++first; }
  public int two() { return ++second; }
  @Override public int three() { return ++third; }
}
`;
const base = `public class Base {
  @Timed public int three() { return 0; }
}
`;

/** The lines of Shop.java with a finding that a handler is sure to reach. */
async function linesWith(...assumeEntries: string[]): Promise<number[]> {
  const cwd = makeTree({ 'Shop.java': shop, 'Base.java': base });
  const { findings } = await scan({
    cwd,
    paths: ['.'],
    engine: normalizeOptions({ assumeEntries, requestTime: 'handlers' }),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
  });
  return findings.map(({ span }) => shop.slice(0, span.start).split('\n').length);
}

describe('assumed entries', () => {
  it('are the public methods of a class that is named', async () => {
    await expect(linesWith('Shop')).resolves.toEqual([5, 6, 7]);
    await expect(linesWith('Ba*')).resolves.toEqual([5, 6, 7]);
  });

  it('are single methods where an annotation of methods is named, and what overrides them', async () => {
    await expect(linesWith('Timed')).resolves.toEqual([5, 7]);
  });

  it('are none where nothing fits', async () => {
    await expect(linesWith('Sho')).resolves.toEqual([]);
  });
});
