// A promise that is born fulfilled never rejects.
exports.handler = async (event) => {
  void Promise.resolve(event.id);
  return { id: event.id };
};
