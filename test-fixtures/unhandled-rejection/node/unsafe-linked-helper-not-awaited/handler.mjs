// Only the other file says that `track` returns a promise; its rejection ends the worker.
import { track } from './track.mjs';

export const handler = async (event) => {
  track(event.page); // hazard[lmi-scan]: unhandled-rejection/floatingPromise
  return { page: event.page };
};
