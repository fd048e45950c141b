export default {
  unsafe: 'unsafe-trace-id-in-linked-helper',
  safe: 'safe-trace-id-of-context',
  control: 'none',
  event: () => ({ url: 'https://upstream.example/' }),
  services: { 'upstream.example': () => '' },
  violation({ requests }) {
    const ids = requests.map(({ headers }) => headers['x-amzn-trace-id']);
    return ids.every((id) => /^Root=1-/.test(id)) ? undefined : `the trace ids sent are ${ids.join(', ')}`;
  },
};
