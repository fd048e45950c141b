// The program takes 400 ms: for all invocations at the same time, or for one after the other, and then the last answer comes
// 1200 ms after the first. A busy machine delays all of them.
export default {
  unsafe: 'unsafe-spawn-sync',
  safe: 'safe-program-awaited',
  settings: ['1 worker'],
  rounds: { safe: 5 },
  files: { '/opt/bin/qpdf': '#!/bin/sh\nsleep 0.4\necho "$2 is fine"\n' },
  event: ({ key }) => ({ file: key }),
  violation({ overlaps, invocations }) {
    const times = invocations.map(({ until }) => until);
    const between = Math.round(Math.max(...times) - Math.min(...times));
    return overlaps && between > 1_000 ? `the last answer came ${between} ms after the first` : undefined;
  },
};
