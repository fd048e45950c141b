/** How invocations of a generated Java handler are kept apart, or only seem to be. */
export interface JavaLock {
  readonly name: string;
  /** Members of the class. */
  readonly declared: readonly string[];
  readonly before: string;
  readonly after: string;
}

function lockedBy(name: string, type: string, made: string, take: string, release: string): JavaLock {
  return {
    name,
    declared: [`private static final ${type} LOCK = ${made};`],
    before: `${take}\ntry {`,
    after: `} finally {\n  ${release}\n}`,
  };
}

const none: JavaLock = { name: 'no-lock', declared: [], before: '', after: '' };

/** Most often there is none. */
export const javaLocks: readonly JavaLock[] = [
  none,
  none,
  none,
  { name: 'lock-of-the-class', declared: [], before: 'synchronized (Handler.class) {', after: '}' },
  { name: 'lock-of-the-handler', declared: [], before: 'synchronized (this) {', after: '}' },
  lockedBy('reentrant-lock', 'ReentrantLock', 'new ReentrantLock()', 'LOCK.lock();', 'LOCK.unlock();'),
  { name: 'lock-of-the-invocation', declared: [], before: 'synchronized (new Object()) {', after: '}' },
  { name: 'lock-of-the-event', declared: [], before: 'synchronized (event) {', after: '}' },
  {
    name: 'stamped-lock',
    declared: ['private static final StampedLock LOCK = new StampedLock();'],
    before: 'long stamp = LOCK.writeLock();\ntry {',
    after: '} finally {\n  LOCK.unlockWrite(stamp);\n}',
  },
  lockedBy(
    'write-lock',
    'ReentrantReadWriteLock',
    'new ReentrantReadWriteLock()',
    'LOCK.writeLock().lock();',
    'LOCK.writeLock().unlock();',
  ),
  lockedBy(
    'read-lock',
    'ReentrantReadWriteLock',
    'new ReentrantReadWriteLock()',
    'LOCK.readLock().lock();',
    'LOCK.readLock().unlock();',
  ),
  lockedBy(
    'semaphore-of-one',
    'Semaphore',
    'new Semaphore(1)',
    'LOCK.acquireUninterruptibly();',
    'LOCK.release();',
  ),
  lockedBy(
    'semaphore-of-eight',
    'Semaphore',
    'new Semaphore(8)',
    'LOCK.acquireUninterruptibly();',
    'LOCK.release();',
  ),
];
