// Only what carries this request's id goes.
import { readdir, unlink } from 'node:fs/promises';

export const handler = async (event, context) => {
  for (const name of await readdir('/tmp')) {
    if (name.startsWith(context.awsRequestId)) await unlink(`/tmp/${name}`);
  }
  return { next: event.video };
};
