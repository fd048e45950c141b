// All invocations of a day write one report.
import { writeFile } from 'node:fs/promises';

export const handler = async (event) => {
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(`/tmp/report-${day}.csv`, event.rows.join('\n')); // hazard: shared-tmp-path/fixedName
};
