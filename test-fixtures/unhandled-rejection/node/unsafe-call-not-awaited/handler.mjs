// When the audit service is down, nobody takes the rejection: the worker ends with every invocation in it.
const audit = async (order) => {
  const response = await fetch('https://audit.example.com', { method: 'POST', body: JSON.stringify(order) });
  if (!response.ok) throw new Error(`The audit service answered ${response.status}.`);
};

export const handler = async (event) => {
  audit(event.order); // hazard: unhandled-rejection/floatingPromise
  return { accepted: event.order.id };
};
