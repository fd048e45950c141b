// The miss is seen before the request and the answer stored behind it: B sees the same miss in between.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

interface Tenant {
  plan: string;
}

const tenants = new Map<string, Tenant>();

export const handler = async (event: APIGatewayProxyEventV2) => {
  const id = event.pathParameters?.tenant ?? 'unknown';
  let tenant = tenants.get(id);
  if (tenant === undefined) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://tenants.example/${id}`);
    tenant = (await response.json()) as Tenant;
    tenants.set(id, tenant);
  }
  return { statusCode: 200, body: tenant.plan };
};
