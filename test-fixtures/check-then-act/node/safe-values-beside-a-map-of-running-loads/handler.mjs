// Who misses the value finds the running load; only the one who started it stores the value.
const values = new Map();
const running = new Map();

async function load(key) {
  const response = await fetch(`https://values.example/${key}`);
  values.set(key, await response.json());
  running.delete(key);
}

export const handler = async (event) => {
  if (!values.has(event.key)) {
    if (!running.has(event.key)) running.set(event.key, load(event.key));
    await running.get(event.key);
  }
  return values.get(event.key);
};
