// The payment goes along as an argument.
async function charge(requestData) {
  const response = await fetch('https://payments.example/', { method: 'POST', body: JSON.stringify(requestData) });
  return response.json();
}

exports.handler = async (event) => {
  const requestData = JSON.parse(event.body);
  const stock = await fetch('https://stock.example/reserve', { method: 'POST', body: event.body });
  if (!stock.ok) return { statusCode: 409 };
  return { statusCode: 200, body: JSON.stringify(await charge(requestData)) };
};
