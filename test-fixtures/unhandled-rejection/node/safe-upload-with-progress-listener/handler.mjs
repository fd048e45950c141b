// `on` of an upload gives no promise; the one that counts is awaited.
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});

export const handler = async (event) => {
  let loaded = 0;
  const upload = new Upload({ client, params: { Bucket: 'exports', Key: event.key, Body: event.text } });
  upload.on('httpUploadProgress', (progress) => {
    loaded = progress.loaded;
  });
  await upload.done();
  return { loaded };
};
