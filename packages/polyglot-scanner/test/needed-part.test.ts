// Of functions that do not run on Managed Instances, only a part of their description is parsed; it must say the same as the whole.
import { describe, expect, it } from 'vitest';
import { readTemplates } from '../src/deployment/cloudformation/read-templates.js';
import type { DescriptionReader, Language } from '../src/deployment/descriptions.js';
import { neededPart } from '../src/deployment/terraform/needed-part.js';
import { readModuleFiles } from '../src/deployment/terraform/read-module-files.js';
import { SourceFile } from '../src/source-file.js';

async function functionsIn(
  reader: DescriptionReader,
  language: Language,
  name: string,
  text: string,
): Promise<string[]> {
  const read = async (inFull: boolean): Promise<string[]> => {
    const { deployments } = await reader({ language, sources: [new SourceFile(name, text)], inFull });
    return deployments
      .flatMap(({ functions }) => functions)
      .map((one) => JSON.stringify([one.name, one.at, one.runtime, one.handler, one.isImage]));
  };
  const part = await read(false);
  expect(part).toEqual(await read(true));
  return part.map((one) => (JSON.parse(one) as [string])[0]);
}

const ofTemplate = (text: string): Promise<string[]> =>
  functionsIn(readTemplates, 'cloudformation', 'template.yaml', text);
const ofModule = (text: string): Promise<string[]> =>
  functionsIn(readModuleFiles, 'terraform', 'main.tf', text);

describe('of a template', () => {
  it('has what parameters and globals say', async () => {
    const text = `Description: Orders
Parameters:
  Handler:
    Type: String
    Description: |
      Runtime: of what
    AllowedValues: [app.run, app.walk]
    Default: app.run
Globals:
  Function:
    Description: all
    Runtime: nodejs22.x
Resources:
  Table:
    Type: AWS::DynamoDB::Table
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Api: { Type: Api }
      Handler: !Ref Handler
Outputs:
  Name:
    Value: !Ref Orders
`;
    expect(await ofTemplate(text)).toEqual(['Orders']);
  });

  it('has what other resources say of a value with an anchor', async () => {
    const text = `Resources:
  Layer:
    Type: AWS::Serverless::LayerVersion
    Properties:
      CompatibleRuntimes:
        - &runtime nodejs22.x
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.run
      Runtime: *runtime
`;
    expect(await ofTemplate(text)).toEqual(['Orders']);
  });

  it('has no code that is written there, and what stands behind it', async () => {
    const text = `Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: |
        Handler: [
          not yaml
      Handler: index.run
      Runtime: python3.13
  Users:
    Type: AWS::Lambda::Function
    Properties:
      Code:
        ZipFile: !Sub |
          def run(event, context): pass
      Handler: index.run
`;
    expect(await ofTemplate(text)).toEqual(['Orders', 'Users']);
  });
});

describe('of a Terraform file', () => {
  const jobs = `resource "aws_lambda_function" "jobs" {
  handler = "app.run"
  runtime = var.runtime
}
`;
  const runtime = 'variable "runtime" {\n  default = "nodejs22.x"\n}\n';
  const role = `resource "aws_iam_role" "role" {
  policy = <<EOF
{
  "Statement": []
}
resource "aws_lambda_function" "quoted" {
}
EOF
}
`;

  it.each([
    ['blocks of other resources', `${role}${jobs}${runtime}output "name" {\n  value = 1\n}\n`, ['jobs']],
    ['a comment', `/*\n${jobs}*/\n${jobs.replace('jobs', 'more')}${runtime}`, ['more']],
    ['a block in one line', `provider "aws" {}\n${jobs}locals { a = 1 }\n${runtime}`, ['jobs']],
    ['old line ends', `${role}${jobs}${runtime}`.replaceAll('\n', '\r\n'), ['jobs']],
    [
      'an end that is not where people write it',
      `resource "a" "b" {\n  c = {\n}\n}\n${jobs}${runtime}`,
      ['jobs'],
    ],
  ])('passes over %s', async (_, text, expected) => {
    expect(await ofModule(text)).toEqual(expected.map((name) => `aws_lambda_function.${name}`));
  });

  it('leaves everything in its place', () => {
    const text = `${role}${jobs}${role}${runtime}`;
    const part = neededPart(text);
    expect(part).toHaveLength(text.length);
    expect(part.indexOf(jobs)).toBe(text.indexOf(jobs));
    expect(part).not.toContain('aws_iam_role');
    expect(part).toContain(runtime);
  });
});
