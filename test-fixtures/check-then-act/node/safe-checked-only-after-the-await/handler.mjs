// The wait comes first; the look and the store follow each other in one step.
const etags = new Map();

export const handler = async (event) => {
  const response = await fetch(`https://pages.example/${event.page}`, { method: 'HEAD' });
  const etag = response.headers.get('etag');
  if (etags.get(etag) === undefined) etags.set(etag, new Date().toISOString());
  return { seenSince: etags.get(etag) };
};
