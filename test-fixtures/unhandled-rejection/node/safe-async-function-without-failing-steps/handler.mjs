// The function is async by habit; it puts a text on a list, which cannot fail.
async function note(lines, text) {
  lines.push(text.trim());
}

export const handler = async (event) => {
  const lines = [];
  note(lines, `order ${event.orderId}`);
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status, lines };
};
