export default {
  unsafe: 'unsafe-property-of-global-this',
  safe: 'safe-local-object-named-like-a-global',
  event: ({ key }) => ({ tenant: key, region: 'north', url: 'https://upstream.example/' }),
  services: { 'upstream.example': () => '' },
  answer: ({ tenant }) => ({ tenant, status: 200 }),
  forSafe: { answer: ({ tenant }) => ({ tenant, status: 200, name: `${tenant} in north` }) },
};
