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
    const small = new lambda.Function(this, 'Small', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 1024, // hazard: invalid-memory/tooSmall
      code,
    });
    provider.addFunction(small);
    const large = new lambda.Function(this, 'Large', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 34816, // hazard: invalid-memory/tooLarge
      code,
    });
    provider.addFunction(large);
    const odd = new lambda.Function(this, 'Odd', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 6144,
      code,
    });
    provider.addFunction(odd, {
      executionEnvironmentMemoryGiBPerVCpu: 3, // hazard: invalid-memory/unsupportedRatio
    });
    const part = new lambda.Function(this, 'Part', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 6144, // hazard: invalid-memory/partOfVcpu
      code,
    });
    provider.addFunction(part, { executionEnvironmentMemoryGiBPerVCpu: 4 });
  }
}
