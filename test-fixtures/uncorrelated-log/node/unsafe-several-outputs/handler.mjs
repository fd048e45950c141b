// One finding for the file, at the first of its outputs.
export const handler = async (event) => {
  console.info('loading order'); // hazard: uncorrelated-log/console
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  console.debug('loaded with status', response.status);
  console.warn('done');
  return { statusCode: response.status };
};
