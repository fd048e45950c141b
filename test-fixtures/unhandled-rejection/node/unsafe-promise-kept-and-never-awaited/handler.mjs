// The promise has a name, and still nobody looks at how it ends.
export const handler = async (event) => {
  const receipt = fetch('https://mail.example.com/receipts', { method: 'POST', body: event.email }); // hazard: unhandled-rejection/floatingPromise
  const status = event.lines.length > 0 ? 'paid' : 'empty';
  return { status };
};
