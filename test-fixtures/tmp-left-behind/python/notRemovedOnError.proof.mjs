import { readdirSync } from 'node:fs';

export default {
  unsafe: 'unsafe-removed-on-success',
  safe: 'safe-finally',
  // One invocation is enough: the environment lives on.
  control: 'none',
  rounds: { safe: 5 },
  event: ({ key }) => ({ key }),
  services: {
    s3: ({ method }, { reply }) =>
      method === 'PUT' ? reply(403) : reply(200, 'object', { etag: '"object"' }),
  },
  violation({ place }) {
    const left = readdirSync(place('/tmp'));
    return left.length > 0 ? `${left.length} files stay in /tmp` : undefined;
  },
};
