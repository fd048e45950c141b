// The order belongs to the invocation that hands it over.
interface Order {
  items: string[];
  total?: number;
}

async function price(order: Order): Promise<void> {
  if (order.total === undefined) {
    const response = await fetch(`https://prices.example/?items=${order.items.join()}`);
    order.total = Number(await response.text());
  }
}

export const handler = async (event: { order: Order }) => {
  await price(event.order);
  return { total: event.order.total };
};
