// The tenant's role is on a client made for this invocation.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';

export const handler = async (event) => {
  const client = new DynamoDBClient({});
  client.config.credentials = fromTemporaryCredentials({ params: { RoleArn: event.roleArn } });
  const order = await client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
  return order.Item;
};
