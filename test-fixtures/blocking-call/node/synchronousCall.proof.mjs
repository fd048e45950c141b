// The program takes 400 ms, for all invocations at the same time.
export default {
  unsafe: 'unsafe-spawn-sync',
  safe: 'safe-program-awaited',
  settings: ['1 worker'],
  rounds: { safe: 5 },
  files: { '/opt/bin/qpdf': '#!/bin/sh\nsleep 0.4\necho "$2 is fine"\n' },
  event: ({ key }) => ({ file: key }),
  violation({ overlaps, invocations }) {
    const last = Math.max(...invocations.map(({ until }) => until));
    return overlaps && last > 1_000 ? `the last answer came after ${Math.round(last)} ms` : undefined;
  },
};
