// 100 are left. A wants 80 and waits for the payment; B wants 80, finds 100, and pays as well: 60 too much.
let remaining = 100;

export const handler = async (event) => {
  if (remaining < event.amount) return { statusCode: 402 }; // hazard: check-then-act/staleCheck
  const response = await fetch('https://payments.example/', { method: 'POST', body: String(event.amount) });
  if (!response.ok) return { statusCode: 502 };
  remaining -= event.amount;
  return { statusCode: 200 };
};
