// The key of an object in a bucket is not a path in the file system.
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export const handler = async (event: { id: string; body: string }) => {
  await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: '/tmp/latest.json', Body: event.body }));
};
