// The default would be shared, but every call passes a name of its own.
import { rm, writeFile } from 'node:fs/promises';

async function save(text, file = '/tmp/letter.txt') {
  await writeFile(file, text);
}

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.txt`;
  try {
    await save(event.text, file);
  } finally {
    await rm(file, { force: true });
  }
};
