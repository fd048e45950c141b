// TMPDIR taken out of the environment by destructuring is still the shared folder.
import { writeFile } from 'node:fs/promises';

const { TMPDIR = '/tmp' } = process.env;

export const handler = async (event) => {
  await writeFile(`${TMPDIR}/letter.txt`, event.text); // hazard: shared-tmp-path/fixedName
};
