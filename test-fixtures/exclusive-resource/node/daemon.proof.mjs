import { existsSync, readFileSync } from 'node:fs';

export default {
  unsafe: 'unsafe-detached-process-while-loading',
  safe: 'safe-one-shot-process',
  settings: ['2 workers'],
  coldStart: true,
  files: {
    '/var/task/bin/collector': '#!/bin/sh\necho started >> /tmp/collectors\nexec sleep 60\n',
    '/opt/bin/clamscan': '#!/bin/sh\necho "$2: OK"\n',
  },
  event: ({ key }) => ({ key, file: key }),
  violation({ place }) {
    const file = place('/tmp/collectors');
    const started = existsSync(file) ? readFileSync(file, 'utf8').match(/started/g).length : 0;
    return started > 1 ? `${started} collectors run` : undefined;
  },
  forSafe: {
    settings: undefined,
    answer: ({ file }, { place }) => ({ report: `${place('/mnt')}/uploads/${file}: OK\n` }),
  },
};
