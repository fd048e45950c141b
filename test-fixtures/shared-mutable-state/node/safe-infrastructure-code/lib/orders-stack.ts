// What describes the deployment runs at deployment.
import { Stack, type StackProps } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

let count = 0;
const names: string[] = [];

export class OrdersStack extends Stack {
  private static latest: OrdersStack | undefined;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    new Queue(this, 'Orders');
    this.addFunction('PlaceOrder', 'src/place-order.ts');
    OrdersStack.latest = this;
  }

  addFunction(name: string, entry: string): NodejsFunction {
    count++;
    names.push(`${OrdersStack.latest?.stackName ?? 'first'}-${name}-${count}`);
    return new NodejsFunction(this, name, { entry, environment: { NAMES: names.join() } });
  }
}
