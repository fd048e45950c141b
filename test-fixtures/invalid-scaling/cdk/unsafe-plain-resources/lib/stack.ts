import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const onLambda = new lambda.CfnFunction(this, 'OnLambda', {
      runtime: 'nodejs22.x',
      handler: 'app.handler',
      role: 'arn:aws:iam::123456789012:role/function',
      code: { s3Bucket: 'artifacts', s3Key: 'function.zip' },
      functionScalingConfig: {
        minExecutionEnvironments: 3, // hazard: invalid-scaling/notManaged
        maxExecutionEnvironments: 10,
      },
    });
  }
}
