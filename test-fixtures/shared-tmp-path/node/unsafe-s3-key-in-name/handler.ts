// The same object twice, or a retry of the same event, and B overwrites the file that A is reading.
import { writeFile } from 'node:fs/promises';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';

const s3 = new S3Client({});

export const handler = async (event: S3Event) => {
  const { bucket, object } = event.Records[0].s3;
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  await writeFile(`/tmp/${object.key}`, await Body!.transformToByteArray()); // hazard: shared-tmp-path/eventDerived
};
