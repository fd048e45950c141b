import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';

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
    const failed = new sqs.Queue(this, 'Failed');
    const deadLetterQueue = { queue: failed, maxReceiveCount: 5 };
    const settings = { deadLetterQueue };
    const orders = new sqs.Queue(this, 'Orders', settings);
    const worker = new lambda.Function(this, 'Worker', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(worker);
    const live = worker.addAlias('live');
    live.addEventSource(new SqsEventSource(orders));
    live.addEventSource(new SqsEventSource(failed));
  }
}
