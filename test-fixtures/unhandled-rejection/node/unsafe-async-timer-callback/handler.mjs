// A timer takes no notice of the promise: its rejection ends the worker.
export const handler = async (event) => {
  setImmediate(async () => { // hazard: unhandled-rejection/droppedAsyncCallback
    const response = await fetch('https://mail.example.com', { method: 'POST', body: event.email });
    if (!response.ok) throw new Error(`Mail answered ${response.status}.`);
  });
  return { accepted: true };
};
