// Before version 2.35.0 the appended keys are one set for A and B; the installed version is not known here.
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger();

export const handler = async (event) => {
  logger.appendKeys({ customer: event.customerId }); // hazard: leaky-context/appendedKeys@low
  const response = await fetch(event.url);
  logger.info('fetched', { status: response.status });
};
