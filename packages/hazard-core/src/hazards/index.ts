import { blockingCall } from './blocking-call.js';
import { checkThenAct } from './check-then-act.js';
import { connectionPerInvocation } from './connection-per-invocation.js';
import type { Hazard } from './detector.js';
import { exclusiveResource } from './exclusive-resource.js';
import { leakyContext } from './leaky-context.js';
import { processExit } from './process-exit.js';
import { processGlobalMutation } from './process-global-mutation.js';
import { sharedConnection } from './shared-connection.js';
import { sharedMutableState } from './shared-mutable-state.js';
import { sharedTmpPath } from './shared-tmp-path.js';
import { tmpLeftBehind } from './tmp-left-behind.js';
import { uncorrelatedLog } from './uncorrelated-log.js';
import { undersizedPool } from './undersized-pool.js';
import { unhandledRejection } from './unhandled-rejection.js';
import { unsafeSharedObject } from './unsafe-shared-object.js';
import { unsupportedApi } from './unsupported-api.js';

/** All hazards of code. The catalogue's `codeHazardIds` give the order of precedence. */
export const hazards: readonly Hazard[] = [
  unsupportedApi,
  processExit,
  unhandledRejection,
  sharedTmpPath,
  exclusiveResource,
  sharedConnection,
  unsafeSharedObject,
  processGlobalMutation,
  leakyContext,
  checkThenAct,
  sharedMutableState,
  connectionPerInvocation,
  undersizedPool,
  blockingCall,
  tmpLeftBehind,
  uncorrelatedLog,
];
