import { Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
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
    const failed = new sqs.Queue(this, 'Failed', { visibilityTimeout: Duration.minutes(3) });
    const orders = new sqs.Queue(this, 'Orders', {
      visibilityTimeout: Duration.minutes(3), // near miss: event-source-retries/shortVisibility
      deadLetterQueue: { queue: failed, maxReceiveCount: 5 }, // near miss: event-source-retries/noDeadLetterQueue
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
    // A queue for what failed is the last one.
    live.addEventSource(new SqsEventSource(failed));
    const topic = new sns.Topic(this, 'Topic');
    const told = new lambda.Function(this, 'Told', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      onFailure: new SqsDestination(failed), // near miss: event-source-retries/noDestination
    });
    provider.addFunction(told);
    told.addAlias('live').addEventSource(new SnsEventSource(topic));
    const toldLater = new lambda.Function(this, 'ToldLater', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
    });
    provider.addFunction(toldLater);
    toldLater.configureAsyncInvoke({ onFailure: new SqsDestination(failed) }); // near miss: event-source-retries/noDestination
    toldLater.addAlias('live').addEventSource(new SnsEventSource(topic));
    const withQueue = new lambda.Function(this, 'WithQueue', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'app.handler',
      memorySize: 2048,
      code,
      deadLetterQueueEnabled: true, // near miss: event-source-retries/noDestination
    });
    provider.addFunction(withQueue);
    withQueue.addAlias('live').addEventSource(new SnsEventSource(topic));
  }
}
