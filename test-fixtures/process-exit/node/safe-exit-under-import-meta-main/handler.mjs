// The guarded part runs from a shell only, where the process is its own.
import { pathToFileURL } from 'node:url';

export const handler = async (event) => {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const answer = await handler({ orderId: process.argv[2] });
  process.exit(answer.statusCode === 200 ? 0 : 1);
}
