// The helper takes the id from the context it is passed, and the folder from an object that the caller fills.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

async function save({ folder, text }) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'letter.txt'), text);
}

async function main(event, context) {
  let folder = tmpdir();
  folder = path.join(folder, context.awsRequestId);
  try {
    await save({ folder, text: event.text });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const handler = async (event, context) => main(event, context);
