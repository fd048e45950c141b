// Here the function comes at the end of the chain.
import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

let language = 'en';

export const handler = middy()
  .use(httpHeaderNormalizer())
  .handler(async (event: APIGatewayProxyEventV2) => {
    language = event.headers['accept-language'] ?? 'en'; // hazard: shared-mutable-state/requestData
    const response = await fetch(`https://pages.example${event.rawPath}`);
    return { statusCode: 200, headers: { 'content-language': language }, body: await response.text() };
  });
