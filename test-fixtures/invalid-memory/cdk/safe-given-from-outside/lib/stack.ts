import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

function addFunction(stack, provider, id, memorySize = 512) {
  const one = new lambda.Function(stack, id, {
    runtime: lambda.Runtime.NODEJS_22_X,
    handler: 'app.handler',
    code: lambda.Code.fromAsset('code'),
    memorySize,
  });
  provider.addFunction(one);
}

export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, 'Vpc');
    const provider = new lambda.CapacityProvider(this, 'Provider', {
      subnets: vpc.privateSubnets,
      securityGroups: [new ec2.SecurityGroup(this, 'Group', { vpc })],
      maxVCpuCount: 40,
    });
    addFunction(this, provider, 'Orders', 4096);
    const settings = {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      code: lambda.Code.fromAsset('code'),
      memorySize: 512,
    };
    settings.memorySize = 4096;
    provider.addFunction(new lambda.Function(this, 'Invoices', settings));
    const { memorySize = 512 } = props;
    const mails = new lambda.Function(this, 'Mails', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      code: lambda.Code.fromAsset('code'),
      memorySize,
    });
    provider.addFunction(mails);
  }
}
