export default {
  unsafe: 'unsafe-walk-over-synchronised-list',
  safe: 'safe-walk-over-synchronised-list-under-its-lock',
  rounds: { safe: 500 },
};
