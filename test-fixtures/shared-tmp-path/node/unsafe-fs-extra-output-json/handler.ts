// fs-extra creates the folders as well, but the file is still one for all.
import { outputJson } from 'fs-extra';

export const handler = async (event: { items: string[] }) => {
  await outputJson('/tmp/out/items.json', event.items); // hazard: shared-tmp-path/fixedName
};
