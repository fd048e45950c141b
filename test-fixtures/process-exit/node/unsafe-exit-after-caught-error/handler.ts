// One failed upload "restarts" the environment; the invocations beside it never answer.
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SQSEvent } from 'aws-lambda';

const s3 = new S3Client({});

export const handler = async (event: SQSEvent): Promise<{ stored: number }> => {
  try {
    await s3.send(new PutObjectCommand({ Bucket: 'inbox', Key: event.Records[0]!.messageId, Body: 'x' }));
  } catch {
    process.exit(1); // hazard: process-exit/exit
  }
  return { stored: event.Records.length };
};
