// Nobody passes a name, so everybody gets the default one.
import { writeFile } from 'node:fs/promises';

async function save(text, file = '/tmp/letter.txt') {
  await writeFile(file, text); // hazard: shared-tmp-path/fixedName
}

export const handler = async (event) => save(event.text);
