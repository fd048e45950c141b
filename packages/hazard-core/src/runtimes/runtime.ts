import type { RuntimeId } from '../model/module.js';

/** Where another invocation may run between two steps of this one. */
type Interleaving =
  /** Only where the code yields: `await`, `yield`, a callback boundary. */
  | 'at-suspend'
  /** Between any two steps: threads. */
  | 'anywhere'
  /** Never: the memory is this invocation's own. */
  | 'isolated';

/**
 * The concurrency model of a runtime, as data. It says "several invocations, one process", not "Lambda": any platform
 * that runs requests side by side in one process is described by the same record.
 */
export interface Runtime {
  readonly id: RuntimeId;
  readonly title: string;
  /** Module and static memory. */
  readonly memory: Interleaving;
  /** Files in the temporary directory. */
  readonly files: Interleaving;
  /** Whether module initialisation runs once per worker or process, side by side with the others'. */
  readonly concurrentInit: boolean;
  /**
   * The pieces a set of concurrent invocations is split over; a pool's need is concurrency / pieces.
   * @param vcpus of the environment, where they are known.
   */
  readonly workers: (concurrency: number, vcpus?: number) => number;
  /** What the invocations of one piece have in common, for messages: `worker`, `process`, `environment`. */
  readonly unit: string;
}
