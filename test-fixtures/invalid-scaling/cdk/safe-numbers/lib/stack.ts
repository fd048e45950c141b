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
    const most = new lambda.Function(this, 'Most', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(most, {
      latestPublishedScalingConfig: {
        minExecutionEnvironments: 3, // near miss: invalid-scaling/onlyOne
        maxExecutionEnvironments: 15000, // near miss: invalid-scaling/outOfRange
      },
    });
    const equal = new lambda.Function(this, 'Equal', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(equal, {
      latestPublishedScalingConfig: {
        minExecutionEnvironments: 3, // near miss: invalid-scaling/minAboveMax, invalid-scaling/fewerThanZones
        maxExecutionEnvironments: 3,
      },
    });
    const switchedOff = new lambda.Function(this, 'SwitchedOff', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(switchedOff, {
      latestPublishedScalingConfig: {
        minExecutionEnvironments: 0, // near miss: invalid-scaling/onlyMinZero
        maxExecutionEnvironments: 0,
      },
    });
  }
}
