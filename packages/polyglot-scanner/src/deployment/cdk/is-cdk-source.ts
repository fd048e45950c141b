import type { SourceFile } from '../../source-file.js';

/** Sources that make functions or capacity providers with the CDK, by their words. */
const makesSome =
  /\bnew\s+(?:\w+\.)*(?:(?:Cfn)?Function|NodejsFunction|PythonFunction|(?:Cfn)?CapacityProvider)\s*\(/;

/** Whether a source may describe functions with the CDK. */
export function isCdkSource({ name, text }: SourceFile): boolean {
  return (
    /\.[cm]?[jt]s$/.test(name) &&
    (text.includes('aws-cdk-lib') || text.includes('@aws-cdk/')) &&
    makesSome.test(text)
  );
}
