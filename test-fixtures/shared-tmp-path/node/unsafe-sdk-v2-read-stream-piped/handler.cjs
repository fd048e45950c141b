// The older SDK's download stream, piped into a name made from the event.
const fs = require('fs');
const { pipeline } = require('stream/promises');
const { S3 } = require('aws-sdk');

const s3 = new S3();

exports.handler = async (event) => {
  const source = s3.getObject({ Bucket: event.bucket, Key: event.key }).createReadStream();
  await pipeline(source, fs.createWriteStream('/tmp/' + event.key)); // hazard: shared-tmp-path/eventDerived
};
