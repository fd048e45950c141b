// The files that say what the code of deployed functions depends on, and what is concluded from ranges and locks.
import { normalizeOptions, type Finding } from 'hazard-core';
import { afterAll, describe, expect, it } from 'vitest';
import { newestIn } from '../src/deployment/manifests/version-ranges.js';
import { scan } from '../src/scan.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterAll(() => project.remove());

const template = (runtime: string, code = 'src', name = 'Orders'): string => `
Transform: AWS::Serverless-2016-10-31
Resources:
  ${name}:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: ${runtime}
      Handler: app.handler
      CodeUri: ${code}
      MemorySize: 2048
      CapacityProviderConfig:
        Arn: !ImportValue SharedCapacityProvider
`;

async function scanned(files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const { findings } = await scan({
    cwd: project.write(files),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
  });
  return findings.filter(({ hazard }) => hazard === 'outdated-dependency');
}

const declaring = (range: string): string =>
  JSON.stringify({ name: 'orders', dependencies: { '@aws-sdk/client-s3': range } }, null, 2);

describe('package.json', () => {
  it('is reported at the declaration, with the functions that it is for', async () => {
    const text = declaring('3.600.0');
    const [finding, ...others] = await scanned({
      'template.yaml': template('nodejs22.x'),
      'src/package.json': text,
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'src/package.json', subject: '@aws-sdk/client-s3' });
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe('"@aws-sdk/client-s3": "3.600.0"');
    expect(finding!.functions.map(({ name }) => name)).toEqual(['Orders']);
    expect(finding!.message).toBe(
      '`@aws-sdk/client-s3` is 3.600.0, and `Orders` runs on Managed Instances. Versions of the AWS SDK for JavaScript before 3.933.0 were made for one invocation at a time. Move it to 3.933.0 or later.',
    );
  });

  it('is looked for in the folders around the code, past one that declares nothing', async () => {
    const found = await scanned({
      'app/template.yaml': template('nodejs22.x', 'lambda/orders'),
      'app/lambda/orders/package.json': '{ "type": "module" }',
      'app/package.json': declaring('3.600.0'),
      'package.json': declaring('3.1.0'),
    });
    expect(found.map(({ file }) => file)).toEqual(['app/package.json']);
  });

  it('is told once, when two descriptions lead to it', async () => {
    const found = await scanned({
      'one.yaml': template('nodejs22.x', './', 'One'),
      'two.yaml': template('nodejs22.x', './', 'Two'),
      'package.json': declaring('3.600.0'),
    });
    expect(found).toHaveLength(1);
  });

  it.each([
    ['{ "dependencies": { "@aws-sdk/client-s3": 3 } }'],
    ['{ "dependencies": [] }'],
    ['[]'],
    ['{'],
    [''],
    ['{ "dependencies": { "@aws-sdk/client-s3": "workspace:*" } }'],
  ])('that says %s gives nothing', async (text) => {
    expect(await scanned({ 'template.yaml': template('nodejs22.x'), 'package.json': text })).toEqual([]);
  });
});

describe('a lock', () => {
  const open = declaring('^3.600.0');
  const locks: readonly (readonly [name: string, text: (version: string) => string])[] = [
    [
      'package-lock.json',
      (version) =>
        JSON.stringify(
          {
            lockfileVersion: 3,
            packages: {
              '': { dependencies: { '@aws-sdk/client-s3': '^3.600.0' } },
              'node_modules/@aws-sdk/client-s3': { version, license: 'Apache-2.0' },
            },
          },
          null,
          2,
        ),
    ],
    [
      'pnpm-lock.yaml',
      (version) => `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      '@aws-sdk/client-s3':
        specifier: ^3.600.0
        version: ${version}(aws-crt@1.27.5)

packages:

  '@aws-sdk/client-s3@${version}':
    resolution: {integrity: sha512-x}
`,
    ],
    [
      'yarn.lock',
      (version) => `# yarn lockfile v1


"@aws-sdk/client-s3@^3.600.0":
  version "${version}"
  resolved "https://registry.example/client-s3.tgz"
`,
    ],
  ];

  it.each(locks)('%s decides on what a range leaves open', async (name, text) => {
    const files = { 'template.yaml': template('nodejs22.x'), 'package.json': open };
    expect(await scanned(files)).toEqual([]);
    expect(await scanned({ ...files, [name]: text('3.933.0') })).toEqual([]);
    const [finding] = await scanned({ ...files, [name]: text('3.932.9') });
    expect(finding!.message).toMatch(/^`@aws-sdk\/client-s3` is 3\.932\.9,/);
    const [place] = finding!.related;
    expect(place).toMatchObject({ file: name, message: 'the version is decided here' });
    expect(text('3.932.9').slice(place!.span.start, place!.span.end)).toBe('3.932.9');
  });

  it('of a workspace knows its packages', async () => {
    const files = {
      'template.yaml': template('nodejs22.x', 'packages/orders'),
      'packages/orders/package.json': open,
    };
    const npm = (version: string): string =>
      JSON.stringify(
        {
          packages: {
            'node_modules/@aws-sdk/client-s3': { version: '3.999.0' },
            'packages/orders/node_modules/@aws-sdk/client-s3': { version },
          },
        },
        null,
        2,
      );
    expect(await scanned({ ...files, 'package-lock.json': npm('3.700.0') })).toHaveLength(1);
    expect(await scanned({ ...files, 'package-lock.json': npm('3.940.0') })).toEqual([]);
    const pnpm = (version: string): string => `importers:

  .:
    dependencies:
      '@aws-sdk/client-s3':
        specifier: ^3.600.0
        version: 3.999.0

  packages/orders:
    dependencies:
      '@aws-sdk/client-s3':
        specifier: ^3.600.0
        version: ${version}

packages:
`;
    expect(await scanned({ ...files, 'pnpm-lock.yaml': pnpm('3.700.0') })).toHaveLength(1);
    expect(await scanned({ ...files, 'pnpm-lock.yaml': pnpm('3.940.0') })).toEqual([]);
  });

  it('that cannot be read leaves the range to decide', async () => {
    const files = { 'template.yaml': template('nodejs22.x'), 'package.json': declaring('~3.600.0') };
    expect(await scanned({ ...files, 'package-lock.json': '{ "packages": ' })).toHaveLength(1);
  });
});

it('a comment in a build file allows what is found there', async () => {
  const pom = (comment: string): string => `<project>
  <dependencies>
    <dependency>
      <groupId>software.amazon.awssdk</groupId>
      <artifactId>s3</artifactId>
      <version>2.20.0</version>${comment}
    </dependency>
  </dependencies>
</project>
`;
  const files = (comment: string): Record<string, string> => ({
    'template.yaml': template('java21', './'),
    'pom.xml': pom(comment),
  });
  expect(await scanned(files(''))).toHaveLength(1);
  expect(await scanned(files(' <!-- lmi-ignore[outdated-dependency]: A fork with the fix. -->'))).toEqual([]);
});

it('parents that lead in a circle end', async () => {
  const pom = (parent: string): string => `<project>
  <parent><relativePath>${parent}</relativePath></parent>
  <dependencies><dependency>
    <groupId>software.amazon.awssdk</groupId><artifactId>s3</artifactId><version>\${v}</version>
  </dependency></dependencies>
</project>`;
  const files = { 'a/pom.xml': pom('../b'), 'b/pom.xml': pom('../a/pom.xml') };
  expect(await scanned({ 'template.yaml': template('java21', 'a'), ...files })).toEqual([]);
});

it('.NET takes the version of the central list', async () => {
  const found = await scanned({
    'template.yaml': template('dotnet8', 'src/Orders'),
    'src/Orders/Orders.csproj':
      '<Project><ItemGroup><PackageReference Include="AWSSDK.S3" /></ItemGroup></Project>',
    'Directory.Packages.props':
      '<Project><ItemGroup><PackageVersion Include="AWSSDK.S3" Version="3.7.1" /></ItemGroup></Project>',
  });
  expect(found).toMatchObject([
    { file: 'src/Orders/Orders.csproj', related: [{ file: 'Directory.Packages.props' }] },
  ]);
});

describe('a range', () => {
  it.each([
    ['1.2.3', '1.2.3', 'exactly'],
    ['v1.2.3', '1.2.3', 'exactly'],
    ['=1.2.3', '1.2.3', 'exactly'],
    ['==1.2.3', '1.2.3', 'exactly'],
    ['1.2.3-rc.1', '1.2.3', 'exactly'],
    ['^1.2.3', '2', 'below'],
    ['^0.2.3', '0.3', 'below'],
    ['^0.0.3', '0.0.4', 'below'],
    ['^0', '1', 'below'],
    ['~1.2.3', '1.3', 'below'],
    ['~1', '2', 'below'],
    ['~=2.30', '3', 'below'],
    ['~=2.30.1', '2.31', 'below'],
    ['1.2', '1.3', 'below'],
    ['1.x', '2', 'below'],
    ['1.2.*', '1.3', 'below'],
    ['==1.*', '2', 'below'],
    ['<2', '2', 'below'],
    ['<=2.1.0', '2.1.0', 'up to'],
    ['>=1.2, <2', '2', 'below'],
    ['>= 1.2 < 1.9', '1.9', 'below'],
    ['>=1 <3 <2', '2', 'below'],
    ['1.2.0 - 1.4.0', '1.4.0', 'up to'],
    ['^1.2.3 || ^2.0.0', '3', 'below'],
    ['<2 || 2.0.0', '2.0.0', 'exactly'],
  ] as const)('%s ends at %s (%s)', (range, version, bound) => {
    expect(newestIn(range, 'any-below')).toEqual({ version, bound });
  });

  it('without a patch is one version where npm does not read it', () => {
    expect(newestIn('1.2', 'exact')).toEqual({ version: '1.2', bound: 'exactly' });
  });

  it.each([
    '',
    '*',
    'x',
    'latest',
    '>=1.2.3',
    '>1',
    '!=1.2',
    '^1 || >=3',
    'workspace:*',
    'file:../a',
    'git+https://a/b',
  ])('%j has no end', (range) => {
    expect(newestIn(range, 'any-below')).toBeUndefined();
  });
});
