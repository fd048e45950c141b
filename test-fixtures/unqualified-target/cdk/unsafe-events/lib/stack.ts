import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import { KinesisEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';

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
    const stream = new kinesis.Stream(this, 'Stream');
    const fromStream = { startingPosition: lambda.StartingPosition.LATEST };
    const orders = new lambda.Function(this, 'Orders', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(orders, { publishToLatestPublished: false });
    orders.addAlias('live');
    orders.addEventSource(new KinesisEventSource(stream, fromStream)); // hazard: unqualified-target/nothingPublished
    const payments = new lambda.Function(this, 'Payments', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(payments);
    payments.addAlias('live');
    payments.addEventSource(new KinesisEventSource(stream, fromStream)); // hazard: unqualified-target/besideVersions
    const mails = new lambda.Function(this, 'Mails', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(mails);
    mails.addEventSource(new KinesisEventSource(stream, fromStream)); // hazard: unqualified-target/latestPublished
  }
}
