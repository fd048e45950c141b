// What blocks is in another file; the call chain leads there.
import { derive } from './derive.mjs';

export const handler = async (event) => ({ hash: derive(event.secret, event.salt) });
