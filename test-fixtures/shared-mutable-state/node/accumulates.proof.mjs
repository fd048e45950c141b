export default {
  unsafe: 'unsafe-buffer-drained-by-splice',
  safe: 'safe-counter-in-local',
  event: ({ key }) => ({ Records: ['1', '2'].map((n) => ({ messageId: `${key}-${n}`, body: `${key}-${n}` })) }),
  services: { 'records.example': () => '', 'rows.example': () => '' },
  answer: () => ({ count: 2 }),
  forSafe: { answer: () => ({ processed: 2 }) },
};
