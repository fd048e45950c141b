// One listener for the life of the worker.
import { EventEmitter } from 'node:events';
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger();
const progress = new EventEmitter();
progress.on('step', (step) => logger.info('step done', step));

export const handler = async (event) => {
  const response = await fetch(event.url);
  progress.emit('step', { job: event.jobId, status: response.status });
};
