// The same question asked the other way round: is this file what the shell started?
import { fileURLToPath } from 'node:url';

export const handler = async (event) => ({ doubled: event.amount * 2 });

async function main() {
  const answer = await handler({ amount: Number(process.argv[2]) });
  process.exit(Number.isNaN(answer.doubled) ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main();
}
