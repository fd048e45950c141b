// The client is made by a factory of its own; its promises reject like those of any other client.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async (event: SQSEvent): Promise<void> => {
  for (const record of event.Records) {
    documents.send(new PutCommand({ TableName: 'inbox', Item: { id: record.messageId } })); // hazard: unhandled-rejection/floatingPromise
  }
};
