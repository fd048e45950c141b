// The one argument is the key and all that the value depends on.
import memoize from 'lodash.memoize';

const country = memoize(async (code) => {
  const response = await fetch(`https://countries.example/${code}`);
  return response.json();
});

export const handler = async (event) => ({ name: (await country(event.code)).name });
