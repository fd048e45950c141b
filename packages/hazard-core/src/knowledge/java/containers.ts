import type { ContainerMethod } from '../facts.js';
import { methodsOf, objectsOf } from './symbols.js';

/**
 * Collections and what changes them. Sources: the Javadoc of java.util, java.util.concurrent, Guava, Caffeine and
 * Apache Commons Collections; the mutators are those of Infer's RacerD models, read in its documentation.
 */

/** Javadoc, java.util: "not synchronized". */
const plain = objectsOf(
  'java.util',
  'Collection List ArrayList LinkedList Map HashMap LinkedHashMap TreeMap IdentityHashMap WeakHashMap EnumMap SortedMap NavigableMap Set HashSet LinkedHashSet TreeSet EnumSet SortedSet NavigableSet BitSet Queue Deque ArrayDeque PriorityQueue AbstractMap AbstractList SequencedCollection SequencedMap StringJoiner',
);

/** Javadoc, java.lang.StringBuilder: "not safe for use by multiple threads". */
const texts = objectsOf('java.lang', 'StringBuilder');

/** Guava, commons-collections: mutable collections, not thread-safe unless their names say so. */
const ofLibraries = [
  ...objectsOf(
    'com.google.common.collect',
    'Multimap ListMultimap SetMultimap ArrayListMultimap HashMultimap LinkedHashMultimap TreeMultimap Multiset HashMultiset BiMap HashBiMap Table HashBasedTable EvictingQueue MinMaxPriorityQueue',
  ),
  ...objectsOf('org.apache.commons.collections4.map', 'LRUMap PassiveExpiringMap'),
  ...objectsOf('org.apache.commons.collections4', 'MultiValuedMap Bag BidiMap'),
  ...objectsOf('it.unimi.dsi.fastutil.objects', 'Object2ObjectOpenHashMap ObjectArrayList'),
  ...objectsOf('org.json', 'JSONObject JSONArray'),
  ...objectsOf('com.google.gson', 'JsonObject JsonArray'),
  ...objectsOf('com.fasterxml.jackson.databind.node', 'ObjectNode ArrayNode'),
];

/** Javadoc, java.util.concurrent: thread-safe; single operations of Vector, Hashtable and StringBuffer are synchronised. */
const concurrent = [
  ...objectsOf(
    'java.util.concurrent',
    'ConcurrentMap ConcurrentHashMap ConcurrentSkipListMap ConcurrentNavigableMap ConcurrentSkipListSet ConcurrentLinkedQueue ConcurrentLinkedDeque CopyOnWriteArrayList CopyOnWriteArraySet BlockingQueue BlockingDeque LinkedBlockingQueue LinkedBlockingDeque ArrayBlockingQueue PriorityBlockingQueue DelayQueue SynchronousQueue LinkedTransferQueue TransferQueue',
  ),
  'java.util.concurrent#ConcurrentHashMap.newKeySet()',
  // The libraries' documentation: caches that may be used by several threads.
  ...objectsOf('com.google.common.cache', 'Cache LoadingCache'),
  ...objectsOf('com.github.benmanes.caffeine.cache', 'Cache LoadingCache AsyncCache AsyncLoadingCache'),
  ...objectsOf('com.google.common.collect', 'ConcurrentHashMultiset'),
  ...objectsOf('java.lang', 'StringBuffer'),
  // Javadoc, java.util.Properties: threads can share one object "without the need for external synchronization".
  ...objectsOf('java.util', 'Properties'),
];

/** Javadoc, java.util.Collections: each operation is synchronised, "imperative to manually synchronize" when traversing. */
const synchronised = [
  ...methodsOf(
    'java.util#Collections',
    'synchronizedCollection() synchronizedList() synchronizedMap() synchronizedNavigableMap() synchronizedNavigableSet() synchronizedSet() synchronizedSortedMap() synchronizedSortedSet()',
  ),
  ...methodsOf(
    'com.google.common.collect#Multimaps',
    'synchronizedMultimap() synchronizedListMultimap() synchronizedSetMultimap()',
  ),
  ...objectsOf('java.util', 'Vector Hashtable Stack'),
];

export const javaContainers: ReadonlySet<string> = new Set([
  ...plain,
  ...texts,
  ...ofLibraries,
  ...concurrent,
  ...synchronised,
]);

/** Collections whose single operations are safe. */
export const javaConcurrentContainers: ReadonlySet<string> = new Set([...concurrent, ...synchronised]);

/** What the methods that make such a collection give is known by the method, whatever type the field is declared with. */
export const javaContainerResults: readonly (readonly [string, string])[] = [...concurrent, ...synchronised]
  .filter((symbol) => /#\w+\./.test(symbol))
  .map((symbol) => [symbol, symbol]);

/** Of those, the ones that must be locked while they are walked over. */
export const javaSynchronisedContainers: ReadonlySet<string> = new Set(synchronised);

/** Javadoc, java.util.Map and ConcurrentMap; Guava and Caffeine caches: they ask and change in one step. */
export const javaAtomicMethods: ReadonlySet<string> = new Set([
  'putIfAbsent',
  'computeIfAbsent',
  'computeIfPresent',
  'compute',
  'merge',
  'replace',
  'replaceAll',
  'addIfAbsent',
  'poll',
  'offer',
  'pollFirst',
  'pollFirstEntry',
  'pollLast',
  'remove',
]);

/** Declared types, as written. */
export const javaContainerType =
  /^(?:java\.util\.(?:concurrent\.)?)?(?:(?:Concurrent|Linked|Hash|Tree|Enum|Weak|Identity|Array|Sorted|Navigable|SkipList|CopyOnWrite|Priority|Blocking)*(?:Map|HashMap|Set|HashSet|List|ArrayList|Queue|Deque|Collection|Vector|Hashtable|Stack|BitSet)|Properties|StringBuilder|StringBuffer)(?:<.*>)?$|\[\]$/;

const add: ContainerMethod = { effect: 'add', value: 'all' };
const put: ContainerMethod = { effect: 'set', key: 0, value: 1 };
const remove: ContainerMethod = { effect: 'remove', key: 0 };
const drain: ContainerMethod = { effect: 'drain' };
const reorder: ContainerMethod = { effect: 'reorder' };

function rows(method: ContainerMethod, names: string): [string, ContainerMethod][] {
  return names.split(' ').map((name) => [name, method]);
}

export const javaContainerMethods: ReadonlyMap<string, ContainerMethod> = new Map([
  ...rows(
    add,
    'add addAll addFirst addLast addElement push append insert insertElementAt offer offerFirst offerLast addIfAbsent addAllAbsent',
  ),
  ...rows(
    put,
    'put putIfAbsent set setElementAt setProperty replace setCharAt putArray putObject putPOJO addProperty accumulate',
  ),
  ...rows({ effect: 'set', key: 0, value: 1 }, 'computeIfAbsent computeIfPresent compute merge'),
  ...rows({ effect: 'set', value: 0 }, 'putAll replaceAll setAll'),
  ...rows(
    remove,
    'remove removeAll removeIf retainAll removeElement removeElementAt removeRange invalidate delete deleteCharAt',
  ),
  ...rows({ effect: 'clear' }, 'clear removeAllElements invalidateAll setLength'),
  ...rows(
    drain,
    'poll pollFirst pollLast pollFirstEntry pollLastEntry pop removeFirst removeLast take drainTo takeFirst takeLast',
  ),
  ...rows(reorder, 'sort reverse'),
  ...rows({ effect: 'set', key: 0 }, 'flip andNot and or xor'),
]);

/** Javadoc, java.util.Collections and Arrays, java.lang.System: they change their first argument, or the one named. */
export const javaMutatingCalls: ReadonlyMap<string, ContainerMethod> = new Map([
  ['java.util#Collections.addAll', { effect: 'add', value: 'all' }],
  ['java.util#Collections.sort', reorder],
  ['java.util#Collections.shuffle', reorder],
  ['java.util#Collections.reverse', reorder],
  ['java.util#Collections.swap', reorder],
  ['java.util#Collections.rotate', reorder],
  ['java.util#Collections.fill', { effect: 'set', value: 1 }],
  ['java.util#Collections.replaceAll', { effect: 'set', value: 2 }],
  ['java.util#Arrays.sort', reorder],
  ['java.util#Arrays.parallelSort', reorder],
  ['java.util#Arrays.fill', { effect: 'set', value: 1 }],
  ['java.util#Arrays.setAll', { effect: 'set', value: 1 }],
]);

/** Questions about one element. */
export const javaMembershipMethods: ReadonlySet<string> = new Set([
  'containsKey',
  'containsValue',
  'contains',
  'get',
  'getOrDefault',
  'getIfPresent',
  'getProperty',
  'indexOf',
  'remove',
  'has',
]);
