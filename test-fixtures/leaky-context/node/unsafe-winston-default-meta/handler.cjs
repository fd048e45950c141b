// defaultMeta is one property of one logger.
const winston = require('winston');

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });

exports.handler = async (event) => {
  logger.defaultMeta = { user: event.userId }; // hazard: leaky-context/persistentAttributes
  const response = await fetch(event.url);
  logger.info('fetched', { status: response.status });
};
