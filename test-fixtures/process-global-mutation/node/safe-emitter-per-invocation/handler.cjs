// The emitter and its listeners go with the invocation.
const { EventEmitter } = require('node:events');

exports.handler = async (event) => {
  const progress = new EventEmitter();
  const steps = [];
  progress.on('step', (name) => steps.push(`${event.jobId}: ${name}`));
  const response = await fetch(event.url);
  progress.emit('step', 'fetched');
  return { status: response.status, steps };
};
