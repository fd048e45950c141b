import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const vpc = new ec2.Vpc(this, 'Vpc');
    const securityGroups = [new ec2.SecurityGroup(this, 'Group', { vpc })];
    const code = lambda.Code.fromAsset('code');
    const provider = new lambda.CapacityProvider(this, 'Provider', {
      subnets: vpc.privateSubnets,
      securityGroups,
      maxVCpuCount: 40,
    });
    const json = new lambda.Function(this, 'Json', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      loggingFormat: lambda.LoggingFormat.JSON, // near miss: conflicting-setting/textLogs
    });
    provider.addFunction(json);
    const perhapsInNetwork = new lambda.Function(this, 'PerhapsInNetwork', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      vpc: props.vpc, // near miss: conflicting-setting/functionVpc
    });
    provider.addFunction(perhapsInNetwork);
    const perhapsSnapshot = new lambda.Function(this, 'PerhapsSnapshot', {
      runtime: lambda.Runtime.JAVA_21,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      snapStart: props.snapStart, // near miss: conflicting-setting/snapStart
    });
    provider.addFunction(perhapsSnapshot);
    const aliased = new lambda.Function(this, 'Aliased', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(aliased);
    aliased.addAlias('live');
    const onLambda = new lambda.Function(this, 'OnLambda', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      vpc,
      loggingFormat: lambda.LoggingFormat.TEXT,
    });
    onLambda.addAlias('live', {
      provisionedConcurrentExecutions: 5, // near miss: conflicting-setting/provisionedConcurrency
    });
  }
}
