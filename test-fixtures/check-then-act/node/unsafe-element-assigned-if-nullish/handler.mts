// `??=` looks at the element first and waits then; B's look falls into A's wait.
const prices: Record<string, number> = {};

async function loadPrice(sku: string): Promise<number> {
  const response = await fetch(`https://prices.example/${sku}`);
  return Number(await response.text());
}

export const handler = async (event: { sku: string; amount: number }) => {
  prices[event.sku] ??= await loadPrice(event.sku); // hazard: check-then-act/staleCheck
  return { total: prices[event.sku]! * event.amount };
};
