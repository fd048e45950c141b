// A throttled write rejects after the answer is sent and ends the worker, other invocations included.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const dynamo = new DynamoDBClient({});

export const handler = async (event: APIGatewayProxyEventV2) => {
  const item = { path: { S: event.rawPath }, id: { S: event.requestContext.requestId } };
  dynamo.send(new PutItemCommand({ TableName: 'visits', Item: item })); // hazard: unhandled-rejection/floatingPromise
  return { statusCode: 202 };
};
