// One callback, one mistake: it is told at the first of its throws.
const AWS = require('aws-sdk');

const secrets = new AWS.SecretsManager();

exports.handler = (event) =>
  new Promise((resolve) => {
    secrets.getSecretValue({ SecretId: event.secret }, (error, data) => {
      if (error && error.code === 'ResourceNotFoundException') throw new Error('There is no such secret.'); // hazard: unhandled-rejection/throwInCallback
      if (error) throw error;
      resolve({ length: data.SecretString.length });
    });
  });
