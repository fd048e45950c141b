// There is one service object a worker; A invoices the order that B has put into its field.
class OrderService {
  order;

  async place(order) {
    this.order = order; // hazard: shared-mutable-state/requestData
    await fetch('https://stock.example/reserve', { method: 'POST', body: JSON.stringify(order.lines) });
    return this.invoice();
  }

  async invoice() {
    const response = await fetch('https://invoices.example/', { method: 'POST', body: JSON.stringify(this.order) });
    return response.json();
  }
}

const service = new OrderService();

export const handler = async (event) => service.place(event.order);
