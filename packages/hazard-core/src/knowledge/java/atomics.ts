import type { AtomicFacts } from '../facts.js';
import { objectsOf } from './symbols.js';

/**
 * Source: the Javadoc of java.util.concurrent.atomic: `get` and `set` have the memory effects of a volatile variable, the
 * other methods ask and change in one step.
 */
export const javaAtomics: AtomicFacts = {
  types: new Set([
    ...objectsOf(
      'java.util.concurrent.atomic',
      'AtomicReference AtomicInteger AtomicLong AtomicBoolean LongAdder DoubleAdder',
    ),
    ...objectsOf('com.google.common.util.concurrent', 'AtomicDouble'),
  ]),
  setters: new Set(['set', 'lazySet', 'setPlain', 'setOpaque', 'setRelease']),
  swappers: new Set([
    'compareAndSet',
    'compareAndExchange',
    'weakCompareAndSetPlain',
    'weakCompareAndSetVolatile',
  ]),
  getters: new Set([
    'get',
    'getPlain',
    'getOpaque',
    'getAcquire',
    'intValue',
    'longValue',
    'doubleValue',
    'sum',
  ]),
};
