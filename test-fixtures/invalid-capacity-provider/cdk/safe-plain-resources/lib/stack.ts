import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const one = new lambda.CfnCapacityProvider(this, 'One', {
      permissionsConfig: { capacityProviderOperatorRoleArn: 'arn:aws:iam::123456789012:role/operator' },
      vpcConfig: { subnetIds: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] },
      instanceRequirements: {
        architectures: ['x86_64'],
        allowedInstanceTypes: ['c7i.large'], // near miss: invalid-capacity-provider/allowedAndExcluded
      },
      capacityProviderScalingConfig: {
        maxVCpuCount: 2,
      },
    });
    const provider = new lambda.CfnCapacityProvider(this, 'Provider', {
      permissionsConfig: { capacityProviderOperatorRoleArn: 'arn:aws:iam::123456789012:role/operator' },
      vpcConfig: { subnetIds: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] },
      capacityProviderScalingConfig: {
        maxVCpuCount: 6, // near miss: invalid-capacity-provider/limitBelowNeed
        scalingMode: 'Manual',
        scalingPolicies: [ // near miss: invalid-capacity-provider/policiesInAutoMode
          { predefinedMetricType: 'LambdaCapacityProviderAverageCPUUtilization', targetValue: 70 },
        ],
      },
    });
    const orders = new lambda.CfnFunction(this, 'Orders', {
      runtime: 'nodejs22.x',
      handler: 'app.handler',
      role: 'arn:aws:iam::123456789012:role/function',
      code: { s3Bucket: 'artifacts', s3Key: 'function.zip' },
      memorySize: 4096,
      capacityProviderConfig: {
        lambdaManagedInstancesCapacityProviderConfig: {
          capacityProviderArn: provider.attrArn,
        },
      },
    });
  }
}
