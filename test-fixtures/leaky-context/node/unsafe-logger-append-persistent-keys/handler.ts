// Persistent keys are shared by design; A's order id is on B's lines.
import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSEvent } from 'aws-lambda';

const logger = new Logger({ serviceName: 'orders' });

export const handler = async (event: SQSEvent): Promise<void> => {
  logger.appendPersistentKeys({ messageId: event.Records[0].messageId }); // hazard: leaky-context/persistentAttributes
  const response = await fetch('https://orders.example/', { method: 'POST', body: event.Records[0].body });
  logger.info('stored', { status: response.status });
};
