// Every invocation makes its own service object, and what the object stores is its own.
class OrderService {
  order;

  async place(order) {
    this.order = order;
    await fetch('https://stock.example/reserve', { method: 'POST', body: JSON.stringify(order.lines) });
    return this.invoice();
  }

  async invoice() {
    const response = await fetch('https://invoices.example/', { method: 'POST', body: JSON.stringify(this.order) });
    return response.json();
  }
}

export const handler = async (event) => {
  const service = new OrderService();
  return service.place(event.order);
};
