// The flag says reading, and without a flag `open` reads as well.
import { open } from 'node:fs/promises';

export const handler = async () => {
  const first = await open('/tmp/extension/head.bin', 'r');
  const second = await open('/tmp/extension/tail.bin');
  try {
    return { head: (await first.stat()).size, tail: (await second.stat()).size };
  } finally {
    await first.close();
    await second.close();
  }
};
