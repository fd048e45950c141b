// The logger is A's own and goes with A's invocation.
import { Logger } from '@aws-lambda-powertools/logger';

export const handler = async (event) => {
  const logger = new Logger({ serviceName: 'orders' });
  logger.appendPersistentKeys({ customer: event.customerId });
  const response = await fetch(event.url);
  logger.info('fetched', { status: response.status });
};
