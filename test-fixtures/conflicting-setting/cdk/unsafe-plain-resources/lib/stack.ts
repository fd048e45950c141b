import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const orders = new lambda.CfnFunction(this, 'Orders', {
      runtime: 'java21',
      handler: 'app.handler',
      role: 'arn:aws:iam::123456789012:role/function',
      code: { s3Bucket: 'artifacts', s3Key: 'function.zip' },
      memorySize: 2048,
      vpcConfig: { subnetIds: ['subnet-1'], securityGroupIds: ['sg-1'] }, // hazard: conflicting-setting/functionVpc
      loggingConfig: { logFormat: 'Text' }, // hazard: conflicting-setting/textLogs
      snapStart: { applyOn: 'PublishedVersions' }, // hazard: conflicting-setting/snapStart
      capacityProviderConfig: {
        lambdaManagedInstancesCapacityProviderConfig: {
          capacityProviderArn: 'arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared',
        },
      },
    });
  }
}
