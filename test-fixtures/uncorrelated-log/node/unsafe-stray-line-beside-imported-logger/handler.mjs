// The logger comes from another file: only who sees that file knows that there is one.
import { logger } from './logger.mjs';

export const handler = async (event, context) => {
  logger.info('loading', { requestId: context.awsRequestId });
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  if (!response.ok) console.warn('not found'); // hazard[eslint]: uncorrelated-log/console
  return { statusCode: response.status };
};
