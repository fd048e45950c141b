// The loader and its cache live as long as the invocation.
import DataLoader from 'dataloader';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));

async function loadUsers(ids) {
  const Keys = ids.map((id) => ({ id }));
  const { Responses } = await documents.send(new BatchGetCommand({ RequestItems: { users: { Keys } } }));
  return ids.map((id) => Responses.users.find((user) => user.id === id));
}

export const handler = async (event) => {
  const users = new DataLoader(loadUsers);
  return Promise.all(event.userIds.map((id) => users.load(id)));
};
