/** Layers that bring an external extension, by their names, in any version and architecture. */
const extensions: readonly (readonly [pattern: RegExp, name: string])[] = [
  // Amazon CloudWatch's user guide, "Available versions of the Lambda Insights extension".
  [/^LambdaInsightsExtension(?:-Arm64)?$/, 'CloudWatch Lambda Insights'],
  // AWS Secrets Manager's user guide, "Use Secrets Manager secrets in Lambda functions".
  [/^AWS-Parameters-and-Secrets-Lambda-Extension(?:-Arm64)?$/, 'AWS Parameters and Secrets'],
  // AWS AppConfig's user guide, "Available versions of the AWS AppConfig Agent Lambda extension".
  [/^AWS-AppConfig-Extension(?:-Arm64)?$/, 'AWS AppConfig Agent'],
  // AWS Distro for OpenTelemetry, "AWS Lambda": the layers of the languages bring the collector.
  [
    /^aws-otel-(?:python|nodejs|java-wrapper|java-agent|collector)-(?:amd64|arm64)-ver-/,
    'the OpenTelemetry collector',
  ],
  // OpenTelemetry, "Lambda Collector Configuration".
  [/^opentelemetry-collector-(?:amd64|arm64)-/, 'the OpenTelemetry collector'],
  // AWS Lambda Web Adapter's README.
  [/^LambdaAdapterLayer(?:X86|Arm64)$/, 'AWS Lambda Web Adapter'],
  // Datadog's documentation, "Datadog Lambda Extension".
  [/^Datadog-Extension(?:-ARM)?(?:-FIPS)?$/, 'Datadog'],
  // Dynatrace's documentation, "Trace Lambda functions".
  [/^Dynatrace_OneAgent_/, 'Dynatrace OneAgent'],
  // New Relic's documentation, "Layerless instrumentation" and its list of layers.
  [/^NewRelic(?:Lambda|NodeJS|Python|Java|Dotnet|Ruby)/, 'New Relic'],
];

/**
 * The extension in a layer, where it is a known one.
 * @param layer the ARN of a layer's version; its region and account need not be known
 */
export function extensionIn(layer: string): string | undefined {
  const name = /:layer:([^:]+)(?::[^:]*)?$/.exec(layer)?.[1];
  return name === undefined ? undefined : extensions.find(([pattern]) => pattern.test(name))?.[1];
}
