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
    const ruby = new lambda.Function(this, 'Ruby', {
      runtime: lambda.Runtime.PROVIDED_AL2023, // near miss: outdated-runtime/tooOld, outdated-runtime/otherLanguage
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(ruby);
    const newest = new lambda.Function(this, 'Newest', {
      runtime: lambda.Runtime.NODEJS_LATEST,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(newest);
    const elsewhere = new lambda.Function(this, 'Elsewhere', {
      runtime: lambda.Runtime.RUBY_3_3,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
  }
}
