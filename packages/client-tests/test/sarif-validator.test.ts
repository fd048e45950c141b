// Microsoft's Sarif.Multitool, with its own rules and those of GitHub Advanced Security, on what the built program writes.
import path from 'node:path';
import type { Log } from 'sarif';
import { afterAll, describe, expect, it } from 'vitest';
import { complaintsAbout as complaintsAboutFile, multitool } from '../../../scripts/sarif/validator.mjs';
import { unsafe, unsafePython } from '../support/code.js';
import {
  makeFolder,
  makeRepository,
  program,
  removeFolders,
  workspace,
  writeFiles,
} from '../support/folders.js';
import { runProgram } from '../support/process.js';

afterAll(removeFolders);

function complaintsAbout(sarif: string): Promise<string[]> {
  const folder = makeFolder();
  writeFiles(folder, { 'report.sarif': sarif });
  return complaintsAboutFile(path.join(folder, 'report.sarif'));
}

async function sarifOf(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await runProgram(
    process.execPath,
    [program, '--format', 'sarif', '--quiet', '--strict', ...args],
    { cwd },
  );
  return stdout;
}

const emoji = `let user;
export const handler = async (event) => {
  /* 😀 */ user = event.user;
  await send(event);
  return user;
};
`;

describe.skipIf(multitool === undefined)('Sarif.Multitool has no complaint', { timeout: 300_000 }, () => {
  it('about the report of all fixtures', async () => {
    const sarif = await sarifOf(path.join(workspace, 'test-fixtures'));
    expect((JSON.parse(sarif) as Log).runs[0]!.results!.length).toBeGreaterThan(500);
    expect(await complaintsAbout(sarif)).toEqual([]);
  });

  it('about a report with nothing in it', async () => {
    expect(await complaintsAbout(await sarifOf(await makeRepository({})))).toEqual([]);
  });

  it('about odd names, an emoji before a finding, and files that are not understood', async () => {
    const folder = await makeRepository({
      'a b/100%/[id]/ü;:?#&"\'.mjs': unsafe,
      'emoji.mjs': emoji,
      'line\nbreak.py': unsafePython,
      'broken.mjs': 'export const handler = async (event) => { let = ; };\n',
      'tsconfig.json': '{',
      'x.ts': 'export {};\n',
    });
    const sarif = await sarifOf(folder);
    const [run] = (JSON.parse(sarif) as Log).runs;
    const places = run!.results!.map(({ locations }) => locations![0]!.physicalLocation!);
    expect(places.map(({ artifactLocation }) => decodeURIComponent(artifactLocation!.uri!))).toEqual([
      'a b/100%/[id]/ü;:?#&"\'.mjs',
      'emoji.mjs',
      'line\nbreak.py',
    ]);
    // The emoji is two code units of UTF-16.
    expect(run!.columnKind).toBe('utf16CodeUnits');
    expect(places[1]!.region).toEqual({ startLine: 3, startColumn: 12, endLine: 3, endColumn: 29 });
    const [invocation] = run!.invocations!;
    expect(invocation!.toolExecutionNotifications!.map(({ descriptor }) => descriptor!.id)).toEqual([
      'parse-error',
    ]);
    expect(invocation!.toolConfigurationNotifications).toHaveLength(1);
    expect(await complaintsAbout(sarif)).toEqual([]);
  });

  it('about findings that are kept although comments allow them', async () => {
    const comment = '// lmi-ignore[shared-mutable-state]: only one at a time';
    const allowed = unsafe.replace('  user = event.user;', `  user = event.user; ${comment}`);
    const folder = await makeRepository({ 'a.mjs': unsafe, 'b.mjs': allowed });
    const sarif = await sarifOf(folder, '--keep-suppressed');
    expect(sarif.match(/"inSource"/g)).toHaveLength(1);
    expect(await complaintsAbout(sarif)).toEqual([]);
  });

  it('by chance: it finds what GitHub would miss', async () => {
    const log = JSON.parse(await sarifOf(await makeRepository({ 'a.mjs': unsafe }))) as Log;
    const [run] = log.runs;
    delete run!.tool.driver.rules![0]!.help;
    run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri = 'C:\\a.mjs';
    const complaints = await complaintsAbout(JSON.stringify(log));
    expect(complaints).toContain('error GH2012: runs[0].tool.driver.rules[0] GitHub Advanced Security');
    expect(complaints.join('\n')).toContain('error SARIF1002: ');
  });
});
