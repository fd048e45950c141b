// The loader and its cache are made for each invocation.
import DataLoader from 'dataloader';

async function users(ids: readonly string[]): Promise<{ name: string }[]> {
  const response = await fetch(`https://users.example/?ids=${ids.join()}`);
  return (await response.json()) as { name: string }[];
}

export const handler = async (event: { ids: string[] }) => {
  const loader = new DataLoader(users);
  const found = await loader.loadMany(event.ids);
  return { found: found.length };
};
