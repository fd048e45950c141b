// What the first invocation makes is what any other one would have made.
let collator: Intl.Collator | undefined;

const getCollator = (): Intl.Collator => (collator ??= new Intl.Collator('en', { numeric: true }));

export const handler = async (event: { url: string }) => {
  const response = await fetch(event.url);
  const names = (await response.json()) as string[];
  return [...names].sort(getCollator().compare);
};
