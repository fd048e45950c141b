import type { LockFacts, ParallelFacts, ThreadSetter } from '../facts.js';
import { methodsOf, objectsOf } from './symbols.js';

/** Locks and what belongs to a thread. Sources: the Javadoc of java.util.concurrent.locks, java.lang.ThreadLocal, SLF4J, Log4j 2, Spring. */

const lockTypes = [
  ...objectsOf('java.util.concurrent.locks', 'Lock ReentrantLock'),
  // The two faces of a read-write lock.
  'java.util.concurrent.locks#ReadWriteLock().readLock()',
  'java.util.concurrent.locks#ReadWriteLock().writeLock()',
  'java.util.concurrent.locks#ReentrantReadWriteLock().readLock()',
  'java.util.concurrent.locks#ReentrantReadWriteLock().writeLock()',
];

export const javaLocks: LockFacts = {
  shared: new Set([
    ...['ReadWriteLock', 'ReentrantReadWriteLock'].flatMap((type) =>
      methodsOf(`java.util.concurrent.locks#${type}().readLock()`, 'lock lockInterruptibly tryLock'),
    ),
    'java.util.concurrent.locks#StampedLock().readLock',
  ]),
  counted: new Set(['java.util.concurrent#Semaphore()']),
  guardedCallbacks: new Map(),
  acquire: new Set([
    ...lockTypes.flatMap((type) => methodsOf(type, 'lock lockInterruptibly tryLock')),
    ...methodsOf('java.util.concurrent#Semaphore()', 'acquire acquireUninterruptibly tryAcquire'),
    ...methodsOf('java.util.concurrent.locks#StampedLock()', 'writeLock readLock'),
  ]),
  release: new Set([
    ...lockTypes.flatMap((type) => methodsOf(type, 'unlock')),
    'java.util.concurrent#Semaphore().release',
    ...methodsOf('java.util.concurrent.locks#StampedLock()', 'unlock unlockWrite unlockRead'),
  ]),
};

/** Storage of which each thread has its own; what is left in it is told by its setters. */
export const javaPerInvocationStorage: ReadonlySet<string> = new Set([
  'java.lang#ThreadLocal()',
  'java.lang#InheritableThreadLocal()',
  'java.lang#ScopedValue()',
  'io.netty.util.concurrent#FastThreadLocal()',
  'org.springframework.core#NamedThreadLocal()',
]);

type Setters = ParallelFacts['threadStorage']['setters'];

function setters(
  owner: string,
  names: string,
  removers: readonly string[],
  fix: string,
  takenOffBy?: ThreadSetter['takenOffBy'],
): [string, ThreadSetter][] {
  const setter = { removers: new Set(removers), fix, ...(takenOffBy !== undefined && { takenOffBy }) };
  return methodsOf(owner, names).map((symbol) => [symbol, setter]);
}

/** Powertools for Java: `@Logging(clearState = true)` empties the logging context behind the handler. */
const clearedContext: ThreadSetter['takenOffBy'] = new Map([
  ['software.amazon.lambda.powertools.logging#Logging', 'clearState'],
]);

const threadLocals = [...javaPerInvocationStorage].filter((symbol) => !symbol.includes('ScopedValue'));

export const javaThreadSetters: Setters = new Map([
  ...threadLocals.flatMap((owner) =>
    setters(
      owner,
      'set',
      threadLocals.map((one) => `${one}.remove`),
      'Call `remove()` in `finally`, or pass the value on as a parameter.',
    ),
  ),
  ...setters(
    'org.slf4j#MDC',
    'put pushByKey setContextMap',
    methodsOf('org.slf4j#MDC', 'remove clear popByKey clearDequeByKey setContextMap'),
    'Use `MDC.putCloseable` in try-with-resources, or call `MDC.remove` in `finally`.',
    clearedContext,
  ),
  ...setters(
    'org.jboss.logging#MDC',
    'put',
    methodsOf('org.jboss.logging#MDC', 'remove clear'),
    'Call `MDC.remove` in `finally`.',
  ),
  ...setters(
    'org.apache.log4j#MDC',
    'put',
    methodsOf('org.apache.log4j#MDC', 'remove clear'),
    'Call `MDC.remove` in `finally`.',
    clearedContext,
  ),
  ...setters(
    'org.apache.logging.log4j#ThreadContext',
    'put putAll push',
    methodsOf('org.apache.logging.log4j#ThreadContext', 'remove removeAll clearAll clearMap clearStack pop'),
    'Use `CloseableThreadContext` in try-with-resources, or call `ThreadContext.clearAll` in `finally`.',
    clearedContext,
  ),
  // Powertools for Java 1 writes to the logging context of the thread.
  ...setters(
    'software.amazon.lambda.powertools.logging#LoggingUtils',
    'appendKey appendKeys setCorrelationId',
    methodsOf('software.amazon.lambda.powertools.logging#LoggingUtils', 'removeKey removeKeys'),
    'Set `@Logging(clearState = true)`, or remove the keys in `finally`.',
    clearedContext,
  ),
  ...setters(
    'org.springframework.security.core.context#SecurityContextHolder',
    'setContext',
    ['org.springframework.security.core.context#SecurityContextHolder.clearContext'],
    'Call `SecurityContextHolder.clearContext()` in `finally`.',
  ),
  ...setters(
    'org.springframework.context.i18n#LocaleContextHolder',
    'setLocale setTimeZone setLocaleContext',
    ['org.springframework.context.i18n#LocaleContextHolder.resetLocaleContext'],
    'Call `LocaleContextHolder.resetLocaleContext()` in `finally`.',
  ),
  ...setters(
    'org.springframework.web.context.request#RequestContextHolder',
    'setRequestAttributes',
    ['org.springframework.web.context.request#RequestContextHolder.resetRequestAttributes'],
    'Call `RequestContextHolder.resetRequestAttributes()` in `finally`.',
  ),
]);
