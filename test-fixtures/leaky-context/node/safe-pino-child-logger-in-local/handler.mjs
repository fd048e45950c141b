// child() makes a new logger; the bindings of the shared one do not change.
import pino from 'pino';

const root = pino();

export const handler = async (event, context) => {
  const logger = root.child({ requestId: context.awsRequestId });
  logger.setBindings({ user: event.userId });
  const response = await fetch(event.url);
  logger.info({ status: response.status }, 'fetched');
};
