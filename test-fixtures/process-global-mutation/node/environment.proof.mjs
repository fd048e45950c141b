export default {
  unsafe: 'unsafe-environment-through-import',
  safe: 'safe-environment-only-read',
  env: { STAGE: 'proof' },
  event: ({ key }) => ({ tenant: key, region: key, url: 'https://upstream.example/' }),
  services: { 'upstream.example': () => '' },
  answer: ({ tenant }) => ({ tenant, status: 200 }),
  forSafe: { answer: ({ region }) => ({ own: 'us-east-1', stage: 'proof', wanted: region, status: 200 }) },
};
