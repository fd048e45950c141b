// The output is for the one who started the file from a shell.
import { pathToFileURL } from 'node:url';

export const handler = async (event) => ({ doubled: event.amount * 2 });

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const answer = await handler({ amount: Number(process.argv[2]) });
  process.stdout.write(`${answer.doubled}\n`);
}
