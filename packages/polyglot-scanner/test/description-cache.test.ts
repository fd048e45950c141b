// What descriptions of deployments say is kept for the next scan, as long as nothing has changed that it depends on.
import fs from 'node:fs';
import path from 'node:path';
import { normalizeOptions } from 'hazard-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ResultCache } from '../src/cache/result-cache.js';
import { FoundDescriptions } from '../src/deployment/find-descriptions.js';
import { readDeployments } from '../src/deployment/read-deployments.js';
import type { DescriptionsRead, DescriptionUnit } from '../src/deployment/descriptions.js';
import { diskAccess } from '../src/file-access.js';
import { sourceExtensions } from '../src/frontends/registry.js';
import type { Focus } from '../src/focus.js';
import { discover } from '../src/project/discover.js';
import { KeptDescriptions } from '../src/lsp/kept-descriptions.js';
import { readSources } from '../src/read-sources.js';
import { scan } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import { SourceFile } from '../src/source-file.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

const leak = 'let user;\n';
const begin = 'async (input) => {\n  user = input.user;\n  await load(input);\n  return user;\n};\n';

const files: Readonly<Record<string, string>> = {
  'sam/template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Nightly:
    Type: AWS::Serverless::Function
    Properties:
      Handler: nightly.sweep
      Runtime: nodejs22.x
      MemorySize: 4096
      CapacityProviderConfig:
        Arn: !ImportValue Shared
`,
  'sam/nightly.mjs': `${leak}export const sweep = ${begin}export const other = ${begin}`,
  'sam/package.json': '{ "dependencies": { "@aws-sdk/client-s3": "3.990.0" } }\n',
  'tf/main.tf': `resource "aws_lambda_function" "jobs" {
  handler = "jobs.\${var.entry}"
  runtime = "nodejs22.x"
  filename = "\${path.module}/jobs.zip"
  memory_size = local.memory
  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = var.provider_arn
    }
  }
}
`,
  'tf/locals.tf': 'locals {\n  memory = 4096\n}\nvariable "provider_arn" {}\nvariable "entry" {}\n',
  'tf/terraform.tfvars': 'entry = "run"\n',
  'tf/jobs.mjs': `${leak}export const run = ${begin}export const walk = ${begin}`,
  'app/cdk.json': '{}\n',
  'app/bin/stack.ts': `import { Function, Runtime, Code } from 'aws-cdk-lib/aws-lambda';
new Function(stack, 'Orders', { runtime: Runtime.NODEJS_22_X, handler: 'orders.place', code: Code.fromAsset('src') });
`,
  'app/src/orders.mjs': `${leak}export const place = ${begin}`,
  'app/bin/src/orders.mjs': `${leak}export const place = ${begin}`,
};

function scanned(cwd: string, cache: string, focus?: Focus): Promise<ScanResult> {
  return scan({
    cwd,
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
    cache,
    focus,
  });
}

const shown = ({ findings }: ScanResult): string[] =>
  findings.map(({ file, hazard, variant, functions }) =>
    [file, `${hazard}/${variant}`, ...functions.map(({ name }) => name)].join(' '),
  );

function edit(file: string, from: string, to: string): void {
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(file, text.replace(from, to));
}

describe('a scan with a cache', () => {
  const leaks = [
    'app/src/orders.mjs shared-mutable-state/requestData Orders',
    'sam/nightly.mjs shared-mutable-state/requestData Nightly',
    'tf/jobs.mjs shared-mutable-state/requestData aws_lambda_function.jobs',
  ];

  it.each<[what: string, change: (cwd: string) => void, gone: readonly string[], added: readonly string[]]>([
    ['nothing', () => undefined, [], []],
    [
      'a template',
      (cwd) => edit(path.join(cwd, 'sam/template.yaml'), 'MemorySize: 4096', 'MemorySize: 1024'),
      [],
      ['sam/template.yaml invalid-memory/tooSmall Nightly'],
    ],
    [
      'the handler in a template',
      (cwd) => edit(path.join(cwd, 'sam/template.yaml'), 'nightly.sweep', 'elsewhere.sweep'),
      [leaks[1]!],
      [],
    ],
    [
      'another file of a Terraform module',
      (cwd) => edit(path.join(cwd, 'tf/locals.tf'), '4096', '1024'),
      [],
      ['tf/main.tf invalid-memory/tooSmall aws_lambda_function.jobs'],
    ],
    [
      'what is given to a Terraform module',
      (cwd) => fs.rmSync(path.join(cwd, 'tf/terraform.tfvars')),
      [leaks[2]!],
      [],
    ],
    [
      'a manifest',
      (cwd) => edit(path.join(cwd, 'sam/package.json'), '3.990.0', '3.600.0'),
      [],
      ['sam/package.json outdated-dependency/belowSafe Nightly'],
    ],
    [
      'the folder that a CDK application runs in',
      (cwd) => fs.renameSync(path.join(cwd, 'app/cdk.json'), path.join(cwd, 'app/bin/cdk.json')),
      [leaks[0]!],
      ['app/bin/src/orders.mjs shared-mutable-state/requestData Orders'],
    ],
    [
      'a CDK source',
      (cwd) => edit(path.join(cwd, 'app/bin/stack.ts'), "fromAsset('src')", "fromAsset('bin/src')"),
      [leaks[0]!],
      ['app/bin/src/orders.mjs shared-mutable-state/requestData Orders'],
    ],
  ])('sees a change of %s', async (_, change, gone, added) => {
    const cwd = project.write(files);
    const cache = project.write({});
    const before = shown(await scanned(cwd, cache));
    expect(before).toEqual(expect.arrayContaining(leaks));
    change(cwd);
    const after = shown(await scanned(cwd, cache));
    expect(before.filter((line) => !after.includes(line))).toEqual(gone);
    expect(after.filter((line) => !before.includes(line))).toEqual(added);
    expect(shown(await scanned(cwd, project.write({})))).toEqual(after);
  });
});

describe('what a description says', () => {
  /** A cache that tells what it was asked for in vain. */
  class Recording extends KeptDescriptions {
    readonly missed: string[] = [];

    override get(unit: DescriptionUnit): DescriptionsRead | undefined {
      const known = super.get(unit);
      if (known === undefined) this.missed.push(unit.sources.map(({ name }) => name).join(' '));
      return known;
    }
  }

  const empty: DescriptionUnit = {
    language: 'cloudformation',
    sources: [new SourceFile('template.yaml', 'x')],
    inFull: false,
  };
  const nothing = { deployments: [], notifications: [] };

  it('is read once, and again only with what is read together', async () => {
    const cwd = project.write(files);
    const cache = new Recording();
    const read = (inFull = false): Promise<DescriptionsRead> => {
      const discovery = discover({ cwd, paths: ['.'], extensions: sourceExtensions, access: diskAccess });
      const { sources } = readSources(discovery.files, discovery.paths, diskAccess);
      const found = new FoundDescriptions(discovery, diskAccess);
      return readDeployments(found, discovery, sources, diskAccess, { cache, inFull });
    };
    const first = await read();
    const all = ['sam/template.yaml', 'tf/locals.tf tf/main.tf tf/terraform.tfvars', 'app/bin/stack.ts'];
    expect(cache.missed.splice(0)).toEqual(all);
    const second = await read();
    expect(cache.missed.splice(0)).toEqual([]);
    expect(JSON.stringify(second.deployments)).toBe(JSON.stringify(first.deployments));
    edit(path.join(cwd, 'tf/terraform.tfvars'), 'run', 'walk');
    await read();
    expect(cache.missed.splice(0)).toEqual([all[1]]);
    await read(true);
    expect(cache.missed.splice(0)).toEqual(all);
  });

  it.each<[what: string, other: Partial<DescriptionUnit>]>([
    ['text', { sources: [new SourceFile('template.yaml', 'y')] }],
    ['name', { sources: [new SourceFile('other.yaml', 'x')] }],
    ['set of files', { sources: [...empty.sources, new SourceFile('more.yaml', '')] }],
    ['language', { language: 'serverless' }],
    ['thoroughness', { inFull: true }],
    ['project', { project: 'app' }],
  ])('is not that of another %s', (_, other) => {
    const folder = project.write({});
    const scope = { tool: 'test', options: {}, folder: '/' };
    const first = new ResultCache(folder, scope);
    first.descriptions.put(empty, nothing);
    first.save();
    const next = new ResultCache(folder, scope);
    expect(next.descriptions.get(empty)).toEqual(nothing);
    expect(next.descriptions.get({ ...empty, ...other })).toBeUndefined();
    const inEditor = new KeptDescriptions();
    inEditor.put(empty, nothing);
    expect([inEditor.get(empty), inEditor.get({ ...empty, ...other })]).toEqual([nothing, undefined]);
  });

  it('is not kept where it may be otherwise the next time, or where JSON has no word for it', () => {
    const folder = project.write({});
    const scope = { tool: 'test', options: {}, folder: '/' };
    const more = { ...empty, inFull: true };
    const first = new ResultCache(folder, scope);
    first.descriptions.put(empty, {
      ...nothing,
      notifications: [{ level: 'warning', kind: 'limit', message: 'It nests too deeply.' }],
    });
    const endless = {
      state: 'set',
      value: Infinity,
      at: { file: 'template.yaml', span: { start: 0, end: 1 } },
    };
    first.descriptions.put(more, { ...nothing, deployments: [endless as never] });
    first.save();
    const next = new ResultCache(folder, scope);
    expect([next.descriptions.get(empty), next.descriptions.get(more)]).toEqual([undefined, undefined]);
  });

  it('stays in the cache when a scan looks at other files only', async () => {
    const cwd = project.write(files);
    const cache = project.write({});
    await scanned(cwd, cache);
    const kept = (): number => fs.statSync(path.join(cache, fs.readdirSync(cache)[0]!)).size;
    const size = kept();
    await scanned(cwd, cache, { files: new Set(['README.md']), wants: 'with' });
    expect(kept()).toBe(size);
  });
});
