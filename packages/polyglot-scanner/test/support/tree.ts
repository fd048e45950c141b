import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A link to a path that is relative to the link's own folder. */
export interface Link {
  readonly link: string;
}

/** Writes files into a new folder, which goes away with the test, and gives its path. */
export function makeTree(files: Readonly<Record<string, string | Buffer | Link>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-scan-test-')));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || Buffer.isBuffer(content)) fs.writeFileSync(file, content);
    else fs.symlinkSync(content.link, file);
  }
  return root;
}

/** An error as the file system throws it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: not as you think`), { code });
}
