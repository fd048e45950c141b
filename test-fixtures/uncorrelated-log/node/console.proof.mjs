export default {
  notProvable: {
    reason: 'advice',
    why: "The client's own console puts the request id into the text: the line can be told, only not searched by a field.",
  },
};
