// The child logger is a local of the invocation and writes its request id with every line.
import pino from 'pino';

const root = pino();

export const handler = async (event, context) => {
  const log = root.child({ requestId: context.awsRequestId });
  log.info({ orderId: event.orderId }, 'loading');
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  log.info({ status: response.status }, 'loaded');
  return { statusCode: response.status };
};
