export default {
  unsafe: 'unsafe-better-sqlite3-database',
  safe: 'safe-sqlite-unique-database',
  compiledPackages: true,
  // The rows of one invocation are in the count of a later one as well.
  control: 'alone',
  event: ({ key }) => ({ text: key }),
  answer: () => ({ lines: 1 }),
  forSafe: { answer: () => null },
};
