// `filter` sees a promise, always truthy, and drops it: all ids pass, and a failed fetch ends the worker.
export const handler = async (event) => {
  const active = event.ids.filter(async (id) => { // hazard: unhandled-rejection/droppedAsyncCallback
    const response = await fetch(`https://users.example.com/${id}`);
    return response.ok;
  });
  return { active };
};
