import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, 'Vpc');
    const provider = new lambda.CapacityProvider(this, 'Provider', {
      subnets: vpc.privateSubnets,
      securityGroups: [new ec2.SecurityGroup(this, 'Group', { vpc })],
      maxVCpuCount: 40,
    });
    const orders = new lambda.Function(this, 'Orders', {
      runtime: lambda.Runtime.JAVA_21,
      handler: 'shop.Orders::handleRequest',
      code: lambda.Code.fromAsset('code'),
      memorySize: 2048,
      vpc, // hazard: conflicting-setting/functionVpc
      loggingFormat: lambda.LoggingFormat.TEXT, // hazard: conflicting-setting/textLogs
      snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS, // hazard: conflicting-setting/snapStart
      currentVersionOptions: { provisionedConcurrentExecutions: 3 }, // hazard: conflicting-setting/provisionedConcurrency
    });
    provider.addFunction(orders);
  }
}
