import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folders with the files that a test writes; all are removed after it. */
export class TemporaryProject {
  #folders: string[] = [];

  /** @returns the folder of a new project. */
  write(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'lmi-scan-project-'));
    this.#folders.push(folder);
    for (const [name, text] of Object.entries(files)) this.change(folder, name, text);
    return folder;
  }

  change(folder: string, name: string, text: string): void {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  remove(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true });
    this.#folders = [];
  }
}
