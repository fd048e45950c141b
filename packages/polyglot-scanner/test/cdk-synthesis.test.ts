// What the CDK makes of its source: templates, and copies or bundles of the code.
import { createHash } from 'node:crypto';
import { normalizeOptions, type Finding } from 'hazard-core';
import { afterEach, describe, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import type { ScanResult } from '../src/scan-result.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

function scanned(files: Readonly<Record<string, string>>): Promise<ScanResult> {
  return scan({
    cwd: project.write({ '.git/HEAD': '', '.gitignore': 'cdk.out\n', ...files }),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
  });
}

const shown = ({ file, hazard, functions }: Finding): string =>
  [file, hazard, ...functions.map(({ name }) => name)].join(' ');

/** The code of each function, as far as it is in sight. */
const codeOf = ({ functions }: ScanResult): Record<string, string | undefined> =>
  Object.fromEntries(functions.map((one) => [one.function.name, one.code?.file]));

interface Made {
  readonly id: string;
  readonly asset: string;
  readonly handler: string;
  readonly runtime: string;
  readonly memory?: number;
  readonly bundled?: boolean;
}

/** A logical id as the CDK makes it. */
const logicalId = (id: string): string =>
  id + createHash('md5').update(id).digest('hex').slice(0, 8).toUpperCase();

const provider = {
  ProviderB6E2F1A4: {
    Type: 'AWS::Lambda::CapacityProvider',
    Properties: { CapacityProviderScalingConfig: { MaxVCpuCount: 64 } },
    Metadata: { 'aws:cdk:path': 'Shop/Provider/Resource' },
  },
};

/** A template as the CDK writes it; with memory, a function runs on Managed Instances. */
function template(stack: string, ...functions: readonly Made[]): string {
  const resources = functions.map(({ id, asset, handler, runtime, memory, bundled = false }) => [
    logicalId(id),
    {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}' }, S3Key: `${asset}.zip` },
        Handler: handler,
        Runtime: runtime,
        ...(memory !== undefined && {
          MemorySize: memory,
          CapacityProviderConfig: {
            LambdaManagedInstancesCapacityProviderConfig: {
              CapacityProviderArn: { 'Fn::GetAtt': ['ProviderB6E2F1A4', 'Arn'] },
            },
          },
        }),
      },
      Metadata: {
        'aws:cdk:path': `${stack}/${id}/Resource`,
        'aws:asset:path': asset,
        'aws:asset:is-bundled': bundled,
        'aws:asset:property': 'Code',
      },
    },
  ]);
  return JSON.stringify({ Resources: { ...provider, ...Object.fromEntries(resources) } }, undefined, 1);
}

const leak = 'let user;\n';
const begin = 'async (input) => {\n  user = input.user;\n  await load(input);\n  return user;\n};\n';
const sweep = `${leak}export const sweep = ${begin}`;
const handler = `${leak}export const handler = ${begin}`;
const python =
  'import json\n\ndef sweep(job, runtime):\n    with open("/tmp/report.json", "w") as f:\n        json.dump(job, f)\n';

describe('code that the CDK has copied', () => {
  it('is that of the source, in Node.js and Python, and is reported once', async () => {
    const result = await scanned({
      'app.py': '',
      'cdk.json': '{}',
      'functions/node/jobs/nightly.mjs': sweep,
      'functions/python/jobs/nightly.py': python,
      'functions/python/jobs/other.py': 'x = 1\n',
      'cdk.out/Shop.template.json': template(
        'Shop',
        { id: 'Node', asset: 'asset.a1', handler: 'jobs/nightly.sweep', runtime: 'nodejs22.x' },
        { id: 'Python', asset: 'asset.b2', handler: 'jobs.nightly.sweep', runtime: 'python3.13' },
      ),
      'cdk.out/asset.a1/jobs/nightly.mjs': sweep,
      'cdk.out/asset.b2/jobs/nightly.py': python,
      'cdk.out/asset.b2/jobs/other.py': python,
    });
    expect(codeOf(result)).toEqual({
      [logicalId('Node')]: 'functions/node/jobs/nightly.mjs',
      [logicalId('Python')]: 'functions/python/jobs/nightly.py',
    });
    expect(result.findings.map(shown)).toEqual([
      `functions/node/jobs/nightly.mjs shared-mutable-state ${logicalId('Node')}`,
      `functions/python/jobs/nightly.py shared-tmp-path ${logicalId('Python')}`,
    ]);
  });

  it('is found by the name of its type in Java, wherever it was built', async () => {
    const result = await scanned({
      'cdk.json': '{}',
      'orders/src/main/java/shop/Orders.java': 'package shop;\npublic class Orders {}\n',
      'cdk.out/Shop.template.json': template('Shop', {
        id: 'Orders', asset: 'asset.c3.jar', handler: 'shop.Orders::place', runtime: 'java21',
      }),
      'cdk.out/asset.c3.jar': 'PK',
    }); // prettier-ignore
    expect(codeOf(result)).toEqual({ [logicalId('Orders')]: 'orders/src/main/java/shop/Orders.java' });
  });

  it.each([
    ['two sources are the same', { 'a/index.mjs': handler, 'b/index.mjs': handler }, undefined],
    ['one of several is the same', { 'a/index.mjs': handler, 'b/index.mjs': sweep }, 'a/index.mjs'],
    ['it is a library that brought it', { 'a/index.mjs': sweep }, undefined],
  ])('is known when %s only if it can be told', async (_, sources, expected) => {
    const result = await scanned({
      ...sources,
      'cdk.out/Shop.template.json': template('Shop', {
        id: 'Any', asset: 'asset.d4', handler: 'index.handler', runtime: 'nodejs22.x',
      }),
      'cdk.out/asset.d4/index.mjs': handler,
    }); // prettier-ignore
    expect(codeOf(result)).toEqual({ [logicalId('Any')]: expected });
  });

  it('may have changed since, as long as one source alone has its name', async () => {
    const made = { id: 'Nightly', asset: 'asset.e5', handler: 'nightly.sweep', runtime: 'nodejs22.x' };
    const files = {
      'src/nightly.mjs': sweep,
      'cdk.out/Shop.template.json': template('Shop', made),
      'cdk.out/asset.e5/nightly.mjs': `// before\n${sweep}`,
    };
    expect(codeOf(await scanned(files))).toEqual({ [logicalId('Nightly')]: 'src/nightly.mjs' });
    const twice = await scanned({ ...files, 'old/nightly.mjs': sweep });
    expect(codeOf(twice)).toEqual({ [logicalId('Nightly')]: undefined });
    const another = await scanned({ ...files, 'src/nightly.mjs': handler });
    expect(codeOf(another)).toEqual({ [logicalId('Nightly')]: undefined });
  });

  it('is found from nested stacks, and from stages, which have folders of their own', async () => {
    const made = (id: string, asset: string): Made => ({
      id,
      asset,
      handler: 'nightly.sweep',
      runtime: 'nodejs22.x',
    });
    const result = await scanned({
      'infra/cdk.json': '{}',
      'infra/src/nightly.mjs': sweep,
      'infra/cdk.out/ShopJobsA1B2C3D4.nested.template.json': template(
        'Shop/Jobs',
        made('Nested', 'asset.f6'),
      ),
      'infra/cdk.out/assembly-Prod/ProdShop.template.json': template(
        'Prod/Shop',
        made('Staged', '../asset.f6'),
      ),
      'infra/cdk.out/asset.f6/nightly.mjs': sweep,
    });
    expect(codeOf(result)).toEqual({
      [logicalId('Nested')]: 'infra/src/nightly.mjs',
      [logicalId('Staged')]: 'infra/src/nightly.mjs',
    });
    expect(result.findings.map(shown)).toEqual([
      `infra/src/nightly.mjs shared-mutable-state ${logicalId('Nested')} ${logicalId('Staged')}`,
    ]);
  });
});

describe('code that the CDK has bundled', () => {
  const made = {
    id: 'Orders',
    asset: 'asset.a7',
    handler: 'index.handler',
    runtime: 'nodejs22.x',
    bundled: true,
  };
  const bundle = `// lib/functions/shared.ts\nvar shared = 1;\n\n// lib/functions/orders.ts\n${handler}`;

  it('is that of the entry that the bundler names', async () => {
    const files = {
      'lib/functions/orders.ts': handler,
      'lib/functions/shared.ts': 'export const shared = 1;\n',
      'cdk.out/Shop.template.json': template('Shop', made),
      'cdk.out/asset.a7/index.mjs': bundle,
    };
    expect(codeOf(await scanned(files))).toEqual({ [logicalId('Orders')]: 'lib/functions/orders.ts' });
    const library = bundle.replace('// lib/functions/orders.ts', '// node_modules/lib/functions/orders.ts');
    const foreign = await scanned({ ...files, 'cdk.out/asset.a7/index.mjs': library });
    expect(codeOf(foreign)).toEqual({ [logicalId('Orders')]: undefined });
  });

  it('is told by the CDK source, which is where findings are', async () => {
    const stack = `import { CapacityProvider, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
const provider = new CapacityProvider(stack, 'Provider', { maxVCpuCount: 64 });
const orders = new NodejsFunction(stack, 'Orders', {
  entry: 'src/orders.ts', runtime: Runtime.NODEJS_22_X, memorySize: 1024,
});
provider.addFunction(orders);
`;
    const files = {
      'cdk.json': '{}',
      'lib/stack.ts': stack,
      'src/orders.ts': handler,
      'src/package.json': '{ "dependencies": { "@aws-sdk/client-s3": "3.600.0" } }\n',
    };
    const synthesised = {
      'cdk.out/Shop.template.json': template(
        'Shop',
        { ...made, memory: 1024 },
        { ...made, id: 'MoreOrders', memory: 1024, asset: 'asset.b8' },
      ),
      'cdk.out/asset.a7/index.mjs': handler,
      'cdk.out/asset.a7/package.json': files['src/package.json'],
      'cdk.out/asset.b8/index.mjs': `// minified\n${handler}`,
      'cdk.out/asset.b8/package.json': files['src/package.json'],
    };
    const alone = (await scanned(files)).findings.map(shown);
    expect(alone).toEqual([
      'lib/stack.ts invalid-memory Orders',
      'src/orders.ts shared-mutable-state Orders',
      'src/package.json outdated-dependency Orders',
    ]);
    // The other function's id ends alike, and it is none of the source's.
    const both = await scanned({ ...files, ...synthesised });
    expect(both.findings.map(shown)).toEqual([
      `cdk.out/Shop.template.json invalid-memory ${logicalId('MoreOrders')}`,
      ...alone,
    ]);
    expect(codeOf(both)).toEqual({ Orders: 'src/orders.ts', [logicalId('MoreOrders')]: undefined });
  });
});
