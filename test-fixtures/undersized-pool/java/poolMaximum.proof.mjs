export default {
  notProvable: {
    reason: 'advice',
    why: 'No answer is wrong: invocations wait for a connection of the pool.',
  },
};
