export default {
  unsafe: 'unsafe-index-built-once',
  safe: 'safe-index-moved-into-place',
  coldStart: true,
  rounds: { safe: 5, unsafe: 50 },
  answer: () => 'books\nmaps\n',
};
