// A's cookies end with A's invocation.
const { CookieJar } = require('tough-cookie');

exports.handler = async (event) => {
  const jar = new CookieJar();
  const login = await fetch('https://portal.example/login', { method: 'POST', body: event.credentials });
  await jar.setCookie(login.headers.get('set-cookie'), 'https://portal.example');
  const start = await fetch(login.headers.get('location'));
  await jar.setCookie(start.headers.get('set-cookie'), 'https://portal.example');
  const cookie = await jar.getCookieString('https://portal.example');
  const page = await fetch('https://portal.example/account', { headers: { cookie } });
  return page.text();
};
