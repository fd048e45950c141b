import type { Analysis } from '../analysis/analysis.js';
import { nearness, pathKey, showPath, type PathText } from '../analysis/path-parts.js';
import { creates } from './temporary-files.js';

/** A name that is part of nearly every text says nothing. */
const leastName = 3;

/**
 * Who may put a file where this takes it away. `here`: the code uses the path itself or one below it, or has a text that
 * names the file or begins its path, or the path is not known in full. `elsewhere`: it makes no temporary files at all, so
 * that they must be another program's. `nowhere`: it makes others, but not this one.
 */
export function makerOf(path: PathText, analysis: Analysis): 'here' | 'elsewhere' | 'nowhere' {
  const { all } = analysis.files;
  const { temporaryFolder } = analysis.facts.paths;
  if (mayBeMade(path, analysis)) return 'here';
  const makesOthers = all.some(
    (one) =>
      creates.has(one.effect) && one.paths.some((other) => nearness(other, temporaryFolder) !== undefined),
  );
  return makesOthers ? 'nowhere' : 'elsewhere';
}

function mayBeMade(path: PathText, analysis: Analysis): boolean {
  if (path.some((part) => typeof part !== 'string')) return true;
  const text = showPath(path);
  const name = text.slice(text.lastIndexOf('/') + 1);
  if (name.length < leastName) return true;
  const key = pathKey(path);
  const isAt = (one: PathText): boolean => pathKey(one) === key;
  const { all } = analysis.files;
  const makers = all.filter((one) => !takesAway.has(one.effect));
  const isUsed = makers.some((one) =>
    one.paths.some((other) => isAt(other) || pathKey(other).startsWith(`${key}/`)),
  );
  if (isUsed) return true;
  const { temporaryFolder } = analysis.facts.paths;
  return analysis.spokenTexts.some(
    (one) => one.includes(name) || (text.startsWith(one) && one.length > temporaryFolder.length + 1),
    // What is only asked for or taken away as well is no maker's.
    new Set(all.filter((one) => takesAway.has(one.effect)).map(({ event }) => event)),
  );
}

const takesAway: ReadonlySet<string> = new Set(['remove', 'check']);
