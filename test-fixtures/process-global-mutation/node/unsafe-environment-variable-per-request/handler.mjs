// A sets its region, B sets another, and A's new client reads B's.
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';

export const handler = async (event) => {
  process.env.AWS_REGION = event.region; // hazard: process-global-mutation/environment
  const prefix = await (await fetch(`https://prefixes.example/${event.tenant}`)).text();
  const { Buckets } = await new S3Client({}).send(new ListBucketsCommand({}));
  return Buckets.filter((bucket) => bucket.Name.startsWith(prefix));
};
