import type { FrontEnd } from './front-end.js';
import { nodeFrontEnd } from './node-temporary.js';

/** One for each language; a file goes to the one that has its extension. */
export const frontEnds: readonly FrontEnd[] = [nodeFrontEnd];
