// The helpers hand the request id on until it is written.
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

const write = (id: string, fields: object): boolean =>
  process.stdout.write(`${JSON.stringify({ id, ...fields })}\n`);

async function load(path: string, id: string): Promise<number> {
  const { status } = await fetch(`https://shop.example.com${path}`);
  write(id, { path, status });
  return status;
}

export const handler = async (event: APIGatewayProxyEventV2, context: Context) => ({
  statusCode: await load(event.rawPath, context.awsRequestId),
});
