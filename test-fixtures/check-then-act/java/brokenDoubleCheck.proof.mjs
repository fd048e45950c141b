export default {
  notProvable: {
    reason: 'memory-model',
    why: 'Another thread would have to see the field before it sees what was written to the object behind it, and x86 makes writes visible in their order.',
  },
};
