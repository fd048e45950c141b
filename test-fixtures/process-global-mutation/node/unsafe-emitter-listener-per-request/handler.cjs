// The emitter outlives the invocation and collects a listener from each; B's progress is sent to A's address.
const { EventEmitter } = require('node:events');

const progress = new EventEmitter();

exports.handler = async (event) => {
  const steps = [];
  progress.on('step', (name) => steps.push(`${event.jobId}: ${name}`)); // hazard: process-global-mutation/listener
  const response = await fetch(event.url);
  progress.emit('step', 'fetched');
  return { status: response.status, steps };
};
