import { readdirSync } from 'node:fs';

export default {
  unsafe: 'unsafe-removed-only-when-all-goes-well',
  safe: 'safe-file-under-request-id-removed',
  // One invocation is enough: the environment lives on.
  control: 'none',
  event: () => ({ xml: '<a/>', image: 'aW1hZ2U=' }),
  services: { 'validator.example': () => 'not JSON', 'labels.example': () => 'not JSON' },
  violation({ place }) {
    const left = readdirSync(place('/tmp'));
    return left.length > 0 ? `${left.length} files stay in /tmp` : undefined;
  },
};
