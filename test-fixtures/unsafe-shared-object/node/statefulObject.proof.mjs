import { createHash } from 'node:crypto';

export default {
  unsafe: 'unsafe-module-level-hash',
  safe: 'safe-hash-created-in-handler',
  // The second digest throws, overlapping or not.
  control: 'alone',
  event: ({ key }) => ({ urls: [`https://parts.example/${key}/1`, `https://parts.example/${key}/2`] }),
  services: { 'parts.example': ({ path }) => path },
  answer: ({ urls }) =>
    createHash('sha256')
      .update(urls.map((url) => new URL(url).pathname).join(''))
      .digest('hex'),
};
