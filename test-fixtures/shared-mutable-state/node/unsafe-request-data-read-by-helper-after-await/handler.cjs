// While A checks the stock, B replaces the payment; A then charges B's card.
let requestData = {};

async function charge() {
  const response = await fetch('https://payments.example/', { method: 'POST', body: JSON.stringify(requestData) });
  return response.json();
}

exports.handler = async (event) => {
  requestData = JSON.parse(event.body); // hazard: shared-mutable-state/requestData
  const stock = await fetch('https://stock.example/reserve', { method: 'POST', body: event.body });
  if (!stock.ok) return { statusCode: 409 };
  return { statusCode: 200, body: JSON.stringify(await charge()) };
};
