// Every invocation adds one more step to the one client: B's command runs through A's step too.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async (event, context) => {
  const stamp = (next) => async (args) => {
    args.request.headers['x-request-id'] = context.awsRequestId;
    return next(args);
  };
  client.middlewareStack.add(stamp, { step: 'build' }); // hazard: process-global-mutation/sharedClient
  return client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
};
