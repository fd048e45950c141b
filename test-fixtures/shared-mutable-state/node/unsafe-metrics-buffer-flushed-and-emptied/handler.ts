// What B adds while A's flush is under way is emptied unsent; and A sends B's points under its own key.
interface Point {
  name: string;
  value: number;
}

const points: Point[] = [];

async function flush(key: string) {
  await fetch(`https://metrics.example/${key}`, { method: 'POST', body: JSON.stringify(points) });
  points.length = 0;
}

export const handler = async (event: { key: string; size: number; url: string }) => {
  points.push({ name: 'size', value: event.size }); // hazard: shared-mutable-state/accumulates
  const response = await fetch(event.url);
  await flush(event.key);
  return { status: response.status };
};
