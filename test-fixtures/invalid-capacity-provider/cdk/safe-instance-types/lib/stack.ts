import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, 'Vpc');
    new lambda.CapacityProvider(this, 'Allowed', {
      subnets: vpc.privateSubnets,
      securityGroups: [new ec2.SecurityGroup(this, 'Group', { vpc })],
      maxVCpuCount: 40,
      instanceTypeFilter: lambda.InstanceTypeFilter.allow([
        ec2.InstanceType.of(ec2.InstanceClass.M7G, ec2.InstanceSize.LARGE),
      ]),
    });
    new lambda.CapacityProvider(this, 'Given', { ...props.provider });
  }
}
