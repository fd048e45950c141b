// The bindings of the one logger: A's later lines name B's user.
import pino from 'pino';

const logger = pino();

export const handler = async (event) => {
  logger.setBindings({ user: event.userId }); // hazard: leaky-context/persistentAttributes
  const response = await fetch(event.url);
  logger.info({ status: response.status }, 'fetched');
};
