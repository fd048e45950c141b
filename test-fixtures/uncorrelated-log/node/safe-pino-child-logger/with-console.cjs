// The file logs through a child logger of the request; one line of the console beside it is no reason to speak up.
const pino = require('pino');

const root = pino();

exports.handler = async (event, context) => {
  const log = root.child({ requestId: context.awsRequestId });
  log.info({ orderId: event.orderId }, 'loading');
  if (event.debug) console.debug('debugging is on');
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
