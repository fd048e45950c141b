// A's customer stays on the logger: the lines of B carry it until B sets another, and then A's carry B's.
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger();

export const handler = async (event) => {
  logger.setPersistentLogAttributes({ customer: event.customerId }); // hazard: leaky-context/persistentAttributes
  const response = await fetch(event.url);
  logger.info('fetched', { status: response.status });
};
