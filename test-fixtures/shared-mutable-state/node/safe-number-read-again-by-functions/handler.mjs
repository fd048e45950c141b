// Asked again behind the await, and written in the same breath; what a caller names is an entry of its own.
let slowest = 0;
const entries = new Map();

const slowestSoFar = () => slowest;

function setSlowest(milliseconds) {
  slowest = milliseconds;
}

const entry = (name) => entries.get(name);

function setEntry(name, value) {
  entries.set(name, value);
}

export const handler = async (event) => {
  const before = slowestSoFar();
  const place = entry('place') ?? 'https://places.example';
  const started = performance.now();
  const response = await fetch(place);
  setEntry('status', `${place} ${response.status}`);
  setSlowest(Math.max(slowestSoFar(), performance.now() - started));
  return { id: event.id, before, status: entry('status') };
};
