// `map` keeps the promises, and `Promise.all` awaits them.
exports.handler = async (event) => {
  const states = await Promise.all(
    event.ids.map(async (id) => {
      const response = await fetch(`https://users.example.com/${id}`);
      return response.ok;
    }),
  );
  return { active: event.ids.filter((_, index) => states[index]) };
};
