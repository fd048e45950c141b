// The handler takes no port.
export const handler = async (event) => {
  const response = await fetch(`${process.env.STOCK_URL}/${event.sku}`);
  return { statusCode: response.status };
};
