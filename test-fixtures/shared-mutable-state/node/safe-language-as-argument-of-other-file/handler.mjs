// The language goes along with every call.
import { translate } from './language.mjs';

export const handler = async (event) => {
  const response = await fetch(`https://notices.example/${event.id}`);
  const { code } = await response.json();
  return { text: translate(event.language, code) };
};
