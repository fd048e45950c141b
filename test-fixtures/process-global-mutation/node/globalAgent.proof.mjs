// Only the last one wants its requests one by one; the others must not have to wait for each other.
export default {
  unsafe: 'unsafe-global-agent-setting',
  safe: 'safe-agent-of-the-invocation',
  event: ({ index }) => ({ parallel: index === 3 ? 1 : 100, directory: 'https://directory.example/' }),
  services: { 'directory.example': () => 'http://partner.example/', 'partner.example': () => '' },
  answer: () => ({ status: 200 }),
  violation({ overlaps, requests }) {
    const alone = requests.filter(({ service, together }) => service === 'partner.example' && together === 1);
    return overlaps && alone.length > 0 ? `${alone.length} requests went out one by one` : undefined;
  },
};
