// Old versions keep one Lambda context on the logger: A's lines show B's request id.
const { Logger } = require('@aws-lambda-powertools/logger');

const logger = new Logger();

exports.handler = async (event, context) => {
  logger.addContext(context); // hazard: leaky-context/appendedKeys@low
  const response = await fetch(event.url);
  logger.info('fetched', { status: response.status });
};
