// No `async` in sight, but the callback returns a promise that forEach drops.
const notify = (address) => fetch(`https://mail.example/${address}`, { method: 'POST' });

exports.handler = async (event) => {
  event.addresses.forEach((address) => notify(address)); // hazard: unhandled-rejection/droppedAsyncCallback
  return { statusCode: 202 };
};
