// Only with the other file in view is it plain that the name is fixed.
import { writeFile } from 'node:fs/promises';
import { exportFile } from './paths.mjs';

export const handler = async (event) => {
  await writeFile(exportFile, event.rows.join('\n')); // hazard[lmi-scan]: shared-tmp-path/fixedName
};
