// mkdtemp gives each worker a folder of its own, and all invocations of the worker work in it.
import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

const folder = mkdtempSync('/tmp/render-');

export const handler = async (event) => {
  await writeFile(`${folder}/page.html`, event.html); // hazard: shared-tmp-path/workerDerived
};
