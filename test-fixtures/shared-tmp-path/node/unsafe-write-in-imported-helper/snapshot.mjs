import { writeFile } from 'node:fs/promises';

export async function saveSnapshot(items) {
  await writeFile('/tmp/snapshot.json', JSON.stringify(items)); // hazard: shared-tmp-path/fixedName
}
