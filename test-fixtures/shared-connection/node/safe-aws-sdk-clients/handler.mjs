// SDK clients are made to be shared: they hold a pool of HTTP connections and no session.
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';

const s3 = new S3Client({});
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async (event) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env.BUCKET, Key: event.key }));
  const text = await Body.transformToString();
  await documents.send(new PutCommand({ TableName: process.env.TABLE, Item: { id: event.key, text } }));
};
