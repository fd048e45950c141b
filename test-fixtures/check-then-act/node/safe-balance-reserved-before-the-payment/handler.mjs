// The amount is taken in the step that checked it, and put back if the payment fails.
let remaining = 100;

export const handler = async (event) => {
  if (remaining < event.amount) return { statusCode: 402 };
  remaining -= event.amount;
  const response = await fetch('https://payments.example/', { method: 'POST', body: String(event.amount) });
  if (!response.ok) {
    remaining += event.amount;
    return { statusCode: 502 };
  }
  return { statusCode: 200 };
};
