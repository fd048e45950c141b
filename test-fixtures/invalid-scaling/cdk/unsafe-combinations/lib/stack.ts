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
    const tooMany = new lambda.Function(this, 'TooMany', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(tooMany, {
      latestPublishedScalingConfig: {
        minExecutionEnvironments: 3,
        maxExecutionEnvironments: 15001, // hazard: invalid-scaling/outOfRange
      },
    });
    const reversed = new lambda.Function(this, 'Reversed', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(reversed, {
      latestPublishedScalingConfig: {
        minExecutionEnvironments: 11, // hazard: invalid-scaling/minAboveMax
        maxExecutionEnvironments: 10,
      },
    });
    const fromZero = new lambda.Function(this, 'FromZero', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(fromZero, {
      latestPublishedScalingConfig: {
        minExecutionEnvironments: 0, // hazard: invalid-scaling/onlyMinZero
        maxExecutionEnvironments: 10,
      },
    });
    const onlyLargest = new lambda.Function(this, 'OnlyLargest', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(onlyLargest, {
      latestPublishedScalingConfig: {
        maxExecutionEnvironments: 2, // hazard: invalid-scaling/onlyOne
      },
    });
  }
}
