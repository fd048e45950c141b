export default {
  notProvable: {
    reason: 'advice',
    why: 'Setting the flag does nothing at all: no answer is wrong because of it.',
  },
};
