import { quotes } from './quotes.mjs';
import { run as keep } from './keeping.mjs';
import { run as skip } from './skipping.mjs';

const storing = { keep, skip };

export const handler = async (event) => {
  if (!quotes.has(event.symbol)) { // hazard[lmi-scan]: check-then-act/staleCheck
    const response = await fetch(`https://quotes.example.com/${event.symbol}`);
    storing[event.mode](event.symbol, await response.json());
  }
  return quotes.get(event.symbol);
};
