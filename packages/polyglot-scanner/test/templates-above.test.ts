// What describes functions often lies above the folder that somebody scans.
import { normalizeOptions, type Finding } from 'hazard-core';
import { afterEach, describe, expect, it } from 'vitest';
import { scan, type ScanRequest } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import { jsonOf, lmiScan } from './support/command.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

const leak = 'let user;\n';
const begin = 'async (input) => {\n  user = input.user;\n  await load(input);\n  return user;\n};\n';
const sweep = `${leak}export const sweep = ${begin}`;

function scanned(
  files: Readonly<Record<string, string>>,
  paths: readonly string[],
  more: Partial<ScanRequest> = {},
): Promise<ScanResult> {
  return scan({
    cwd: project.write(files),
    paths,
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
    ...more,
  });
}

const shown = ({ file, hazard, functions }: Finding): string =>
  [file, hazard, ...functions.map((one) => `${one.file}#${one.name}`)].join(' ');

function template(handler: string, codeUri: string, more = ''): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Nightly:
    Type: AWS::Serverless::Function
    Properties:
      Handler: ${handler}
      Runtime: nodejs22.x
      CodeUri: ${codeUri}
${more}`;
}

const managed = '      MemorySize: 1024\n      CapacityProviderConfig:\n        Arn: !ImportValue Shared\n';

describe('a template above the scanned folder', () => {
  it.each<[paths: string[], expected: string]>([
    [['app/src'], 'jobs/nightly.mjs shared-mutable-state ../template.yaml#Nightly'],
    [['app/src/jobs'], 'nightly.mjs shared-mutable-state ../../template.yaml#Nightly'],
    [['app/src/jobs/nightly.mjs'], 'nightly.mjs shared-mutable-state ../../template.yaml#Nightly'],
    [['app/src/jobs', 'app/src/other'], 'jobs/nightly.mjs shared-mutable-state ../template.yaml#Nightly'],
    [['app/src', 'lib'], 'app/src/jobs/nightly.mjs shared-mutable-state app/template.yaml#Nightly'],
    [['app'], 'src/jobs/nightly.mjs shared-mutable-state template.yaml#Nightly'],
  ])('tells the entries in %j', async (paths, expected) => {
    const files = {
      '.git/HEAD': '',
      'app/template.yaml': template('jobs/nightly.sweep', 'src/'),
      'app/src/jobs/nightly.mjs': sweep,
      'app/src/other/package.json': '{}',
      'lib/package.json': '{}',
    };
    const { findings, functions } = await scanned(files, paths);
    expect(findings.map(shown)).toEqual([expected]);
    expect(functions.map((one) => one.function.name)).toEqual(['Nightly']);
  });

  it('may have folders of its own in what a handler names', async () => {
    const files = { 'template.yaml': template('src/nightly.sweep', '.'), 'src/nightly.mjs': sweep };
    const { findings } = await scanned(files, ['src']);
    expect(findings.map(shown)).toEqual(['nightly.mjs shared-mutable-state ../template.yaml#Nightly']);
  });

  it('is not reported on, and neither are functions of code elsewhere', async () => {
    const files = {
      'template.yaml': template('nightly.sweep', 'src/', managed),
      'broken/template.yaml': 'Resources: [AWS::Serverless::Function',
      'broken/src/other.mjs': '',
      'src/nightly.mjs': sweep,
      'src/package.json': '{ "dependencies": { "@aws-sdk/client-s3": "3.600.0" } }\n',
      'lib/other.mjs': '',
    };
    const inside = await scanned(files, ['src']);
    expect(inside.findings.map(shown)).toEqual([
      'nightly.mjs shared-mutable-state ../template.yaml#Nightly',
      'package.json outdated-dependency ../template.yaml#Nightly',
    ]);
    const beside = await scanned(files, ['lib', 'broken/src']);
    expect([beside.findings, beside.functions, beside.notifications]).toEqual([[], [], []]);
    const all = await scanned(files, ['.']);
    expect(all.findings.map(({ hazard }) => hazard)).toContain('invalid-memory');
    expect(all.notifications).toMatchObject([{ file: 'broken/template.yaml', kind: 'parse-error' }]);
  });

  it('counts for --lmi-only, and is shown as the user would name it', async () => {
    const cwd = project.write({
      'template.yaml': template('nightly.sweep', 'src/', managed),
      'src/nightly.mjs': sweep,
    });
    const { findings } = await jsonOf(cwd, 'src', '--lmi-only');
    expect(findings.map(({ path, functions }) => [path, functions])).toEqual([
      ['src/nightly.mjs', [{ name: 'Nightly', path: 'template.yaml', onManagedInstances: true }]],
    ]);
    const { stdout } = await lmiScan(cwd, 'functions', 'src');
    expect(stdout).toContain('template.yaml');
    expect(stdout).toContain('src/nightly.mjs sweep');
  });

  it('is not looked for above the repository, and not where it is ignored', async () => {
    const files = {
      'template.yaml': template('nightly.sweep', 'app/src/'),
      'app/.git/HEAD': '',
      'app/.gitignore': 'template.yaml\n',
      'app/template.yaml': template('nightly.sweep', 'src/'),
      'app/src/nightly.mjs': sweep,
    };
    expect((await scanned(files, ['app/src'])).findings).toEqual([]);
    const { '.gitignore': _, ...rest } = { ...files, '.gitignore': '', 'app/.gitignore': '' };
    expect((await scanned(rest, ['app/src'])).findings.map(shown)).toEqual([
      'nightly.mjs shared-mutable-state ../template.yaml#Nightly',
    ]);
  });

  it('may be a Terraform module, or one that the CDK has made', async () => {
    const terraform = await scanned(
      {
        'main.tf': `data "archive_file" "jobs" {
  type = "zip"
  source_dir = "\${path.module}/src"
}
resource "aws_lambda_function" "jobs" {
  filename = data.archive_file.jobs.output_path
  handler = "nightly.sweep"
  runtime = "nodejs22.x"
}
`,
        'src/nightly.mjs': sweep,
      },
      ['src'],
    );
    expect(terraform.findings.map(shown)).toEqual([
      'nightly.mjs shared-mutable-state ../main.tf#aws_lambda_function.jobs',
    ]);
    const synthesised = JSON.stringify({
      Resources: {
        Jobs1A2B3C4D: {
          Type: 'AWS::Lambda::Function',
          Properties: { Handler: 'nightly.sweep', Runtime: 'nodejs22.x' },
          Metadata: { 'aws:cdk:path': 'Shop/Jobs/Resource', 'aws:asset:path': 'asset.a1' },
        },
      },
    });
    const cdk = await scanned(
      {
        'cdk.out/Shop.template.json': synthesised,
        'cdk.out/asset.a1/nightly.mjs': sweep,
        'src/nightly.mjs': sweep,
      },
      ['src'],
    );
    expect(cdk.findings.map(shown)).toEqual([
      'nightly.mjs shared-mutable-state ../cdk.out/Shop.template.json#Jobs1A2B3C4D',
    ]);
  });

  it('finds a type of Java below the folder that it names', async () => {
    const java = `package shop;
public class Nightly {
  private String user;
  public String sweep(String input) {
    user = input;
    return load(user);
  }
  private String load(String input) { return input; }
}
`;
    const files = {
      'template.yaml': template('shop.Nightly::sweep', '.').replace('nodejs22.x', 'java21'),
      'src/main/java/shop/Nightly.java': java,
    };
    const { findings } = await scanned(files, ['src/main']);
    expect(findings.map(shown)).toEqual([
      'java/shop/Nightly.java shared-mutable-state ../../template.yaml#Nightly',
    ]);
  });
});
