// The object is made synchronously: the first invocation makes it, and the others find it.
const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');

let s3;

exports.handler = async (event) => {
  if (!s3) s3 = new S3Client({ region: process.env.AWS_REGION });
  const object = await s3.send(new GetObjectCommand({ Bucket: process.env.BUCKET, Key: event.key }));
  return { type: object.ContentType };
};
