export default {
  unsafe: 'unsafe-socket-path',
  safe: 'safe-named-pipe-of-this-request',
  settings: ['2 workers'],
  coldStart: true,
  initFails: /EADDRINUSE/,
  files: { '/opt/bin/grab': '#!/bin/sh\nprintf "%s" "$1" > "$3"\n' },
  event: ({ key }) => ({ key, camera: key }),
  forSafe: { answer: ({ camera }) => ({ bytes: `--camera=${camera}`.length }) },
};
