import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, 'Vpc');
    const securityGroups = [new ec2.SecurityGroup(this, 'Group', { vpc })];
    const code = lambda.Code.fromAsset('code');
    const provider = new lambda.CapacityProvider(this, 'Provider', {
      subnets: vpc.privateSubnets,
      securityGroups,
      maxVCpuCount: 40,
    });
    const inNetwork = new lambda.Function(this, 'InNetwork', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      vpc, // hazard: conflicting-setting/functionVpc
    });
    provider.addFunction(inNetwork);
    const text = new lambda.Function(this, 'Text', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      loggingFormat: lambda.LoggingFormat.TEXT, // hazard: conflicting-setting/textLogs
    });
    provider.addFunction(text);
    const snapshot = new lambda.Function(this, 'Snapshot', {
      runtime: lambda.Runtime.JAVA_21,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS, // hazard: conflicting-setting/snapStart
    });
    provider.addFunction(snapshot);
    const provisioned = new lambda.Function(this, 'Provisioned', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      currentVersionOptions: {
        provisionedConcurrentExecutions: 5, // hazard: conflicting-setting/provisionedConcurrency
      },
    });
    provider.addFunction(provisioned);
    const aliased = new lambda.Function(this, 'Aliased', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(aliased);
    aliased.addAlias('live', {
      provisionedConcurrentExecutions: 5, // hazard: conflicting-setting/provisionedConcurrency
    });
    const named = new lambda.Function(this, 'Named', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(named);
    new lambda.Alias(this, 'Live', {
      aliasName: 'live',
      version: named.currentVersion,
      provisionedConcurrentExecutions: 5, // hazard: conflicting-setting/provisionedConcurrency
    });
  }
}
