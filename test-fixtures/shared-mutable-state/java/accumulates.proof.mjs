export default {
  unsafe: 'unsafe-items-collected-by-method-reference',
  safe: 'safe-items-collected-in-local-list',
  // What one invocation has left stays in the list, also where nothing overlaps.
  control: 'alone',
  event: ({ key }) => [`${key}-1`, `${key}-2`],
  answer: (items) => `seen ${items.length}`,
};
