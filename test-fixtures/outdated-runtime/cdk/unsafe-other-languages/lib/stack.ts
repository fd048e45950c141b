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
      runtime: lambda.Runtime.RUBY_3_3, // hazard: outdated-runtime/otherLanguage
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(ruby);
    const java = new lambda.Function(this, 'Java', {
      runtime: lambda.Runtime.JAVA_8_CORRETTO, // hazard: outdated-runtime/tooOld
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(java);
    const dotnet = new lambda.Function(this, 'Dotnet', {
      runtime: lambda.Runtime.DOTNET_6, // hazard: outdated-runtime/tooOld
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(dotnet);
    const own = new lambda.Function(this, 'Own', {
      runtime: lambda.Runtime.PROVIDED_AL2, // hazard: outdated-runtime/tooOld
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(own);
  }
}
