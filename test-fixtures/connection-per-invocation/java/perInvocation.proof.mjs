export default {
  notProvable: {
    reason: 'advice',
    why: 'No answer is wrong: each invocation pays for a connection of its own.',
  },
};
