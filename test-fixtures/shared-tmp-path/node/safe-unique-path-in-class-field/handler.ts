// One journal object an invocation, so its field is A's alone.
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';

class Journal {
  private readonly file = `/tmp/${randomUUID()}.json`;

  async save(entries: string[]) {
    try {
      await writeFile(this.file, JSON.stringify(entries));
    } finally {
      await rm(this.file, { force: true });
    }
  }
}

export const handler = async (event: { entries: string[] }) => new Journal().save(event.entries);
