// The timer gets a promise from its callback and does nothing with it.
const retry = async (url: string): Promise<number> => (await fetch(url, { method: 'POST' })).status;

export const handler = async (event: { url: string }) => {
  setTimeout(() => retry(event.url), 200); // hazard: unhandled-rejection/droppedAsyncCallback
  return { accepted: event.url };
};
