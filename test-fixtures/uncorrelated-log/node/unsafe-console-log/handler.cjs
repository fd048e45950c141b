// The runtime adds the request id to the text, but there is no field to search by.
exports.handler = async (event) => {
  console.log('loading order', event.orderId); // hazard: uncorrelated-log/console
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};
