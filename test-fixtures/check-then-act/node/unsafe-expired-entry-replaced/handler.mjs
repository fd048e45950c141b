// When the entry expires, every invocation that runs finds it expired and loads it anew.
const quotes = new Map();
const MAX_AGE = 60_000;

export const handler = async (event) => {
  const entry = quotes.get(event.symbol);
  if (entry !== undefined && entry.until > Date.now()) return entry.quote; // hazard: check-then-act/staleCheck
  const response = await fetch(`https://quotes.example/${event.symbol}`);
  const quote = await response.json();
  quotes.set(event.symbol, { quote, until: Date.now() + MAX_AGE });
  return quote;
};
