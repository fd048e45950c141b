import { catalogue as all } from 'hazard-core';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { explain, hazardsAsJson, listHazards } from '../src/cli/explain.js';
import { lmiScan, lmiScanWith } from './support/command.js';
import { catalogue } from './support/examples.js';

const plain = picocolors.createColors(false);

describe('lmi-scan hazards', () => {
  it('lists the hazards', () => {
    expect(listHazards(catalogue, plain)).toMatchInlineSnapshot(`
      "Correctness
        shared-mutable-state  Request-time write to state that other invocations see (Node.js)

      Advice
        uncorrelated-log      Output without a request id (Node.js)

      "lmi-scan explain <hazard>" tells more about one.
      "
    `);
  });

  it('lists them as data', () => {
    expect(JSON.parse(hazardsAsJson(catalogue))).toMatchObject({
      version: 1,
      hazards: catalogue.map(({ id, title }) => ({ id, title })),
    });
  });

  it('has every hazard of the engine', async () => {
    const { code, stdout, stderr } = await lmiScan('/', 'hazards');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(
      stdout
        .match(/^ {2}[a-z-]+(?= )/gm)
        ?.map((line) => line.trim())
        .sort(),
    ).toEqual(all.map(({ id }) => id).sort());
    const asData = JSON.parse((await lmiScan('/', 'hazards', '--format', 'json')).stdout) as {
      hazards: { id: string }[];
    };
    expect(asData.hazards.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });
});

describe('lmi-scan explain', () => {
  it('explains a hazard in full', () => {
    expect(explain('shared-mutable-state', catalogue, plain, 80)).toMatchInlineSnapshot(`
      "shared-mutable-state  Request-time write to state that other invocations see

        Two invocations write to the same place, and one of them goes on with what the
        other has written.

      What to do
        Node.js
          Keep request data in locals, parameters or an AsyncLocalStorage.

      How it shows
        requestData  error
          One request's data is stored where another finds it.
        counter  info, only with --strict
          A number is counted up without a switch point.

      Where it cannot be
        Python
          Each process serves one invocation at a time.

      Allow it at one place
        // lmi-ignore[shared-mutable-state]: <your reason>

      Unsafe and safe code
        https://github.com/lmi-lint/lmi-lint/blob/main/rules-docs/shared-mutable-state.md
      "
    `);
  });

  it.each(['lmi/shared-mutable-state', 'shared-mutable-state/requestData'])('knows %s', (name) => {
    expect(explain(name, catalogue, plain, 80)).toBe(explain('shared-mutable-state', catalogue, plain, 80));
  });

  it.each(all.map(({ id }) => id))('explains %s in lines that fit', async (id) => {
    const { code, stdout } = await lmiScan('/', 'explain', id);
    expect(code).toBe(0);
    for (const heading of ['What to do', 'How it shows', 'Allow it at one place']) {
      expect(stdout).toContain(`\n${heading}\n`);
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('is coloured when asked, before or behind the command', async () => {
    const coloured = async (env: Record<string, string>, ...args: string[]): Promise<boolean> =>
      (await lmiScanWith(env, '/', ...args)).stdout.includes('\u001b[');
    expect(await coloured({}, 'explain', 'process-exit')).toBe(false);
    expect(await coloured({}, 'explain', 'process-exit', '--color')).toBe(true);
    expect(await coloured({}, '--color', 'hazards')).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1' }, 'hazards')).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1' }, 'hazards', '--no-color')).toBe(false);
  });
});
