/** The languages that deployments are described in. */
export type Dialect = 'cloudformation' | 'terraform' | 'serverless' | 'lambda-tools';

/** CloudFormation takes no more than 1 MB; what is larger is data. */
export const maximumTemplateBytes = 2 * 1024 * 1024;
/** A JSON file is read on where its beginning is that of a template. */
export const jsonHeadBytes = 2048;

/** The sections of a template, one of which comes first. */
const firstSection =
  /^\ufeff?\s*\{\s*"(?:AWSTemplateFormatVersion|Transform|Description|Metadata|Parameters|Mappings|Conditions|Rules|Globals|Hooks|Resources|Outputs)"\s*:/;

/** Whether a JSON text may be a template, by its beginning. */
export function beginsLikeTemplate(head: Buffer): boolean {
  return firstSection.test(head.toString('utf8'));
}

/** Whether a file holds the defaults with which the .NET tools of AWS Lambda deploy a project's function. */
export function isOfLambdaTools(file: string): boolean {
  return /(?:^|\/)aws-lambda-tools-defaults\.json$/.test(file);
}

/** The language of a description by its name and the words in it; nothing for what describes no function. */
export function dialectOf(file: string, bytes: Buffer): Dialect | undefined {
  if (/\.tf(?:vars)?$/.test(file)) return 'terraform';
  if (isOfLambdaTools(file)) return bytes.includes('"function-handler"') ? 'lambda-tools' : undefined;
  if (
    /(?:^|\/)serverless[^/]*\.ya?ml$/.test(file) &&
    bytes.includes('provider:') &&
    bytes.includes('functions:')
  ) {
    return 'serverless';
  }
  return bytes.includes('Resources') && described.some((type) => bytes.includes(type))
    ? 'cloudformation'
    : undefined;
}

/** A template without any of these describes no function, nor does it deploy a template that may. */
const described = [
  'AWS::Serverless::Function',
  'AWS::Serverless::CapacityProvider',
  'AWS::Serverless::Application',
  'AWS::Lambda::Function',
  'AWS::Lambda::CapacityProvider',
  'AWS::CloudFormation::Stack',
];
