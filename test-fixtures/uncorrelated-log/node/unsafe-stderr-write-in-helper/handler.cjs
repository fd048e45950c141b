// The helper writes past the runtime's console: no request id is added.
function warn(text) {
  process.stderr.write(`${text}\n`); // hazard: uncorrelated-log/rawStream
}

exports.handler = async (event) => {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  if (!response.ok) warn(`orders answered ${response.status}`);
  return { statusCode: response.status };
};
