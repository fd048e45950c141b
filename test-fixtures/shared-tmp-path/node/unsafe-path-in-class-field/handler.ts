// The field holds one path for every invocation of every worker.
import { writeFile } from 'node:fs/promises';

class Journal {
  private readonly file = '/tmp/journal.json';

  async save(entries: string[]) {
    await writeFile(this.file, JSON.stringify(entries)); // hazard: shared-tmp-path/fixedName
  }
}

const journal = new Journal();

export const handler = async (event: { entries: string[] }) => journal.save(event.entries);
