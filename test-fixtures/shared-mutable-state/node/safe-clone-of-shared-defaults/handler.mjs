// The clone shares nothing with the original.
const defaults = { page: { size: 20 }, filters: [] };

export const handler = async (event) => {
  const query = structuredClone(defaults);
  query.page.start = event.start;
  query.filters.push(event.filter);
  const response = await fetch('https://search.example/', { method: 'POST', body: JSON.stringify(query) });
  return { start: query.page.start, hits: await response.json() };
};
