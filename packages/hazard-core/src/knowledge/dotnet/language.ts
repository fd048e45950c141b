import type { LockFacts } from '../facts.js';
import { instances, members } from './type-names.js';

/** Facts about the language's own library. Source: .NET API reference; Amazon.Lambda.Core for the context. */

/** Methods that run their callback before they return: those of LINQ, of `List<T>` and of the concurrent collections. */
export const syncCallbackMethods: ReadonlySet<string> = new Set([
  ...'Select SelectMany Where ForEach Any All First FirstOrDefault Single SingleOrDefault Last LastOrDefault'.split(
    ' ',
  ),
  ...'Count LongCount Sum Min Max Average Aggregate OrderBy OrderByDescending ThenBy ThenByDescending'.split(
    ' ',
  ),
  ...'GroupBy ToDictionary ToLookup DistinctBy MinBy MaxBy SkipWhile TakeWhile Zip Join GroupJoin'.split(' '),
  ...'Find FindAll FindIndex FindLast Exists TrueForAll ConvertAll RemoveAll RemoveWhere Sort'.split(' '),
  ...'GetOrAdd AddOrUpdate GetOrCreate GetOrCreateAsync EnsureInitialized Replace Invoke For'.split(' '),
]);

/** Callbacks of these run later within the same invocation, on a thread of the pool. */
export const laterCallbackMethods: ReadonlySet<string> = new Set([
  'Run',
  'StartNew',
  'ContinueWith',
  'QueueUserWorkItem',
  'UnsafeQueueUserWorkItem',
  'ForEachAsync',
  'Register',
  'UnsafeRegister',
  'Start',
]);

/** Types that stand for what they hold. */
export const wrapperTypes: ReadonlySet<string> = new Set([
  'System.Threading.Tasks#Task',
  'System.Threading.Tasks#ValueTask',
  'System.Runtime.CompilerServices#ConfiguredTaskAwaitable',
  'System#Lazy',
  'System#Nullable',
]);

/** Calls that give their argument back, perhaps wrapped. */
export const transparentCalls: ReadonlyMap<string, number> = new Map([
  ['System.Threading.Tasks#Task.FromResult', 0],
  ['System.Threading.Tasks#ValueTask.FromResult', 0],
  ['System.Threading#Volatile.Read', 0],
  ['System#ArgumentNullException.ThrowIfNull', 0],
]);

/** Values that no other invocation has. */
export const uniqueCalls: ReadonlySet<string> = new Set([
  'System#Guid.NewGuid()',
  'System#Guid.CreateVersion7()',
  'System.IO#Path.GetRandomFileName()',
  'System.IO#Path.GetTempFileName()',
  'System.IO#Directory.CreateTempSubdirectory()',
  ...members(
    'System.Security.Cryptography#RandomNumberGenerator',
    'GetBytes() GetHexString() GetString() GetInt32()',
  ),
  // Sources: the README files of Ulid, NUlid, Nanoid and MongoDB.Bson.
  'System#Ulid.NewUlid()',
  'NUlid#Ulid.NewUlid()',
  'NanoidDotNet#Nanoid.Generate()',
  'MongoDB.Bson#ObjectId.GenerateNewId()',
]);

/** Time and chance: likely another value for another invocation, not surely. */
export const randomCalls: ReadonlySet<string> = new Set([
  ...members('System#DateTime', 'Now UtcNow Today Now.Ticks UtcNow.Ticks'),
  ...members('System#DateTimeOffset', 'Now UtcNow Now.Ticks UtcNow.Ticks'),
  ...members('System#DateTimeOffset.UtcNow', 'ToUnixTimeMilliseconds() ToUnixTimeSeconds()'),
  ...members('System#DateTimeOffset.Now', 'ToUnixTimeMilliseconds() ToUnixTimeSeconds()'),
  'System.Diagnostics#Stopwatch.GetTimestamp()',
  ...members('System#Environment', 'TickCount TickCount64'),
  ...members('System#Random()', 'Next() NextInt64() NextDouble() NextSingle()'),
  ...members('System#Random.Shared', 'Next() NextInt64() NextDouble() NextSingle()'),
]);

/** Members of `ILambdaContext` that do not change from one invocation to the next. */
export const invariantContextMembers: ReadonlySet<string> = new Set([
  'FunctionName',
  'FunctionVersion',
  'InvokedFunctionArn',
  'MemoryLimitInMB',
  'LogGroupName',
  'LogStreamName',
  'Logger',
  'TenantId',
]);

export const uniqueContextMembers: ReadonlySet<string> = new Set([
  'AwsRequestId',
  'TraceId',
  'TraceIdentifier',
]);

/** Locks that are objects. `lock` itself is part of the language. */
export const locks: LockFacts = {
  shared: new Set([
    ...members('System.Threading#ReaderWriterLockSlim()', 'EnterReadLock TryEnterReadLock'),
    'System.Threading#ReaderWriterLock().AcquireReaderLock',
  ]),
  counted: new Set(['System.Threading#SemaphoreSlim()', 'System.Threading#Semaphore()']),
  guardedCallbacks: new Map(),
  acquire: new Set([
    'System.Threading#Monitor.Enter',
    'System.Threading#Monitor.TryEnter',
    ...members('System.Threading#SemaphoreSlim()', 'Wait WaitAsync'),
    ...members('System.Threading#Semaphore()', 'WaitOne'),
    ...members('System.Threading#Mutex()', 'WaitOne'),
    ...members('System.Threading#Lock()', 'Enter EnterScope TryEnter'),
    ...members('System.Threading#SpinLock()', 'Enter TryEnter'),
    ...members(
      'System.Threading#ReaderWriterLockSlim()',
      'EnterReadLock EnterWriteLock EnterUpgradeableReadLock TryEnterReadLock TryEnterWriteLock',
    ),
    ...members('System.Threading#ReaderWriterLock()', 'AcquireReaderLock AcquireWriterLock'),
    // Source: the README of Nito.AsyncEx.
    ...members('Nito.AsyncEx#AsyncLock()', 'Lock LockAsync'),
  ]),
  release: new Set([
    'System.Threading#Monitor.Exit',
    ...members('System.Threading#SemaphoreSlim()', 'Release'),
    ...members('System.Threading#Semaphore()', 'Release'),
    ...members('System.Threading#Mutex()', 'ReleaseMutex'),
    ...members('System.Threading#Lock()', 'Exit'),
    ...members('System.Threading#Lock().EnterScope()', 'Dispose'),
    ...members('System.Threading#SpinLock()', 'Exit'),
    ...members(
      'System.Threading#ReaderWriterLockSlim()',
      'ExitReadLock ExitWriteLock ExitUpgradeableReadLock',
    ),
    ...members('System.Threading#ReaderWriterLock()', 'ReleaseReaderLock ReleaseWriterLock ReleaseLock'),
    'Nito.AsyncEx#AsyncLock().Lock().Dispose',
    'Nito.AsyncEx#AsyncLock().LockAsync().Dispose',
  ]),
};

/** Calls that change the variable they are given by `ref` in one step, or publish it safely. */
export const atomicCalls: ReadonlySet<string> = new Set([
  ...members(
    'System.Threading#Interlocked',
    'Increment Decrement Add And Or Exchange CompareExchange Read MemoryBarrier',
  ),
  ...members('System.Threading#Volatile', 'Read Write'),
  ...members('System.Threading#LazyInitializer', 'EnsureInitialized'),
]);

/** Arguments of `new Lazy<T>(…)` under which several threads may make the value at once. */
export const unsafeLazyModes: ReadonlySet<string | boolean> = new Set<string | boolean>([
  false,
  'System.Threading#LazyThreadSafetyMode.None',
]);

export const lazyTypes: ReadonlySet<string> = new Set(['System#Lazy()', 'System#Lazy']);

/** Storage that each invocation has of its own: it flows with `await`. */
export const perInvocationStorage: ReadonlySet<string> = new Set([
  ...instances('System.Threading', 'AsyncLocal'),
  ...instances('Microsoft.AspNetCore.Http', 'IHttpContextAccessor HttpContextAccessor'),
]);

/** Attributes of static fields of which each thread has its own. */
export const threadStaticDecorators: ReadonlySet<string> = new Set(['System#ThreadStatic']);

/** Storage of a thread. An invocation hops threads at `await`: what is read behind it may be another's. */
export const threadStorage: ReadonlyMap<string, { removers: ReadonlySet<string>; fix: string }> = new Map([
  [
    'System.Threading#Thread.SetData',
    {
      removers: new Set(['System.Threading#Thread.FreeNamedDataSlot']),
      fix: 'Use `AsyncLocal<T>`, or pass the value as an argument.',
    },
  ],
]);

/** What the elements of library results are. Source: .NET API reference, System.IO.DirectoryInfo, ZipArchive. */
export const elementTypes: ReadonlyMap<string, string> = new Map([
  ...members('System.IO#DirectoryInfo()', 'GetFiles() EnumerateFiles()').map((symbol): [string, string] => [
    symbol,
    'System.IO#FileInfo()',
  ]),
  ...members('System.IO#DirectoryInfo()', 'GetDirectories() EnumerateDirectories()').map(
    (symbol): [string, string] => [symbol, 'System.IO#DirectoryInfo()'],
  ),
  ['System.IO.Compression#ZipArchive().Entries', 'System.IO.Compression#ZipArchiveEntry()'],
]);

/** Methods that read settings of the deployment. Sources: AWS SDK for .NET API reference; .NET API reference. */
export const settingReads: ReadonlySet<string> = new Set([
  'GetEnvironmentVariable',
  'GetSecretValueAsync',
  'GetSecretValue',
  'GetParameterAsync',
  'GetParameter',
  'GetParametersAsync',
  'GetParametersByPathAsync',
]);

/** Methods of `IServiceProvider`. Source: Microsoft.Extensions.DependencyInjection.Abstractions. */
export const typedCallMethods: ReadonlySet<string> = new Set([
  'GetService',
  'GetRequiredService',
  'GetKeyedService',
  'GetRequiredKeyedService',
]);

/** What library calls give. */
export const resultTypes: ReadonlyMap<string, string> = new Map([
  ['System#Random.Shared', 'System#Random.Shared'],
  ...['Open', 'OpenRead'].map((name): [string, string] => [
    `System.IO.Compression#ZipFile.${name}()`,
    'System.IO.Compression#ZipArchive()',
  ]),
  ...['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512', 'Aes', 'HashAlgorithm'].map((name): [string, string] => [
    `System.Security.Cryptography#${name}.Create()`,
    `System.Security.Cryptography#${name}()`,
  ]),
  ...[
    'Microsoft.Data.SqlClient#SqlConnection()',
    'System.Data.SqlClient#SqlConnection()',
    'Npgsql#NpgsqlConnection()',
    'MySqlConnector#MySqlConnection()',
    'MySql.Data.MySqlClient#MySqlConnection()',
    'Microsoft.Data.Sqlite#SqliteConnection()',
  ].flatMap((connection): [string, string][] => {
    const command = connection.replace('Connection()', 'Command()');
    return [
      [`${connection}.CreateCommand()`, command],
      [`${connection}.BeginTransaction()`, connection.replace('Connection()', 'Transaction()')],
      [`${command}.ExecuteReader()`, command.replace('Command()', 'DataReader()')],
      [`${command}.ExecuteReaderAsync()`, command.replace('Command()', 'DataReader()')],
    ];
  }),
  ['Npgsql#NpgsqlDataSource.Create()', 'Npgsql#NpgsqlDataSource()'],
  ['Npgsql#NpgsqlDataSource().OpenConnection()', 'Npgsql#NpgsqlConnection()'],
  ['Npgsql#NpgsqlDataSource().OpenConnectionAsync()', 'Npgsql#NpgsqlConnection()'],
  ['Npgsql#NpgsqlDataSource().CreateConnection()', 'Npgsql#NpgsqlConnection()'],
  ['System.Net.Http#IHttpClientFactory().CreateClient()', 'System.Net.Http#HttpClient()'],
  ['StackExchange.Redis#ConnectionMultiplexer.Connect()', 'StackExchange.Redis#ConnectionMultiplexer()'],
  ['StackExchange.Redis#ConnectionMultiplexer.ConnectAsync()', 'StackExchange.Redis#ConnectionMultiplexer()'],
  ['StackExchange.Redis#ConnectionMultiplexer().GetDatabase()', 'StackExchange.Redis#IDatabase()'],
  ['System.IO#File.CreateText()', 'System.IO#StreamWriter()'],
  ['System.IO#File.AppendText()', 'System.IO#StreamWriter()'],
  ['System.IO#File.Create()', 'System.IO#FileStream()'],
  ['System.IO#File.OpenWrite()', 'System.IO#FileStream()'],
  ['System.IO#File.OpenRead()', 'System.IO#FileStream()'],
  ['System.IO#File.Open()', 'System.IO#FileStream()'],
  ...['ArrayList', 'Hashtable', 'Queue', 'SortedList', 'Stack'].map((name): [string, string] => [
    `System.Collections#${name}.Synchronized()`,
    `System.Collections#${name}.Synchronized()`,
  ]),
  [
    'System.Collections.Immutable#ImmutableDictionary.CreateBuilder()',
    'System.Collections.Generic#Dictionary()',
  ],
]);
