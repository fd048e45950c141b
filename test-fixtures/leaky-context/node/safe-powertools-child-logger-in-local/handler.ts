// The keys are on a child that only this invocation holds.
import { Logger } from '@aws-lambda-powertools/logger';

const root = new Logger();

export const handler = async (event: { customerId: string; url: string }) => {
  const logger = root.createChild({ persistentKeys: { customer: event.customerId } });
  logger.appendPersistentKeys({ url: event.url });
  const response = await fetch(event.url);
  logger.info('fetched', { status: response.status });
};
