// fs-extra below a folder that carries the request id.
import { outputJson, remove } from 'fs-extra';
import type { Context } from 'aws-lambda';

export const handler = async (event: { items: string[] }, context: Context) => {
  const folder = `/tmp/${context.awsRequestId}`;
  try {
    await outputJson(`${folder}/items.json`, event.items);
  } finally {
    await remove(folder);
  }
};
