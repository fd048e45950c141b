export default {
  unsafe: 'unsafe-lock-file',
  safe: 'safe-lock-file-of-this-request',
  files: { '/mnt/catalogue/index.json': '{}' },
  event: () => ({ source: 'https://source.example/' }),
  services: { 'source.example': () => '' },
  answer: () => ({ statusCode: 200 }),
};
