// When the request in between fails, the removal behind it is never reached.
import { readFile, rm, writeFile } from 'node:fs/promises';

export const handler = async (event, context) => {
  const file = `/tmp/${context.awsRequestId}.xml`;
  await writeFile(file, event.xml); // hazard: tmp-left-behind/notRemovedOnError
  const response = await fetch('https://validator.example/', { method: 'POST', body: await readFile(file) });
  const result = await response.json();
  await rm(file);
  return result;
};
