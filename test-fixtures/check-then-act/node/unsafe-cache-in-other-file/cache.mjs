const entries = new Map();

export const isCached = (key) => entries.has(key);

export const read = (key) => entries.get(key);

export function store(key, value) {
  entries.set(key, value);
}
