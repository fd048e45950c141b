// The path is only talked about: in a comment (/tmp/data.json), in log text, in an error and in the answer.
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger();

export const handler = async (event) => {
  logger.info('/tmp/data.json is not written any more', { file: '/tmp/data.json' });
  if (event.file === '/tmp/data.json') throw new Error(`/tmp/data.json is no input of ${event.id}`);
  return { advice: 'Look into /tmp/data.json', file: event.file };
};
