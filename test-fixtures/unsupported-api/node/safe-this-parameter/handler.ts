// The `this` parameter exists for the compiler only; two parameters remain.
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

export async function handler(this: void, event: APIGatewayProxyEventV2, context: Context) {
  return { statusCode: 200, body: `${event.rawPath} ${context.awsRequestId}` };
}
