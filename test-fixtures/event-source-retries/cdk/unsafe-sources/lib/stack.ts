import { Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SnsEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sns from 'aws-cdk-lib/aws-sns';
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
    const orders = new sqs.Queue(this, 'Orders', { // hazard: event-source-retries/noDeadLetterQueue
      visibilityTimeout: Duration.seconds(30), // near miss: event-source-retries/shorterThanTimeout // hazard: event-source-retries/shortVisibility
    });
    const payments = new sqs.Queue(this, 'Payments', {
      visibilityTimeout: Duration.seconds(29), // hazard: event-source-retries/shorterThanTimeout
      deadLetterQueue: { queue: failed, maxReceiveCount: 5 },
    });
    const worker = new lambda.Function(this, 'Worker', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      timeout: Duration.seconds(30),
    });
    provider.addFunction(worker);
    const live = worker.addAlias('live');
    live.addEventSource(new SqsEventSource(orders));
    live.addEventSource(new SqsEventSource(payments, { batchSize: 10 }));
    const topic = new sns.Topic(this, 'Topic');
    const told = new lambda.Function(this, 'Told', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(told);
    told.addAlias('live').addEventSource(new SnsEventSource(topic)); // hazard: event-source-retries/noDestination
  }
}
