import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hazards } from 'hazard-core';
import { openFolder, removeFolder } from '../folders.js';
import { runToEnd } from '../run-to-end.js';
import type { GeneratedCase } from './case.js';

/** What is told of a case by default; with what only `--strict` tells, in brackets. */
export interface Told {
  /** `shared-mutable-state/requestData`. */
  readonly byDefault: readonly string[];
  readonly strictOnly: readonly string[];
}

interface Report {
  readonly findings: readonly { readonly hazard: string; readonly variant: string; readonly path: string }[];
}

/** Scans all cases as one project with the built command line, and gives what is told of each. Advice does not count. */
export async function scanCases(
  program: string,
  cases: readonly GeneratedCase[],
): Promise<Map<string, Told>> {
  const folder = openFolder(path.join(os.tmpdir(), 'lmi-differential-'));
  try {
    for (const { name, text } of cases.flatMap(({ files }) => files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const byDefault = await scan(program, folder, []);
    const strict = await scan(program, folder, ['--strict']);
    return new Map(
      cases.map(({ name }) => {
        const shown = byDefault.get(name) ?? [];
        const all = strict.get(name) ?? [];
        return [name, { byDefault: shown, strictOnly: all.filter((one) => !shown.includes(one)) }];
      }),
    );
  } finally {
    removeFolder(folder);
  }
}

async function scan(
  program: string,
  folder: string,
  options: readonly string[],
): Promise<Map<string, string[]>> {
  const args = [program, '.', '--format', 'json', '--exit-zero', '--output', 'report.json', ...options];
  await runToEnd(process.execPath, args, { cwd: folder });
  const { findings } = JSON.parse(fs.readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
  const correctness = new Set<string>(
    hazards.filter(({ kind }) => kind === 'correctness').map(({ id }) => id),
  );
  const found = new Map<string, string[]>();
  for (const { hazard, variant, path: file } of findings) {
    if (!correctness.has(hazard)) continue;
    const name = file.split('/')[0]!;
    found.set(name, [...new Set([...(found.get(name) ?? []), `${hazard}/${variant}`])]);
  }
  return found;
}
