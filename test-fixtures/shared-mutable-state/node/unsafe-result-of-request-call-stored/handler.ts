// What a call gives for A's id is A's data as well; B's answer overwrites it during A's second request.
interface Customer {
  id: string;
  discount: number;
}

let customer: Customer | undefined;

async function findCustomer(id: string): Promise<Customer> {
  const response = await fetch(`https://customers.example/${id}`);
  return (await response.json()) as Customer;
}

export const handler = async (event: { customerId: string; sku: string }) => {
  customer = await findCustomer(event.customerId); // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://prices.example/${event.sku}`);
  const { price } = (await response.json()) as { price: number };
  return { price: price * (1 - customer.discount) };
};
