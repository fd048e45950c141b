// The step is part of one command, which ends with the invocation.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async (event, context) => {
  const stamp = (next) => async (args) => {
    args.request.headers['x-request-id'] = context.awsRequestId;
    return next(args);
  };
  const command = new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } });
  command.middlewareStack.add(stamp, { step: 'build' });
  return client.send(command);
};
