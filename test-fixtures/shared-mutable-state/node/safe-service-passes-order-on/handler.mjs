// The one service object holds no order.
class OrderService {
  async place(order) {
    await fetch('https://stock.example/reserve', { method: 'POST', body: JSON.stringify(order.lines) });
    return this.invoice(order);
  }

  async invoice(order) {
    const response = await fetch('https://invoices.example/', { method: 'POST', body: JSON.stringify(order) });
    return response.json();
  }
}

const service = new OrderService();

export const handler = async (event) => service.place(event.order);
