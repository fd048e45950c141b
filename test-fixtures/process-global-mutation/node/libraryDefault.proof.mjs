// Whoever asks for A's profile or orders must show A's token.
export default {
  unsafe: 'unsafe-axios-defaults',
  safe: 'safe-axios-config-per-call',
  event: ({ key }) => ({ headers: { authorization: key } }),
  services: {
    'accounts.example': ({ headers }) => ({ id: headers.authorization }),
    'orders.example': ({ headers }) => ({ of: headers.authorization }),
  },
  answer: ({ headers }) => ({ of: headers.authorization }),
  forSafe: { answer: ({ headers }) => ({ id: headers.authorization }) },
};
