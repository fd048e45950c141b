// Each invocation puts a fresh copy where another one is filling in its own.
import { copyFile } from 'node:fs/promises';

export const handler = async (event) => {
  await copyFile('/opt/forms/contract.docx', '/tmp/contract.docx'); // hazard: shared-tmp-path/fixedName
  return { form: event.form };
};
