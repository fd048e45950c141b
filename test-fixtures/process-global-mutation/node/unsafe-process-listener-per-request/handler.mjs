// Each invocation adds a listener that stays; an event of B's runs A's as well.
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger();

export const handler = async (event, context) => {
  process.on('warning', (warning) => logger.warn(warning.message, { id: context.awsRequestId })); // hazard: process-global-mutation/listener
  const response = await fetch(event.url);
  return response.text();
};
