export default {
  notProvable: {
    reason: 'advice',
    why: 'No answer is wrong: the files that are left fill the temporary space in time.',
  },
};
