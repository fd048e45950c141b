import fs from 'node:fs';
import { tellGuard } from './guard.js';

/** Folders of the run that exist now. */
const open = new Set<string>();

/** A new folder of the run, with this beginning: it is gone when the run is over, however that ends. */
export function openFolder(beginning: string): string {
  const folder = fs.realpathSync(fs.mkdtempSync(beginning));
  open.add(folder);
  tellGuard(`+${folder}`);
  return folder;
}

/** Removes a folder of the run, if it is still there. */
export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  open.delete(folder);
  tellGuard(`-${folder}`);
}

export function removeOpenFolders(): void {
  for (const folder of open) removeFolder(folder);
}
