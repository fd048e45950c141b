// The executor is async for no reason; what it starts gives its failure to the callback, which hands it on.
const AWS = require('aws-sdk');

const s3 = new AWS.S3();

exports.handler = (event) =>
  new Promise(async (resolve, reject) => {
    s3.headObject({ Bucket: 'inbox', Key: event.key }, (error, data) => {
      if (error) reject(error);
      else resolve({ bytes: data.ContentLength });
    });
  });
