// A and B read the feed from the same cursor; the slower one sets it back.
let cursor = '';

export const handler = async () => {
  const response = await fetch(`https://feed.example/items?after=${cursor}`);
  const { items, last } = await response.json();
  cursor = last; // hazard: shared-mutable-state/readModifyWrite
  return items;
};
