// The place in the name is taken by the request's id.
import { rm, writeFile } from 'node:fs/promises';

const template = '/tmp/report-ID.html';

export const handler = async (event, context) => {
  const file = template.replace('ID', context.awsRequestId);
  try {
    await writeFile(file, event.html);
  } finally {
    await rm(file, { force: true });
  }
};
