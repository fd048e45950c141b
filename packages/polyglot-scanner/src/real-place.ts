import fs from 'node:fs';
import path from 'node:path';

/**
 * Where an absolute path leads to that need not exist yet: its links are followed as far as it does. A link to nothing
 * leads to the root, which no project is.
 */
export function realPlace(target: string): string {
  const missing: string[] = [];
  for (let current = target; ; current = path.dirname(current)) {
    try {
      return path.join(fs.realpathSync.native(current), ...missing);
    } catch {
      if (isLink(current)) return path.parse(current).root;
      missing.unshift(path.basename(current));
      if (path.dirname(current) === current) return target;
    }
  }
}

/** A link to nothing: whatever is written there is made where it leads to. */
function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}
