// A tool leaves its log under one name; A moves B's log away and B finds none.
import { readFile, rename, rm } from 'node:fs/promises';

export const handler = async (event, context) => {
  const own = `/tmp/${context.awsRequestId}.log`;
  try {
    await rename('/tmp/converter.log', own); // hazard: shared-tmp-path/fixedName
    return { id: event.id, log: await readFile(own, 'utf8') };
  } finally {
    await rm(own, { force: true });
  }
};
