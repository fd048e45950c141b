// The loader's cache never ends with an invocation: B is given what was loaded for A, however old.
import DataLoader from 'dataloader';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const users = new DataLoader(async (ids) => { // hazard: unsafe-shared-object/perRequestObject
  const Keys = ids.map((id) => ({ id }));
  const { Responses } = await documents.send(new BatchGetCommand({ RequestItems: { users: { Keys } } }));
  return ids.map((id) => Responses.users.find((user) => user.id === id));
});

export const handler = async (event) => users.load(event.userId);
