// The promises are made and thrown away: one that rejects ends the worker.
export const handler = async (event) => {
  event.urls.map(async (url) => { // hazard: unhandled-rejection/droppedAsyncCallback
    const response = await fetch(url, { method: 'PURGE' });
    return response.status;
  });
  return { statusCode: 202 };
};
