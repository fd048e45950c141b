// There is one repository object a worker, so its field is one connection for A and B.
import { Client } from 'pg';

class OrderRepository {
  private readonly client = new Client({ host: process.env.DB_HOST }); // hazard: shared-connection/serialised

  open() {
    return this.client.connect();
  }

  async find(id: string) {
    const { rows } = await this.client.query('SELECT * FROM orders WHERE id = $1', [id]);
    return rows[0];
  }
}

const repository = new OrderRepository();
await repository.open();

export const handler = async (event: { id: string }) => repository.find(event.id);
