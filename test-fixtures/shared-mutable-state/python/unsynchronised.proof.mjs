// Each order's text goes to the address of that order.
const answer =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>';

export default {
  unsafe: 'unsafe-thread-current-item',
  safe: 'safe-thread-local-storage',
  // The threads are those of one invocation: it goes wrong by itself.
  control: 'none',
  invocations: 1,
  hold: 4,
  event: ({ round }) => ({ orders: [1, 2, 3, 4].map((n) => ({ email: `${round}-${n}`, text: `${round}-${n}` })) }),
  services: { sns: (_, { reply }) => reply(200, answer, { 'content-type': 'text/xml' }) },
  violation({ requests }) {
    const sent = requests.map(({ body }) => new URLSearchParams(body));
    const wrong = sent.filter((one) => one.get('Message') !== one.get('Subject'));
    if (wrong.length === 0) return undefined;
    return wrong.map((one) => `${one.get('Message')} went to ${one.get('Subject')}`).join(', ');
  },
};
