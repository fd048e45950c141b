import { csharpFrontEnd } from './csharp/parse.js';
import type { FrontEnd } from './front-end.js';
import { javaFrontEnd } from './java/parse.js';
import { nodeFrontEnd } from './node/parse.js';
import { pythonFrontEnd } from './python/parse.js';

/** One for each language; a file goes to the one that has its extension. */
export const frontEnds: readonly FrontEnd[] = [nodeFrontEnd, pythonFrontEnd, javaFrontEnd, csharpFrontEnd];

const byExtension = new Map(
  frontEnds.flatMap((frontEnd) => frontEnd.extensions.map((extension) => [extension, frontEnd] as const)),
);

/** Of the files that have a front end. */
export const sourceExtensions: ReadonlySet<string> = new Set(byExtension.keys());

export function frontEndOf(file: string): FrontEnd | undefined {
  return byExtension.get(file.slice(file.lastIndexOf('.')));
}
