import { existsSync, readFileSync } from 'node:fs';

export default {
  unsafe: 'unsafe-daemon',
  safe: 'safe-program-that-ends',
  control: 'none',
  coldStart: true,
  files: { '/opt/bin/redis-server': '#!/bin/sh\necho started >> /tmp/servers\nexec sleep 60\n' },
  event: ({ key }) => ({ id: key }),
  violation({ place }) {
    const file = place('/tmp/servers');
    const started = existsSync(file) ? readFileSync(file, 'utf8').match(/started/g).length : 0;
    return started > 1 ? `${started} servers were started` : undefined;
  },
  forSafe: {
    violation: ({ invocations }) =>
      invocations.every(({ outcome }) => /Linux/.test(outcome.value)) ? undefined : 'an answer is missing',
  },
};
