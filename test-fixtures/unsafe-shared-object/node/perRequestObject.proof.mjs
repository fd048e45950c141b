// The portal sets a cookie when one logs in and another one on its start page; the account is that of both.
export default {
  unsafe: 'unsafe-module-level-cookie-jar',
  safe: 'safe-cookie-jar-per-invocation',
  event: ({ key }) => ({ credentials: key }),
  services: {
    'portal.example': ({ path, body, headers }, { reply }) => {
      if (path === '/account') return `account of ${headers.cookie}`;
      if (path === '/start') return reply(200, '', { 'set-cookie': 'visited=yes; Secure' });
      return reply(200, '', { 'set-cookie': `session=${body}; Secure`, location: 'https://portal.example/start' });
    },
  },
  answer: ({ credentials }) => `account of session=${credentials}; visited=yes`,
};
