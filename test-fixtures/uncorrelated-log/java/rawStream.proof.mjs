export default {
  notProvable: {
    reason: 'advice',
    why: 'No answer is wrong: it cannot be told from a line which invocation wrote it.',
  },
};
