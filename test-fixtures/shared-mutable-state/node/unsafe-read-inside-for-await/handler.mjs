// Every page is a switch point: A's later addresses name B's bucket.
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
let bucket;

export const handler = async (event) => {
  bucket = event.bucket; // hazard: shared-mutable-state/requestData
  const addresses = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: event.bucket })) {
    for (const { Key } of page.Contents ?? []) addresses.push(`s3://${bucket}/${Key}`);
  }
  return addresses;
};
