// A reader who goes away breaks the pipeline: its rejection ends the worker, and all other streams with it.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  responseStream.setContentType('video/mp4');
  pipeline(createReadStream(`/mnt/films/${event.film}.mp4`), responseStream); // hazard: unhandled-rejection/floatingPromise
});
