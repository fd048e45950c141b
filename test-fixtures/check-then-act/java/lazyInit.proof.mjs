export default {
  unsafe: 'unsafe-session-opened-twice',
  safe: 'safe-session-opened-under-lock',
  coldStart: true,
  answer: () => 'session 1',
};
