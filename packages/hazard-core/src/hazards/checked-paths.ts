import type { Analysis } from '../analysis/analysis.js';
import { originOf, pathKey } from '../analysis/path-parts.js';
import type { PathUse } from '../analysis/path-uses.js';
import { creates, samePath } from './temporary-files.js';

/** Somebody asked whether the file is there, here, in a helper called before, or before calling this. */
export function isChecked(use: PathUse, analysis: Analysis): boolean {
  return analysis.files.all.some((check) => {
    if (check.effect !== 'check' || !samePath(check, use)) return false;
    if (check.fn === use.fn) return check.event.span.start < use.event.span.start;
    return (
      analysis.graph
        .from(use.fn)
        .some((edge) => edge.callee === check.fn && edge.event.span.start < use.event.span.start) ||
      analysis.graph
        .to(use.fn)
        .some((edge) => edge.caller === check.fn && edge.event.span.start > check.event.span.start)
    );
  });
}

/**
 * A folder that is made because it was not there, and then filled under names that nobody knows beforehand. Where the
 * names are known, they are told by themselves; to make an empty folder twice does no harm.
 */
export function fillsWhatWasMissing(use: PathUse, analysis: Analysis): boolean {
  if (!isChecked(use, analysis)) return false;
  const folders = use.paths.map((path) => `${pathKey(path)}/`);
  return analysis.files.all.some(
    (one) =>
      one.fn === use.fn &&
      creates.has(one.effect) &&
      one.event.span.start > use.event.span.start &&
      one.paths.some(
        (path) =>
          !namesNobodyElse.has(originOf(path)) && folders.some((folder) => pathKey(path).startsWith(folder)),
      ),
  );
}

/** Known in full, or a name of the invocation's own. */
const namesNobodyElse: ReadonlySet<ReturnType<typeof originOf>> = new Set([undefined, 'unique', 'random']);
