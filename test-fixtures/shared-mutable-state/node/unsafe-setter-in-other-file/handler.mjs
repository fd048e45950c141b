// A sets its language and waits; B sets its own; A's text comes out in B's language.
import { setLanguage, translate } from './language.mjs';

export const handler = async (event) => {
  setLanguage(event.language);
  const response = await fetch(`https://notices.example/${event.id}`);
  const { code } = await response.json();
  return { text: translate(code) };
};
