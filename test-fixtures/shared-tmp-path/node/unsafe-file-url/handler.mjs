// A file URL names the same file as its path.
import { writeFile } from 'node:fs/promises';

const target = new URL('file:///tmp/export.csv');

export const handler = async (event) => {
  await writeFile(target, event.rows.join('\n')); // hazard: shared-tmp-path/fixedName
};
