// A new repository for each invocation is a new connection for each invocation.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Client } from 'pg';

class OrderRepository {
  private readonly client = new Client(); // hazard: connection-per-invocation/perInvocation

  async count(customer: string): Promise<number> {
    await this.client.connect();
    try {
      const result = await this.client.query<{ n: number }>('select count(*)::int as n from orders where customer = $1', [customer]);
      return result.rows[0]!.n;
    } finally {
      await this.client.end();
    }
  }
}

export const handler = async (event: APIGatewayProxyEventV2) => {
  const repository = new OrderRepository();
  return { statusCode: 200, body: String(await repository.count(event.pathParameters?.customer ?? '')) };
};
