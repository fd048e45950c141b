// The step is added once and finds the request in the async context.
import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const requests = new AsyncLocalStorage();
const client = new DynamoDBClient({});
const stamp = (next) => async (args) => {
  args.request.headers['x-request-id'] = requests.getStore();
  return next(args);
};
client.middlewareStack.add(stamp, { step: 'build' });

export const handler = async (event, context) =>
  requests.run(context.awsRequestId, () =>
    client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } })),
  );
