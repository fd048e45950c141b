export default {
  unsafe: 'unsafe-or-with-awaited-value',
  safe: 'safe-promise-assigned-if-nullish',
  // Each worker loads once.
  settings: ['1 worker'],
  coldStart: true,
  event: () => ({ code: 'SE', sku: 'SE' }),
  services: { 'countries.example': () => ({ SE: 'Sweden' }), 'catalogue.example': () => ({ SE: 'Sweden' }) },
  answer: () => ({ name: 'Sweden' }),
  violation: ({ requests }) => (requests.length > 1 ? `it was loaded ${requests.length} times` : undefined),
  forSafe: { answer: () => 'Sweden' },
};
