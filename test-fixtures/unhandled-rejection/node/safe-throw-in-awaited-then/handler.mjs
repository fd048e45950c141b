// A throw in a `then` callback or in an executor becomes a rejection of a promise that is awaited.
const check = (amount) =>
  new Promise((resolve) => {
    if (amount < 0) throw new RangeError('The amount is negative.');
    resolve(amount);
  });

export const handler = async (event) => {
  const order = await fetch(`https://orders.example.com/${event.orderId}`).then((response) => {
    if (!response.ok) throw new Error(`Orders answered ${response.status}.`);
    return response.json();
  });
  return { amount: await check(order.amount) };
};
