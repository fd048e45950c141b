// The request id taken out of the context in the parameter list.
const fs = require('fs');
const path = require('path');

exports.handler = async (event, { awsRequestId }) => {
  const file = path.join('/tmp', awsRequestId + '.txt');
  try {
    fs.writeFileSync(file, event.text);
    return fs.readFileSync(file).length;
  } finally {
    fs.rmSync(file, { force: true });
  }
};
