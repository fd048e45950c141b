// `lmi-scan functions`, and what reports say of described functions.
import { afterEach, describe, expect, it } from 'vitest';
import { lmiScan } from './support/command.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

const files = {
  'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.run
      Runtime: nodejs22.x
      CodeUri: src/
      MemorySize: 512
      CapacityProviderConfig:
        Arn: !ImportValue Shared
        PerExecutionEnvironmentMaxConcurrency: 10
  Elsewhere:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.go
      Runtime: nodejs22.x
      CodeUri: src/
  Image:
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
`,
  'src/app.mjs': `let user;
export const run = async (input) => {
  user = input.user;
  await load(input);
  return user;
};
let item;
export const go = async (input) => {
  item = input.item;
  await load(input);
  return item;
};
`,
  'tf/main.tf': `resource "aws_lambda_function" "sweep" {
  filename    = "x.zip"
  handler     = "sweep.run"
  runtime     = var.runtime
  memory_size = 2048
  publish     = true
}
variable "runtime" {}
`,
  'sls/serverless.yml': `service: shop
provider:
  name: aws
  runtime: python3.13
  architecture: arm64
  capacityProviders:
    large:
      scaling:
        maxVCpuCount: 100
functions:
  ship:
    handler: code/ship.main
    memorySize: 4096
    capacityProvider:
      name: large
      maxConcurrency: 30
      memoryPerVCpu: 4
    events:
      - sqs: arn:aws:sqs:eu-central-1:123456789012:orders
  stage:
    handler: code/ship.main
    runtime: \${self:custom.runtime}
`,
  'sls/code/ship.py': 'def main(order, runtime):\n    return order\n',
  'cdk/cdk.json': '{}',
  'cdk/lib/stack.ts': `import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const provider = new lambda.CapacityProvider(this, 'Provider', { architectures: [lambda.Architecture.ARM_64], maxVCpuCount: 40 });
    const pay = new lambda.Function(this, 'Pay', {
      runtime: lambda.Runtime.PYTHON_3_13,
      handler: 'pay.main',
      code: lambda.Code.fromAsset('code'),
      memorySize: 4096,
      architecture: lambda.Architecture.ARM_64,
    });
    provider.addFunction(pay, { perExecutionEnvironmentMaxConcurrency: 20 });
  }
}
`,
  'cdk/code/pay.py': 'def main(order, runtime):\n    return order\n',
};

interface Listed {
  readonly name: string;
  readonly code: unknown;
}

async function listed(folder: string, ...args: string[]): Promise<Listed[]> {
  const { code, stdout, stderr } = await lmiScan(folder, 'functions', '--format', 'json', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return (JSON.parse(stdout) as { functions: Listed[] }).functions;
}

describe('lmi-scan functions', () => {
  it('lists the functions of all formats with what they run with', async () => {
    const functions = await listed(project.write(files));
    expect(functions).toMatchObject([
      {
        name: 'Pay',
        format: 'cdk',
        onManagedInstances: true,
        capacityProvider: 'Provider',
        runtime: 'python3.13',
        memory: 4096,
        maxConcurrency: 20,
        architectures: ['arm64'],
        code: { path: 'cdk/code/pay.py', entry: 'main' },
      },
      {
        name: 'ship',
        format: 'serverless',
        capacityProvider: 'large',
        runtime: 'python3.13',
        memory: 4096,
        memoryPerVcpu: 4,
        maxConcurrency: 30,
        architectures: ['arm64'],
        eventSources: ['sqs'],
        code: { path: 'sls/code/ship.py', entry: 'main' },
      },
      { name: 'stage', runtime: { unknown: 'a variable of the framework stands for it' } },
      {
        name: 'Orders',
        format: 'sam',
        path: 'template.yaml',
        start: { line: 3, column: 3 },
        onManagedInstances: true,
        runtime: 'nodejs22.x',
        code: { path: 'src/app.mjs', entry: 'run' },
        memory: 512,
        maxConcurrency: 10,
        isPublished: true,
      },
      { name: 'Elsewhere', onManagedInstances: false, code: { entry: 'go' } },
      { name: 'Image', isImage: true, code: null },
      {
        name: 'aws_lambda_function.sweep',
        format: 'terraform',
        runtime: { unknown: 'the variable `runtime` has no default' },
        memory: 2048,
      },
    ]);
  });

  it('lists only those on Managed Instances if that is wanted', async () => {
    const functions = await listed(project.write(files), '--lmi-only');
    expect(functions.map(({ name }) => name)).toEqual(['Pay', 'ship', 'Orders']);
  });

  it('prints them for people', async () => {
    const { stdout } = await lmiScan(project.write(files), 'functions', 'src', 'template.yaml');
    expect(stdout).toBe(`template.yaml  AWS SAM
  Orders  line 3  on a capacity provider of elsewhere
    nodejs22.x, src/app.mjs run, 512 MB, 10 at once
  Elsewhere  line 13  not on Managed Instances
    nodejs22.x, src/app.mjs go
  Image  line 19  not on Managed Instances
    an image
`);
  });

  it('says so where nothing is described', async () => {
    const { code, stdout } = await lmiScan(project.write({ 'a.yaml': 'key: value\n' }), 'functions');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No function is described.\n' });
  });
});

describe('reports', () => {
  it('say which functions run the code, and with --lmi-only tell of those on Managed Instances alone', async () => {
    const folder = project.write(files);
    const all = (await lmiScan(folder, '--only', 'shared-mutable-state')).stdout;
    expect(all).toContain('`Orders` runs it on Managed Instances.');
    expect(all).toContain('`Elsewhere` would break if moved to Managed Instances.');
    const { stdout, stderr } = await lmiScan(folder, '--only', 'shared-mutable-state', '--lmi-only');
    expect(stdout).toContain('`Orders` runs it');
    expect(stdout).not.toContain('Elsewhere');
    expect(stderr).toContain('1 finding not shown: not on Managed Instances');
  });

  it('tell of a capacity provider with --lmi-only, also where no function of it is described', async () => {
    const folder = project.write({
      'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Provider:
    Type: AWS::Serverless::CapacityProvider
    Properties:
      VpcConfig:
        SubnetIds: [subnet-1, subnet-2]
`,
    });
    const { stdout } = await lmiScan(folder, '--lmi-only');
    expect(stdout).toContain('invalid-capacity-provider');
  });

  it('has the configuration and what was found in one row for each function', async () => {
    const { stdout, stderr } = await lmiScan(project.write(files), 'report');
    expect(stderr).not.toContain('internal error');
    const rows = [...stdout.matchAll(/class="badge">([^<]*)<\/span>\s*<span class="name">([^<]*?) <span/g)];
    expect(rows.map(([, verdict, name]) => `${verdict}: ${name}`)).toEqual([
      'NEEDS WORK: Orders, run',
      'NEEDS WORK: Elsewhere, go',
      'CHECK: Image',
      'CHECK: aws_lambda_function.sweep',
      'READY: Pay, main',
      'READY: ship, stage, main',
    ]);
    expect(stdout).toContain('on a capacity provider of elsewhere, 512 MB, 10 at once');
    expect(stdout).toContain('invalid-memory');
  });
});

it('a scan of descriptions alone tells what it found in them', async () => {
  const described = { 'template.yaml': files['template.yaml'] };
  const { code, stderr } = await lmiScan(project.write(described));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^1 error in the descriptions of 3 deployed functions, /);
});
