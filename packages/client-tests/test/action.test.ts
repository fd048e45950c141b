// The GitHub Action: its steps run as the runner would run them, with lmi-scan installed from its tarball.
import fs from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../../scripts/pack.mjs';
import { safe, unsafe, unsafePython } from '../support/code.js';
import { makeFolder, makeRepository, removeFolders } from '../support/folders.js';
import { action, runAction } from '../support/runner.js';

const upload = 'github/codeql-action/upload-sarif@v4';
let tarball: string;

beforeAll(async () => {
  tarball = `file:${await pack('polyglot-scanner', makeFolder())}`;
}, 120_000);

afterAll(removeFolders);

describe('action.yml', { timeout: 180_000 }, () => {
  it('gives inputs to scripts as variables only', () => {
    const scripts = action.runs.steps.filter(({ run }) => run !== undefined);
    expect(scripts).toHaveLength(2);
    for (const { run, shell } of scripts) {
      expect(run).not.toContain('${{');
      expect(shell).toBe('bash');
    }
    const used = JSON.stringify(action.runs.steps);
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`inputs.${name}`);
  });

  it('uploads, annotates and fails when there are errors', async () => {
    const folder = await makeRepository({
      'services/a b.mjs': unsafe,
      'services/report.py': unsafePython,
      'other/c.mjs': unsafe,
      'services/::set-env name=X::broken.mjs': 'export const handler = async (event) => { let = ; };\n',
    });
    const { code, log, summary, outputs, called } = await runAction(folder, {
      paths: 'services/a b.mjs\r\n\nservices\n',
      category: 'eu/orders',
      package: tarball,
    });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ findings: '2', 'exit-code': '1' });
    const sarif = JSON.parse(fs.readFileSync(outputs['sarif-file']!, 'utf8')) as Log;
    const [run] = sarif.runs;
    expect(run!.automationDetails!.id).toBe('lmi/eu/orders/');
    expect(
      run!.results!.map(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri),
    ).toEqual(['services/a%20b.mjs', 'services/report.py']);
    expect(called).toEqual({ [upload]: { sarif_file: outputs['sarif-file'] } });
    expect(log).toMatch(/^::error file=services\/a b\.mjs,line=3,.*,title=lmi\/shared-mutable-state::/m);
    expect(log).toMatch(/^::error title=lmi-scan::Findings are as severe as fail-on \(error\) says/m);
    // What names files stands where the runner looks for no commands.
    const [, token, quoted] = /^::stop-commands::(\S+)\n(.*?)^::\1::$/ms.exec(log)!;
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(quoted).toContain('services/::set-env name=X::broken.mjs:1:');
    expect(log.replace(quoted!, '')).not.toMatch(/^services\/::set-env/m);
    expect(summary).toMatch(
      /^### lmi-scan\n\n~~~~~~~~~~~~text\n[^]*2 errors in 3 files[^]*services\/report\.py:2:/,
    );
    expect(summary.trimEnd()).toMatch(/\n~~~~~~~~~~~~$/);
  });

  it('passes when nothing is as severe as fail-on says, and does what the other inputs say', async () => {
    const folder = await makeRepository({ 'app/a.mjs': unsafe, 'app/b.py': unsafePython });
    const { code, log, outputs, called } = await runAction(folder, {
      'working-directory': 'app',
      'fail-on': 'never',
      only: 'shared-tmp-path',
      annotations: 'false',
      upload: 'false',
      package: tarball,
    });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ findings: '1', 'exit-code': '0' });
    expect(called).toEqual({});
    expect(log).not.toContain('::error');
    const sarif = JSON.parse(fs.readFileSync(outputs['sarif-file']!, 'utf8')) as Log;
    expect(sarif.runs[0]!.results!.map(({ ruleId }) => ruleId)).toEqual(['shared-tmp-path']);
  });

  it.each([
    [
      'a value that the scan refuses',
      { 'fail-on': 'error --exit-zero' },
      /argument 'error --exit-zero' is invalid/,
    ],
    [
      'a path that is not there',
      { paths: '$(touch pwned)\n--help' },
      /The path "\$\(touch pwned\)" does not exist/,
    ],
    ['no such folder', { 'working-directory': 'none' }, /::error title=lmi-scan::The working directory/],
  ])('fails without an upload for %s', async (_, inputs, message) => {
    const folder = await makeRepository({ 'a.mjs': safe });
    const { code, log, outputs, called } = await runAction(folder, { ...inputs, package: tarball });
    expect(code).toBe(2);
    expect(log).toMatch(message);
    expect(log).toContain('::error title=lmi-scan::');
    expect({ outputs, called }).toEqual({ outputs: {}, called: {} });
    expect(fs.readdirSync(folder).sort()).toEqual(['.git', 'a.mjs']);
  });

  it('says what to do when there is no npm', async () => {
    const folder = await makeRepository({ 'a.mjs': safe });
    const bash = path.join(makeFolder(), 'bash');
    fs.symlinkSync('/bin/bash', bash);
    const { code, log } = await runAction(folder, { package: tarball }, { PATH: path.dirname(bash) });
    expect(code).not.toBe(0);
    expect(log).toContain('::error title=lmi-scan::Node.js and npm are needed');
  });
});
