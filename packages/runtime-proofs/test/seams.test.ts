import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { differences, discoverFixtures, observe, type Fixture } from 'fixture-harness';
import { normalizeOptions } from 'hazard-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clients } from '../src/clients/index.js';
import { Gate } from '../src/gate.js';
import { hasSeams, SeamWatch, withSeams } from '../src/seams.js';
import { Timeline } from '../src/timeline.js';
import { scan } from '../../polyglot-scanner/src/scan.js';

const call = (name: string) => `seam('${name}');`;

describe('a seam', () => {
  it.each([
    ['a();\n  // seam: A1\nb();\n', "a();\n  seam('A1');\nb();\n"],
    ['a()\n\t# seam: between-two  \nb()\n', "a()\n\tseam('between-two');\nb()\n"],
  ])('is a comment on a line of its own', (source, run) => {
    expect(hasSeams(source)).toBe(true);
    expect(withSeams(source, call)).toBe(run);
  });

  it.each(['a(); // seam: A1\n', '// a seam: A1\n', '/* seam: A1 */\n', '// seam:\n'])(
    'is nothing else: %s',
    (text) => {
      expect(hasSeams(text)).toBe(false);
      expect(withSeams(text, call)).toBe(text);
    },
  );
});

describe('the watch over seams', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-seams-'));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('lets go on when all have come, and tells who was there', async () => {
    const timeline = new Timeline();
    const gate = new Gate(() => 2, 60_000);
    const watch = new SeamWatch(folder, gate, timeline, (id) => id);
    try {
      fs.writeFileSync(path.join(folder, 'one.at'), 'A1 A');
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(fs.existsSync(path.join(folder, 'one.go'))).toBe(false);
      fs.writeFileSync(path.join(folder, 'two.at'), 'A1 B');
      await expect
        .poll(() => fs.readdirSync(folder).sort())
        .toEqual(['one.at', 'one.go', 'two.at', 'two.go']);
    } finally {
      watch.close();
    }
    expect(timeline.moments.map(({ who, what }) => `${who} ${what}`)).toEqual([
      'A is at A1',
      'B is at A1',
      'A goes on from A1',
      'B goes on from A1',
    ]);
  });
});

describe('the gate', () => {
  it('lets go on those who came when nobody else comes', async () => {
    const gate = new Gate(() => 3, 20);
    expect(await Promise.all([gate.pass(), gate.pass()])).toEqual([2, 2]);
  });

  it('lets the last one go on first if told to', async () => {
    const gate = new Gate(() => Infinity, 60_000);
    gate.lastFirst = true;
    const order: number[] = [];
    const passed = [1, 2, 3].map((number) => gate.pass().then(() => order.push(number)));
    gate.open();
    await Promise.all(passed);
    expect(order).toEqual([3, 2, 1]);
  });
});

// What is scanned has comments, what is run has calls: the findings are the same.
const withComments = discoverFixtures().filter(({ files }) => files.some(({ text }) => hasSeams(text)));
const support = path.join(import.meta.dirname, '..', 'support');
const engine = normalizeOptions({ minConfidence: 'low' });

describe.each(withComments.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-seams-'));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('gives the findings that it announces when its seams are calls', async () => {
    const asRun = fixtureAsRun(fixture);
    for (const { name, text } of asRun.files) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const selection = { preset: 'strict', minConfidence: 'low', only: [], ignored: [] } as const;
    const { findings } = await scan({ cwd: folder, paths: ['.'], engine, selection });
    const wrong = asRun.files.flatMap((file) => differences(file, 'lmi-scan', observe(findings, file)));
    expect(wrong).toEqual([]);
  });
});

function fixtureAsRun(fixture: Fixture): Fixture {
  const client = clients(support)[fixture.runtime as 'node' | 'python' | 'java']!;
  const files = fixture.files.map((file) => ({
    ...file,
    text: withSeams(file.text, (name) => client.seam(name)),
  }));
  return { ...fixture, files };
}
