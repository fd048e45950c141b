import path from 'node:path';

const { posix } = path;

/** Tells of a CDK source the folder that its application runs in: the nearest with a `cdk.json`, or else the file's own. */
export function projectFinder(buildFiles: readonly string[]): (file: string) => string {
  const projects = new Set(
    buildFiles.filter((file) => posix.basename(file) === 'cdk.json').map((file) => posix.dirname(file)),
  );
  return (file) => {
    const own = posix.dirname(file);
    for (let folder = own; ; folder = posix.dirname(folder)) {
      if (projects.has(folder)) return folder;
      if (folder === '.' || folder === '/') return own;
    }
  };
}
