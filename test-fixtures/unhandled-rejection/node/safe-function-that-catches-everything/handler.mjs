// Nothing leaves the function but a fulfilled promise.
async function notify(message) {
  try {
    const response = await fetch('https://chat.example.com', { method: 'POST', body: message });
    return response.ok;
  } catch {
    return false;
  }
}

export const handler = async (event) => {
  notify(`New order ${event.orderId}`);
  return { accepted: event.orderId };
};
