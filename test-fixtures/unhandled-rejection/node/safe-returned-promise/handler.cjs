// Whoever awaits the handler takes the rejection.
const load = async (id) => {
  const response = await fetch(`https://orders.example.com/${id}`);
  if (!response.ok) throw new Error(`Orders answered ${response.status}.`);
  return response.json();
};

exports.handler = (event) => load(event.orderId).then((order) => ({ statusCode: 200, body: order.state }));
