// The removals stand one behind the other in one `finally`; each of them does without its file.
import { rm, writeFile } from 'node:fs/promises';

export const handler = async (event, context) => {
  const input = `/tmp/in-${context.awsRequestId}.json`;
  const output = `/tmp/out-${context.awsRequestId}.json`;
  try {
    await writeFile(input, event.body);
    await writeFile(output, event.body.toUpperCase());
    const response = await fetch(event.url, { method: 'POST', body: event.body });
    return { statusCode: response.status };
  } finally {
    await rm(input, { force: true });
    await rm(output, { force: true });
  }
};
