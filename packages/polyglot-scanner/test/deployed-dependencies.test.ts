// What a build file declares and does not deploy: tests, tools of the build, extras; and files that are broken.
import { normalizeOptions, type Finding } from 'hazard-core';
import { afterEach, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { TemporaryProject } from './support/temporary-project.js';

const project = new TemporaryProject();
afterEach(() => project.remove());

async function scanned(runtime: string, files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const { findings } = await scan({
    cwd: project.write({
      ...files,
      'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: ${runtime}
      Handler: app.handler
      CodeUri: .
      MemorySize: 2048
      CapacityProviderConfig:
        Arn: !ImportValue SharedCapacityProvider
`,
    }),
    paths: ['.'],
    engine: normalizeOptions({}),
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: [] },
  });
  return findings.filter(({ hazard }) => hazard === 'outdated-dependency');
}

const dependency = (more = ''): string =>
  `<dependency><groupId>software.amazon.awssdk</groupId><artifactId>s3</artifactId><version>2.20.0</version>${more}</dependency>`;
const pom = (text: string): string => `<project>${text}</project>`;

it.each([
  ['a dependency', `<dependencies>${dependency()}</dependencies>`, 1],
  [
    'one with a scope that is deployed',
    `<dependencies>${dependency('<scope>runtime</scope>')}</dependencies>`,
    1,
  ],
  ['one of tests', `<dependencies>${dependency('<scope> test </scope>')}</dependencies>`, 0],
  ['one that is provided', `<dependencies>${dependency('<scope>provided</scope>')}</dependencies>`, 0],
  [
    'one of a plugin',
    `<build><plugins><plugin><dependencies>${dependency()}</dependencies></plugin></plugins></build>`,
    0,
  ],
  ['one that does not end', '<dependencies><dependency><groupId>software.amazon.awssdk</groupId>', 0],
])('Maven: %s', async (_, text, count) => {
  expect(await scanned('java21', { 'pom.xml': pom(text) })).toHaveLength(count);
});

it.each([
  ['implementation', 1],
  ['runtimeOnly', 1],
  ['implementation platform', 1],
  ['testImplementation', 0],
  ['testImplementation platform', 0],
  ['integrationTestImplementation', 0],
  ['compileOnly', 0],
  ['annotationProcessor', 0],
  ['// implementation', 0],
])('Gradle: %s', async (configuration, count) => {
  const text = `dependencies {\n  ${configuration}('software.amazon.awssdk:s3:2.20.0')\n}\n`;
  expect(await scanned('java21', { 'build.gradle': text })).toHaveLength(count);
});

it('Gradle: a comment of several lines', async () => {
  const text = "/*\n  implementation 'software.amazon.awssdk:s3:2.20.0'\n*/\n";
  expect(await scanned('java21', { 'build.gradle': text })).toEqual([]);
});

it.each([
  [
    'the project itself',
    '[project]\nname = "a"\ndependencies = [\n  "aws-lambda-powertools[tracer]==2.0.0",\n]\n',
    1,
  ],
  ['Poetry', '[tool.poetry.dependencies]\naws-lambda-powertools = "2.0.0"\n', 1],
  ['a group for development', '[tool.poetry.group.dev.dependencies]\naws-lambda-powertools = "2.0.0"\n', 0],
  ['a group', '[dependency-groups]\ndev = ["aws-lambda-powertools==2.0.0"]\n', 0],
  ['an extra', '[project.optional-dependencies]\ntest = ["aws-lambda-powertools==2.0.0"]\n', 0],
  [
    'an extra inside',
    '[project]\ndependencies = ["boto3"]\noptional-dependencies = { a = ["aws-lambda-powertools==2.0.0"] }\n',
    0,
  ],
  ['the build', '[build-system]\nrequires = ["aws-lambda-powertools==2.0.0"]\n', 0],
])('pyproject.toml: %s', async (_, text, count) => {
  expect(await scanned('python3.13', { 'pyproject.toml': text })).toHaveLength(count);
});

it('are read in one pass, however broken they are', async () => {
  const files: Record<string, string> = {
    'pom.xml': '<dependency>'.repeat(200_000) + '<parent>'.repeat(200_000),
    'app.csproj': '<PackageReference '.repeat(200_000),
    'pyproject.toml': `[project]\ndependencies = [\n  "a${' '.repeat(300_000)}`,
  };
  for (const runtime of ['java21', 'dotnet8', 'python3.13'])
    expect(await scanned(runtime, files)).toEqual([]);
}, 30_000);
