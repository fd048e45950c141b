import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';

export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, 'Vpc');
    const securityGroups = [new ec2.SecurityGroup(this, 'Group', { vpc })];
    const code = lambda.Code.fromAsset('code');
    new lambda.CapacityProvider(this, 'Any', { subnets: vpc.privateSubnets, securityGroups }); // hazard: invalid-capacity-provider/noLimit
    new lambda.CapacityProvider(this, 'Small', {
      subnets: vpc.privateSubnets,
      securityGroups,
      maxVCpuCount: 11, // hazard: invalid-capacity-provider/limitOutOfRange
    });
  }
}
