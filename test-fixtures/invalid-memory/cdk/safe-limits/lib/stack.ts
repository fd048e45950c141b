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
    const smallest = new lambda.Function(this, 'Smallest', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048, // near miss: invalid-memory/tooSmall
      code,
    });
    provider.addFunction(smallest);
    const largest = new lambda.Function(this, 'Largest', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 32768, // near miss: invalid-memory/tooLarge
      code,
    });
    provider.addFunction(largest, {
      executionEnvironmentMemoryGiBPerVCpu: 8, // near miss: invalid-memory/unsupportedRatio
    });
    const whole = new lambda.Function(this, 'Whole', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 8192, // near miss: invalid-memory/partOfVcpu
      code,
    });
    provider.addFunction(whole, { executionEnvironmentMemoryGiBPerVCpu: 4 });
    const elsewhere = new lambda.Function(this, 'Elsewhere', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 128,
      code,
    });
  }
}
