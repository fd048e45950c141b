// The role of B's tenant is on the client when A's second command is signed.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';

const client = new DynamoDBClient({});

export const handler = async (event) => {
  client.config.credentials = fromTemporaryCredentials({ params: { RoleArn: event.roleArn } }); // hazard: leaky-context/credentials
  const order = await client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
  const buyer = await client.send(new GetItemCommand({ TableName: 'buyers', Key: { id: order.Item.buyer } }));
  return buyer.Item;
};
