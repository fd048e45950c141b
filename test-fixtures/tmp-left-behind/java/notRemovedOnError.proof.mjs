export default {
  notProvable: {
    reason: 'advice',
    why: 'No answer is wrong: the files that failed requests leave fill the temporary space in time.',
  },
};
