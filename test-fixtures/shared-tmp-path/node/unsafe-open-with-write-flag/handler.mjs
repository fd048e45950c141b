// Opening with `w` empties the file that B is writing.
import { open } from 'node:fs/promises';

export const handler = async (event) => {
  const file = await open('/tmp/rows.csv', 'w'); // hazard: shared-tmp-path/fixedName
  try {
    for (const row of event.rows) await file.write(`${row.join(',')}\n`);
  } finally {
    await file.close();
  }
};
