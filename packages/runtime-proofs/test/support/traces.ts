import fs from 'node:fs';

/** Folders of runs that are there now, in a temporary folder that nobody else has. */
export function runFolders(temporary: string): string[] {
  return fs.readdirSync(temporary).filter((name) => name.startsWith('lmi-proof-'));
}

/** The processes that have the text on their command line. */
export function processesWith(text: string): string[] {
  return fs.readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return false;
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });
}
