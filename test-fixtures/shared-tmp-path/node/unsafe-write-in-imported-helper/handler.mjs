// The handler's helper writes the one file of A and B.
import { saveSnapshot } from './snapshot.mjs';

export const handler = async (event) => {
  await saveSnapshot(event.items);
};
