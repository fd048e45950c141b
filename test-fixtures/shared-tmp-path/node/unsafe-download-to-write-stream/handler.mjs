// A's and B's downloads are interleaved in one file.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export const handler = async (event) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: event.bucket, Key: event.key }));
  await pipeline(Body, createWriteStream('/tmp/input.csv')); // hazard: shared-tmp-path/fixedName
};
