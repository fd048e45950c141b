import fs from 'node:fs';

/** Folders of the run that exist now; the end of the process removes them. */
export const openFolders = new Set<string>();

export function removeOpenFolders(): void {
  for (const folder of openFolders) fs.rmSync(folder, { recursive: true, force: true });
}
