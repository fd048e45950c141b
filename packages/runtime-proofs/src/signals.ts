import { removeOpenFolders } from './folders.js';
import { killAll } from './program.js';

/** An interrupted run leaves no process and no folder behind. Gives what undoes it. */
export function endOnSignals(): () => void {
  const end = (signal: NodeJS.Signals) => {
    killAll();
    removeOpenFolders();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return () => process.off('SIGINT', end).off('SIGTERM', end);
}
