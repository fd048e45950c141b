import os from 'node:os';
import path from 'node:path';

/** Where results are kept when nobody says where: the system's place for what can be made again. */
export function defaultCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home: string = os.homedir(),
): string {
  const xdg = env.XDG_CACHE_HOME;
  // A relative path is to be taken as if it were not set.
  if (xdg !== undefined && path.isAbsolute(xdg)) return path.join(xdg, 'lmi-scan');
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA;
    const folder =
      local !== undefined && path.isAbsolute(local) ? local : path.join(home, 'AppData', 'Local');
    return path.join(folder, 'lmi-scan', 'Cache');
  }
  return platform === 'darwin'
    ? path.join(home, 'Library', 'Caches', 'lmi-scan')
    : path.join(home, '.cache', 'lmi-scan');
}
