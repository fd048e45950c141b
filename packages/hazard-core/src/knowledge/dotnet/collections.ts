import type { ContainerMethod } from '../facts.js';
import { instances } from './type-names.js';

/**
 * Collections. Source: .NET API reference, "Thread Safety" of System.Collections, .Generic, .Concurrent, .Immutable,
 * .Frozen, and of System.Text.StringBuilder.
 */

/** One user at a time as soon as somebody writes; readers alone may share them. */
const plainContainers: readonly string[] = [
  ...instances(
    'System.Collections.Generic',
    'List Dictionary HashSet Queue Stack SortedDictionary SortedList SortedSet LinkedList PriorityQueue OrderedDictionary IList ICollection IDictionary ISet',
  ),
  ...instances('System.Collections', 'ArrayList Hashtable Queue Stack SortedList BitArray IList IDictionary'),
  ...instances('System.Collections.ObjectModel', 'Collection ObservableCollection KeyedCollection'),
  ...instances(
    'System.Collections.Specialized',
    'NameValueCollection StringCollection StringDictionary OrderedDictionary HybridDictionary ListDictionary',
  ),
  ...instances('System.Text', 'StringBuilder'),
];

/** An entry may be gone at any time, and is loaded again by whoever misses it. */
export const caches: ReadonlySet<string> = new Set([
  ...instances('Microsoft.Extensions.Caching.Memory', 'MemoryCache IMemoryCache'),
  ...instances('System.Runtime.Caching', 'MemoryCache ObjectCache'),
]);

/** Collections whose single operations are safe. */
export const concurrentContainers: ReadonlySet<string> = new Set([
  ...instances(
    'System.Collections.Concurrent',
    'ConcurrentDictionary ConcurrentBag ConcurrentQueue ConcurrentStack BlockingCollection IProducerConsumerCollection',
  ),
  ...instances('System.Threading.Channels', 'Channel ChannelWriter'),
  ...caches,
]);

/** `ArrayList.Synchronized`, `Hashtable.Synchronized`: each operation takes a lock, a walk does not. */
export const synchronisedContainers: ReadonlySet<string> = new Set(
  ['ArrayList', 'Hashtable', 'Queue', 'SortedList', 'Stack'].map(
    (name) => `System.Collections#${name}.Synchronized()`,
  ),
);

/** They never change: what looks like a change gives a new collection. */
export const immutableContainers: ReadonlySet<string> = new Set([
  ...instances(
    'System.Collections.Immutable',
    'ImmutableArray ImmutableDictionary ImmutableHashSet ImmutableList ImmutableQueue ImmutableSortedDictionary ImmutableSortedSet ImmutableStack',
  ),
  ...instances('System.Collections.Frozen', 'FrozenDictionary FrozenSet'),
  ...instances(
    'System.Collections.Generic',
    'IReadOnlyList IReadOnlyCollection IReadOnlyDictionary IReadOnlySet IEnumerable',
  ),
]);

export const containers: ReadonlySet<string> = new Set([
  ...plainContainers,
  ...concurrentContainers,
  ...synchronisedContainers,
]);

const add: ContainerMethod = { effect: 'add', value: 'all' };
const setByKey: ContainerMethod = { effect: 'set', key: 0, value: 1 };

/** Methods by which collections are changed. */
export const containerMethods: ReadonlyMap<string, ContainerMethod> = new Map<string, ContainerMethod>([
  ['Add', add],
  ['AddRange', add],
  ['AddFirst', add],
  ['AddLast', add],
  ['AddBefore', add],
  ['AddAfter', add],
  ['Enqueue', add],
  ['EnqueueRange', add],
  ['Push', add],
  ['PushRange', add],
  ['Append', add],
  ['AppendLine', add],
  ['AppendFormat', add],
  ['AppendJoin', add],
  ['UnionWith', add],
  ['TryAdd', setByKey],
  ['Set', setByKey],
  ['GetOrAdd', setByKey],
  ['AddOrUpdate', setByKey],
  ['TryUpdate', setByKey],
  ['GetOrCreate', setByKey],
  ['GetOrCreateAsync', setByKey],
  ['Insert', { effect: 'set', key: 0, value: 1 }],
  ['InsertRange', { effect: 'set', key: 0, value: 1 }],
  ['Remove', { effect: 'remove', key: 0 }],
  ['RemoveAt', { effect: 'remove', key: 0 }],
  ['TryRemove', { effect: 'remove', key: 0 }],
  ['RemoveAll', { effect: 'remove' }],
  ['RemoveRange', { effect: 'remove' }],
  ['RemoveWhere', { effect: 'remove' }],
  ['RemoveFirst', { effect: 'drain' }],
  ['RemoveLast', { effect: 'drain' }],
  ['ExceptWith', { effect: 'remove' }],
  ['IntersectWith', { effect: 'remove' }],
  ['SymmetricExceptWith', { effect: 'remove' }],
  ['Dequeue', { effect: 'drain' }],
  ['TryDequeue', { effect: 'drain' }],
  ['Pop', { effect: 'drain' }],
  ['TryPop', { effect: 'drain' }],
  ['Take', { effect: 'drain' }],
  ['TryTake', { effect: 'drain' }],
  ['Clear', { effect: 'clear' }],
  ['Sort', { effect: 'reorder' }],
  ['Reverse', { effect: 'reorder' }],
]);

/** Methods that ask and change in one step. */
export const atomicMethods: ReadonlySet<string> = new Set([
  'GetOrAdd',
  'AddOrUpdate',
  'TryAdd',
  'TryUpdate',
  'TryRemove',
  'TryTake',
  'TryDequeue',
  'TryPop',
]);

/** Methods that ask a collection about one element. */
export const membershipMethods: ReadonlySet<string> = new Set([
  'ContainsKey',
  'ContainsValue',
  'Contains',
  'TryGetValue',
  'IndexOf',
  'Any',
  'Exists',
  'GetValueOrDefault',
  'Remove',
]);

/** Functions that change the array or object they are given first. */
export const mutatingCalls: ReadonlyMap<string, ContainerMethod> = new Map<string, ContainerMethod>([
  ['System#Array.Sort', { effect: 'reorder' }],
  ['System#Array.Reverse', { effect: 'reorder' }],
  ['System#Array.Clear', { effect: 'clear' }],
  ['System#Array.Fill', { effect: 'set', value: 1 }],
  ['System#Array.Resize', { effect: 'reorder' }],
  ['System.Runtime.InteropServices#CollectionsMarshal.SetCount', { effect: 'reorder' }],
]);
