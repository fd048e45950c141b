// The customer is part of the one line it belongs to.
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger();

export const handler = async (event) => {
  const response = await fetch(event.url);
  logger.info('fetched', { customer: event.customerId, status: response.status });
};
