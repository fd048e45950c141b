import { readdirSync } from 'node:fs';

export default {
  unsafe: 'unsafe-folder-never-removed',
  safe: 'safe-temporary-directory',
  // One invocation is enough: the environment lives on.
  control: 'none',
  event: ({ key }) => ({ key }),
  services: { s3: (_, { reply }) => reply(200, 'object', { etag: '"object"' }) },
  answer: () => 'object'.length,
  violation({ place }) {
    const left = readdirSync(place('/tmp'));
    return left.length > 0 ? `${left.length} folders stay in /tmp` : undefined;
  },
};
