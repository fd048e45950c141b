// `env` is another name for process.env.
import { env } from 'node:process';

export const handler = async (event) => {
  env['TENANT'] = event.tenant; // hazard: process-global-mutation/environment
  const response = await fetch(event.url);
  return { tenant: env.TENANT, status: response.status };
};
