import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discoverFixtures } from '../src/index.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lmi-lint-fixtures-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

it('reads cases of all hazards and runtimes, with files in folders', () => {
  write('process-exit/node/unsafe-exit-in-helper/handler.mjs', 'leave();\n');
  write(
    'process-exit/node/unsafe-exit-in-helper/lib/leave.mjs',
    'process.exit(); // hazard: process-exit/exit\n',
  );
  write('process-exit/node/unsafe-exit-in-helper/package.json', '{}\n');
  write('process-exit/python/safe-return/handler.py', 'pass\n');

  expect(discoverFixtures(folder)).toMatchObject([
    {
      name: 'process-exit/node/unsafe-exit-in-helper',
      hazard: 'process-exit',
      runtime: 'node',
      isSafe: false,
      files: [
        { name: 'process-exit/node/unsafe-exit-in-helper/handler.mjs', expectations: [] },
        {
          name: 'process-exit/node/unsafe-exit-in-helper/lib/leave.mjs',
          text: 'process.exit(); // hazard: process-exit/exit\n',
          expectations: [{ line: 1, hazard: 'process-exit', variant: 'exit' }],
        },
      ],
    },
    { name: 'process-exit/python/safe-return', runtime: 'python', isSafe: true },
  ]);
  expect(discoverFixtures(folder, 'python')).toHaveLength(1);
});

it('leaves the records of real projects alone', () => {
  write('real-projects/owner+name.json', '{}\n');
  write('real-projects/owner+name/unsafe-exit/handler.mjs', 'process.exit();\n');
  expect(discoverFixtures(folder)).toEqual([]);
});

const annotated = 'process.exit(); // hazard: process-exit/exit\n';

it.each([
  ['A case is named safe-… or unsafe-…, in kebab-case.', 'exit-at-once/handler.mjs', annotated],
  ['A case is named safe-… or unsafe-…, in kebab-case.', 'unsafe-exitAtOnce/handler.mjs', annotated],
  ['A safe case announces no hazard.', 'safe-exit/handler.mjs', annotated],
  ['An unsafe case announces a hazard.', 'unsafe-exit/handler.mjs', 'process.exit();\n'],
  [
    'A file that is alone gives the same findings in every mode.',
    'unsafe-exit/handler.mjs',
    'process.exit(); // hazard[eslint]: process-exit/exit\n',
  ],
])('says of a case: %s', (problem, name, text) => {
  write(`process-exit/node/${name}`, text);
  expect(discoverFixtures(folder)[0]?.problems).toEqual([problem]);
});

it('says what is wrong with an annotation', () => {
  write('process-exit/node/unsafe-exit/handler.mjs', `${annotated}exit(); // hazard: process-exit/leave\n`);
  expect(discoverFixtures(folder)[0]?.problems).toContain(
    'process-exit/node/unsafe-exit/handler.mjs:2: process-exit has no variant "leave".',
  );
});

it('says when a case has no source file', () => {
  write('process-exit/node/safe-exit/handler.txt', '');
  expect(discoverFixtures(folder)[0]?.problems).toEqual(['The case has no source file.']);
});
