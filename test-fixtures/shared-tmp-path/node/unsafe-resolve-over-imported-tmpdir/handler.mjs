// The same fixed name, spelled with resolve and a renamed import.
import { writeFile } from 'fs/promises';
import { tmpdir as temporaryFolder } from 'os';
import { resolve } from 'path';

export async function handler(event) {
  await writeFile(resolve(temporaryFolder(), 'state.json'), JSON.stringify(event.state)); // hazard: shared-tmp-path/fixedName
}
