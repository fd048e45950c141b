// Descriptions of deployments in the editor: what is wrong with them, and which code they make entries.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Editor, type EditorOptions } from 'editor-client';
import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType, type ClientCapabilities, type Diagnostic } from 'vscode-languageserver/node';
import { makeTree } from '../support/tree.js';

const server = [fileURLToPath(new URL('../../dist/cli.js', import.meta.url)), 'lsp', '--stdio'];

const pulling: ClientCapabilities = { textDocument: { diagnostic: { relatedDocumentSupport: true } } };

const editors: Editor[] = [];

async function start(root: string, options?: EditorOptions): Promise<Editor> {
  const editor = await Editor.start(server, root, options);
  editors.push(editor);
  return editor;
}

afterEach(async () => {
  await Promise.all(editors.splice(0).map((editor) => editor.stop()));
});

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Nightly:
    Type: AWS::Serverless::Function
    Properties:
      Handler: jobs.sweep
      Runtime: python3.13
      CodeUri: src/
      MemorySize: 1024
      CapacityProviderConfig:
        Arn: !ImportValue Shared
`;

const jobs = `import json

def sweep(job, runtime):
    with open("/tmp/report.json", "w") as report:
        json.dump(job, report)
`;

/** Whether a finding is told of code that nothing is known to call, or of a function. */
const isHelper = ([first]: readonly Diagnostic[]): boolean =>
  String(first?.message).startsWith('If a handler calls this');
const isEntry = ([first, ...more]: readonly Diagnostic[]): boolean =>
  first?.code === 'shared-tmp-path' && !isHelper([first]) && more.length === 0;

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

describe('a template', () => {
  it('is told of on opening, and again on each change', async () => {
    const editor = await start(makeTree({ 'template.yaml': template, 'src/jobs.py': jobs }));
    await editor.open('template.yaml');
    const [diagnostic, ...more] = await editor.published('template.yaml', (list) => list.length > 0);
    expect(more).toEqual([]);
    expect(diagnostic).toMatchObject({
      source: 'lmi',
      code: 'invalid-memory',
      severity: 1,
      range: { start: { line: 8, character: 18 } },
    });
    expect(diagnostic!.codeDescription!.href).toMatch(/rules-docs\/invalid-memory\.md$/);
    await editor.replace('template.yaml', '1024', '4096');
    expect(await editor.published('template.yaml', (list) => list.length === 0)).toEqual([]);
    await editor.replace('template.yaml', '4096', '3000');
    expect(codes(await editor.published('template.yaml', (list) => list.length > 0))).toEqual([
      'invalid-memory',
    ]);
  });

  it('is explained, and offers a comment that allows what is found in it', async () => {
    const editor = await start(makeTree({ 'template.yaml': template }), { capabilities: pulling });
    await editor.open('template.yaml');
    const [diagnostic] = await editor.pulled('template.yaml');
    expect(await editor.hover('template.yaml', diagnostic!.range.start)).toContain('invalid-memory/tooSmall');
    const [action, ...more] = await editor.actions('template.yaml', diagnostic!.range, [diagnostic!]);
    expect(more).toEqual([]);
    const [edit] = action!.edit!.changes![editor.uri('template.yaml')]!;
    expect(edit!.newText).toBe('      # lmi-ignore[invalid-memory]: \n');
    await editor.replace(
      'template.yaml',
      '      MemorySize',
      '      # lmi-ignore[invalid-memory]: a trial\n      MemorySize',
    );
    expect(await editor.pulled('template.yaml')).toEqual([]);
  });

  it('says which code begins functions, also while it is edited', async () => {
    const other = template.replace('jobs.sweep', 'elsewhere.sweep').replace('1024', '4096');
    const editor = await start(makeTree({ 'template.yaml': other, 'src/jobs.py': jobs }));
    await editor.open('src/jobs.py');
    await editor.open('template.yaml');
    await editor.published('src/jobs.py', isHelper);
    await editor.replace('template.yaml', 'elsewhere.sweep', 'jobs.sweep');
    await editor.published('src/jobs.py', isEntry);
    await editor.replace('template.yaml', 'jobs.sweep', 'elsewhere.sweep');
    await editor.published('src/jobs.py', isHelper);
  });

  it('counts with what others write to the disk, unless it is open', async () => {
    const root = makeTree({ 'template.yaml': template.replace('1024', '4096'), 'src/jobs.py': jobs });
    const editor = await start(root, { capabilities: pulling });
    const write = async (from: string, to: string): Promise<void> => {
      const file = path.join(root, 'template.yaml');
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
      await editor.changedOnDisk('template.yaml', FileChangeType.Changed);
    };
    await editor.open('src/jobs.py');
    expect(isEntry(await editor.pulled('src/jobs.py'))).toBe(true);
    await write('jobs.sweep', 'elsewhere.sweep');
    expect(isHelper(await editor.pulled('src/jobs.py'))).toBe(true);
    await editor.open('template.yaml');
    await write('4096', '1024');
    expect(await editor.pulled('template.yaml')).toEqual([]);
    await editor.close('template.yaml');
    await editor.open('template.yaml');
    expect(codes(await editor.pulled('template.yaml'))).toEqual(['invalid-memory']);
  });

  it('may be a Terraform module of several files, of which one is edited', async () => {
    const editor = await start(
      makeTree({
        'main.tf': `resource "aws_lambda_function" "jobs" {
  handler = "jobs.sweep"
  runtime = "python3.13"
  memory_size = local.memory
  publish_to = "LATEST_PUBLISHED"
  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = var.provider_arn
    }
  }
}
`,
        'locals.tf': 'locals {\n  memory = 4096\n}\nvariable "provider_arn" {}\n',
      }),
      { capabilities: pulling },
    );
    await editor.open('main.tf');
    await editor.open('locals.tf');
    expect(await editor.pulled('main.tf')).toEqual([]);
    await editor.replace('locals.tf', '4096', '1024');
    expect(codes(await editor.pulled('main.tf'))).toEqual(['invalid-memory']);
    expect(await editor.pulled('locals.tf')).toEqual([]);
  });

  it('may be broken while somebody types, and any other YAML is none of ours', async () => {
    const editor = await start(makeTree({ 'template.yaml': template, 'other.yaml': 'a: 1\n' }), {
      capabilities: pulling,
    });
    await editor.open('template.yaml');
    await editor.open('other.yaml');
    await editor.replace('template.yaml', 'MemorySize: 1024', 'MemorySize: [');
    expect(await editor.pulled('template.yaml')).toEqual([]);
    await editor.replace('template.yaml', 'MemorySize: [', 'MemorySize: 1024');
    expect(codes(await editor.pulled('template.yaml'))).toEqual(['invalid-memory']);
    expect(await editor.pulled('other.yaml')).toEqual([]);
    await editor.replace('other.yaml', 'a: 1\n', template);
    expect(codes(await editor.pulled('other.yaml'))).toEqual(['invalid-memory']);
  });
});

it('shows what is wrong in a CDK source where JavaScript is asked for', async () => {
  const stack = `import { CapacityProvider, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
const provider = new CapacityProvider(stack, 'Provider', { maxVCpuCount: 64 });
const orders = new Function(stack, 'Orders', { runtime: Runtime.NODEJS_22_X, memorySize: 1024 });
provider.addFunction(orders);
`;
  const editor = await start(makeTree({ 'lib/stack.ts': stack }), {
    capabilities: pulling,
    initializationOptions: { runtimes: ['node'] },
  });
  await editor.open('lib/stack.ts');
  expect(codes(await editor.pulled('lib/stack.ts'))).toEqual(['invalid-memory']);
  await editor.replace('lib/stack.ts', '1024', '4096');
  expect(await editor.pulled('lib/stack.ts')).toEqual([]);
});
