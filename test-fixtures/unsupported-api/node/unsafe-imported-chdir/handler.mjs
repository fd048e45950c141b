// Workers are threads, and a thread cannot change the directory of the process: the call throws.
import { chdir } from 'node:process';

export const handler = async (event) => {
  chdir('/opt/data'); // hazard: unsupported-api/workerThread
  const response = await fetch(event.url);
  return { status: response.status };
};
