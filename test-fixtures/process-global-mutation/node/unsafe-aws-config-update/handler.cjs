// The update reaches all clients of the SDK in this worker, B's included.
const AWS = require('aws-sdk');

exports.handler = async (event) => {
  AWS.config.update({ region: event.region }); // hazard: process-global-mutation/libraryDefault
  const sns = new AWS.SNS();
  return sns.publish({ TopicArn: event.topic, Message: event.message }).promise();
};
