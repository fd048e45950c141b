// The function that sets the variable runs once, from the top level.
function configure(stage: string) {
  process.env.LOG_FORMAT = stage === 'production' ? 'json' : 'text';
}

configure(process.env.STAGE ?? 'test');

export const handler = async (event: { id: string }) => ({ id: event.id, format: process.env.LOG_FORMAT });
