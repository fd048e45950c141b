// The question mark is gone after compilation: the function that the runtime sees has three parameters.
import type { APIGatewayProxyEventV2, Callback, Context } from 'aws-lambda';

export function handler(event: APIGatewayProxyEventV2, context: Context, callback?: Callback): void { // hazard: unsupported-api/callbackHandler
  callback?.(null, { statusCode: 200, body: `${event.rawPath} ${context.functionName}` });
}
