// The metadata is on the child of this invocation.
const winston = require('winston');

const root = winston.createLogger({ transports: [new winston.transports.Console()] });

exports.handler = async (event) => {
  const logger = root.child({ user: event.userId });
  const response = await fetch(event.url);
  logger.info('fetched', { status: response.status });
};
