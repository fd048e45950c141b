import type { Ecosystem } from '../deployment/model.js';

/** The first version of a library that serves several invocations at once. */
interface SafeVersion {
  readonly ecosystem: Ecosystem;
  /** Matches the names of its packages as a whole. */
  readonly packages: RegExp;
  readonly version: string;
  /** As people call it. */
  readonly library: string;
}

/**
 * The first row that fits a package counts. Source: AWS Lambda's developer guide, the sections "Dependency versions" of the pages on the
 * runtimes for Lambda Managed Instances, where nothing else is said.
 */
const safeVersions: readonly SafeVersion[] = [
  {
    ecosystem: 'npm',
    packages: /^@aws-sdk\/(?:client-|lib-|s3-request-presigner$|credential-providers$)/,
    version: '3.933.0',
    library: 'the AWS SDK for JavaScript',
  },
  { ecosystem: 'npm', packages: /^aws-xray-sdk(?:-core)?$/, version: '3.12.0', library: 'the X-Ray SDK' },
  {
    ecosystem: 'npm',
    packages: /^@aws\/aws-distro-opentelemetry-node-autoinstrumentation$/,
    version: '0.8.0',
    library: 'the AWS Distro for OpenTelemetry',
  },
  // Its changelog: buffers and sampled log levels of the logger are of one invocation since then.
  {
    ecosystem: 'npm',
    packages: /^@aws-lambda-powertools\/logger$/,
    version: '2.35.0',
    library: 'the logger of Powertools for AWS Lambda',
  },
  {
    ecosystem: 'npm',
    packages: /^@aws-lambda-powertools\//,
    version: '2.29.0',
    library: 'Powertools for AWS Lambda',
  },
  {
    ecosystem: 'pypi',
    packages: /^aws-lambda-powertools$/,
    version: '3.23.0',
    library: 'Powertools for AWS Lambda',
  },
  {
    ecosystem: 'maven',
    packages: /^software\.amazon\.awssdk:/,
    version: '2.34.0',
    library: 'the AWS SDK for Java',
  },
  {
    ecosystem: 'maven',
    packages: /^com\.amazonaws:aws-xray-recorder-sdk-/,
    version: '2.20.0',
    library: 'the X-Ray SDK',
  },
  {
    ecosystem: 'maven',
    packages: /^software\.amazon\.lambda:powertools-/,
    version: '2.8.0',
    library: 'Powertools for AWS Lambda',
  },
  { ecosystem: 'nuget', packages: /^AWSSDK\.Core$/, version: '4.0.0.32', library: 'the AWS SDK for .NET' },
  // The services need a core of the same major version; only that can be told from theirs.
  { ecosystem: 'nuget', packages: /^AWSSDK\.\w+$/, version: '4.0.0', library: 'the AWS SDK for .NET' },
  { ecosystem: 'nuget', packages: /^Amazon\.Lambda\.Core$/, version: '2.7.1', library: 'Amazon.Lambda.Core' },
  {
    ecosystem: 'nuget',
    packages: /^Amazon\.Lambda\.RuntimeSupport$/,
    version: '1.14.1',
    library: 'the runtime client',
  },
  {
    ecosystem: 'nuget',
    packages: /^OpenTelemetry\.Instrumentation\.AWSLambda$/,
    version: '1.14.0',
    library: 'the instrumentation of OpenTelemetry',
  },
  { ecosystem: 'nuget', packages: /^AWSXRayRecorder\.Core$/, version: '2.16.0', library: 'the X-Ray SDK' },
];

/** The first safe version of a package, where it is one that has to be looked at. */
export function safeVersionOf(ecosystem: Ecosystem, name: string): SafeVersion | undefined {
  return safeVersions.find((row) => row.ecosystem === ecosystem && row.packages.test(name));
}
