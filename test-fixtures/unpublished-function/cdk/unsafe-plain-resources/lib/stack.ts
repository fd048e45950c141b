import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const orders = new lambda.CfnFunction(this, 'Orders', {
      runtime: 'nodejs22.x',
      handler: 'app.handler',
      role: 'arn:aws:iam::123456789012:role/function',
      code: { s3Bucket: 'artifacts', s3Key: 'function.zip' },
      memorySize: 2048,
      publishToLatestPublished: false, // hazard: unpublished-function/neverPublished
      capacityProviderConfig: {
        lambdaManagedInstancesCapacityProviderConfig: {
          capacityProviderArn: 'arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared',
        },
      },
    });
  }
}
