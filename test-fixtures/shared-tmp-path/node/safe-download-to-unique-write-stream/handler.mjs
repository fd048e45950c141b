// Each download has its own file.
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.csv`;
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: event.bucket, Key: event.key }));
    await pipeline(Body, createWriteStream(file));
    return (await stat(file)).size;
  } finally {
    await rm(file, { force: true });
  }
};
