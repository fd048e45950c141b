import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, 'Vpc');
    const provider = new lambda.CapacityProvider(this, 'Provider', {
      subnets: vpc.privateSubnets,
      securityGroups: [new ec2.SecurityGroup(this, 'Group', { vpc })],
      maxVCpuCount: 40,
    });
    const settings = {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      code: lambda.Code.fromAsset('code'),
    };
    // What is given from outside may be nothing.
    const orders = new lambda.Function(this, 'Orders', { ...settings, ...props.more });
    const invoices = new lambda.Function(this, 'Invoices', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      code: lambda.Code.fromAsset('code'),
      memorySize: 2048,
      vpc: props.vpc,
      currentVersionOptions: props.versions,
      loggingFormat: lambda.LoggingFormat.JSON,
    });
    provider.addFunction(orders);
    provider.addFunction(invoices);
  }
}
