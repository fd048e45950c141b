import { removeOpenFolders } from './folders.js';
import { startGuard } from './guard.js';
import { killAll } from './program.js';

/** With the codes that shells give to a program that they end. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;

/**
 * An interrupted run leaves no process and no folder behind, one that is killed or breaks off leaves them no longer than a
 * moment. Gives what undoes it.
 * @param support the folder with what runs beside the harness.
 */
export function leaveNothing(support: string): () => void {
  const end = (signal: NodeJS.Signals) => {
    killAll();
    removeOpenFolders();
    process.exit(signals[signal as keyof typeof signals]);
  };
  const endGuard = startGuard(support);
  for (const signal of Object.keys(signals)) process.on(signal, end);
  return () => {
    for (const signal of Object.keys(signals)) process.off(signal, end);
    endGuard();
  };
}
