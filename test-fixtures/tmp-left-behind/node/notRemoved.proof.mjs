import { readdirSync } from 'node:fs';

export default {
  unsafe: 'unsafe-file-under-request-id-stays',
  safe: 'safe-file-under-request-id-removed',
  // One invocation is enough: the environment lives on.
  control: 'none',
  event: () => ({ image: 'aW1hZ2U=' }),
  services: { 'labels.example': () => ({ label: 'tree' }) },
  answer: () => ({ label: 'tree' }),
  violation({ place }) {
    const left = readdirSync(place('/tmp'));
    return left.length > 0 ? `${left.length} files stay in /tmp` : undefined;
  },
};
