// All methods of the console are alike; the helper knows nothing of the request.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const load = async (path: string): Promise<Response> => {
  const response = await fetch(`https://shop.example.com${path}`);
  if (!response.ok) console.error(`The shop answered ${response.status}.`); // hazard: uncorrelated-log/console
  return response;
};

export const handler = async (event: APIGatewayProxyEventV2) => ({ statusCode: (await load(event.rawPath)).status });
