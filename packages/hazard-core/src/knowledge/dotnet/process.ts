import type {
  TaskWaitFacts,
  BlockingCall,
  ExclusiveFacts,
  ExitFacts,
  LogFacts,
  UnsupportedFacts,
} from '../library-facts.js';
import { instances, members } from './type-names.js';

/** What concerns the process as a whole. Source: .NET API reference (System.Environment, Process, Console, Task). */

export const dotnetExits: ExitFacts = {
  calls: new Set([
    ...members('System#Environment', 'Exit FailFast'),
    'System.Diagnostics#Process.GetCurrentProcess().Kill',
    'Microsoft.Extensions.Hosting#IHostApplicationLifetime().StopApplication',
  ]),
  killCalls: new Set(),
  ownNumbers: new Set(['System#Environment.ProcessId', 'System.Diagnostics#Process.GetCurrentProcess().Id']),
  happens: 'All of them end unanswered, and the environment is taken down.',
};

/** In .NET, init runs once in one process: nothing is taken twice. */
export const dotnetExclusive: ExclusiveFacts = {
  ports: [],
  daemons: new Set(),
  detachedOptions: new Set(),
  portTaken: 'AddressAlreadyInUse',
};

const blocks: BlockingCall = { confidence: 'high' };
const tasks = ['System.Threading.Tasks#Task', 'System.Threading.Tasks#ValueTask'];

/** Calls that hold a thread of the pool until something else is done. */
export const blockingCalls: ReadonlyMap<string, BlockingCall> = new Map<string, BlockingCall>([
  ...members('System.Threading.Tasks#Task', 'WaitAll WaitAny').map((symbol): [string, BlockingCall] => [
    symbol,
    blocks,
  ]),
  ['System.Threading#Thread.Sleep', blocks],
  ['System.Threading#Thread().Join', blocks],
  ['System.Diagnostics#Process().WaitForExit', blocks],
  ['System.Threading#ManualResetEvent().WaitOne', blocks],
  ['System.Threading#AutoResetEvent().WaitOne', blocks],
  ['System.Threading#ManualResetEventSlim().Wait', blocks],
  ['System.Threading#CountdownEvent().Wait', blocks],
  ['System.Threading#Barrier().SignalAndWait', blocks],
]);

/** Waiting for a task without `await`. Sources: .NET API reference; the naming guideline for asynchronous methods. */
export const taskWaits: TaskWaitFacts = {
  taskTypes: new Set(tasks),
  members: new Set(['Result']),
  methods: new Set(['Wait', 'GetResult']),
  awaiter: new Set(['GetAwaiter']),
  asynchronousName: /Async$/,
};

export const dotnetLogs: LogFacts = {
  rawOutputCalls: new Set([
    ...members('System#Console.Out', 'Write WriteLine WriteAsync WriteLineAsync'),
    ...members('System#Console.Error', 'Write WriteLine WriteAsync WriteLineAsync'),
    ...members('System#Console.OpenStandardOutput()', 'Write WriteAsync'),
    ...members('System.Diagnostics#Trace', 'Write WriteLine TraceInformation TraceWarning TraceError'),
    ...members('System.Diagnostics#Debug', 'Write WriteLine Print'),
  ]),
  // AWS's runtime client takes the place of the console's writers, and adds the request's id.
  consoleCalls: new Set(members('System#Console', 'Write WriteLine')),
  ownConsoleCalls: new Set(),
  standardStreams: new Set(['System#Console.Out', 'System#Console.Error']),
  contextLoggers: [
    'AWS.Lambda.Powertools.Logging',
    'Serilog',
    'NLog',
    'log4net',
    'Microsoft.Extensions.Logging',
    'Amazon.Lambda.Logging.AspNetCore',
  ],
  subjects: { raw: 'Console.Out', console: 'Console' },
};

/** Types of loggers that put the request's id or fields of it on each line. */
export const contextLoggerTypes: ReadonlySet<string> = new Set([
  ...instances('Amazon.Lambda.Core', 'ILambdaLogger'),
  ...instances('Microsoft.Extensions.Logging', 'ILogger'),
  ...instances('Serilog', 'ILogger'),
  'AWS.Lambda.Powertools.Logging#Logger',
  'Serilog#Log',
]);

export const dotnetUnsupported: UnsupportedFacts = {
  workerlessCalls: new Map(),
  signalListeners: new Set([
    'System.Runtime.InteropServices#PosixSignalRegistration.Create',
    'System#Console.CancelKeyPress',
  ]),
  contextMethods: new Set(),
  contextMethodUsers: new Map(),
  contextSettings: new Set(),
  handlerParameters: undefined,
  callbackHandlerMakers: [],
  // Sources: AWS Lambda developer guide; use `ILambdaContext.TraceId`.
  missingVariables: new Set(['_X_AMZN_TRACE_ID']),
};

/** Calls that read a variable of the environment by its name, the first argument. */
export const environmentReaders: ReadonlySet<string> = new Set([
  'System#Environment.GetEnvironmentVariable',
  'Microsoft.Extensions.Configuration#IConfiguration().GetValue',
]);
