/** 0: nothing to complain of. 1: findings at or above `--fail-on`. 2: the scan could not be done as asked. */
export type ExitCode = 0 | 1 | 2;
