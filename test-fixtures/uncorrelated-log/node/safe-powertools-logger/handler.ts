// The file has a structured logger; the one line beside it is no reason to speak up.
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSEvent } from 'aws-lambda';

const logger = new Logger({ serviceName: 'orders' });

export const handler = async (event: SQSEvent, context: Context) => {
  logger.info('loading', { requestId: context.awsRequestId, records: event.Records.length });
  if (event.Records.length > 100) console.warn('a large batch');
  return { records: event.Records.length };
};
