// Reading a file that something else provides changes nothing for B.
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

export const handler = async (event) => {
  if (!existsSync('/tmp/extension/settings.json')) return { size: 0, id: event.id };
  const settings = JSON.parse(await readFile('/tmp/extension/settings.json', 'utf8'));
  let lines = 0;
  for await (const chunk of createReadStream('/tmp/extension/words.txt')) lines += chunk.length;
  return { settings, lines, size: (await stat('/tmp/extension/words.txt')).size };
};
