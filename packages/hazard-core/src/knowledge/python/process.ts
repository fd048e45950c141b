import type {
  ExclusiveFacts,
  ExitFacts,
  LogFacts,
  PortRow,
  SettingFacts,
  SharedContextFacts,
  UnsafeObjectFacts,
  UnsupportedFacts,
} from '../library-facts.js';
import type { ArgumentPosition } from '../path-facts.js';
import { daemons } from '../programs.js';
import { at, named } from './file-sinks.js';
import { chromeOptions } from './paths.js';

/**
 * What concerns the process as a whole. Sources: the Python 3.13 documentation (sys, os, socket, socketserver,
 * http.server, asyncio, logging), the READMEs of the servers and loggers.
 */

export const pythonExits: ExitFacts = {
  calls: new Set(['sys#exit', 'os#_exit', 'os#abort', 'global#exit', 'global#quit']),
  exceptions: new Set(['global#SystemExit()', 'global#SystemExit']),
  killCalls: new Set(['os#kill', 'signal#raise_signal']),
  ownNumbers: new Set(['os#getpid()']),
  happens: 'The invocation fails, and its process has to be started and initialised anew.',
};

function ports(positions: readonly ArgumentPosition[], symbols: string): PortRow[] {
  return symbols.split(' ').map((symbol) => ({ symbol, at: positions }));
}

/** `(host, port)` as one argument. */
const address: ArgumentPosition = { argument: 0, member: ['1'] };

export const pythonExclusive: ExclusiveFacts = {
  ports: [
    { symbol: 'socket#socket()', method: 'bind', at: [address, at(0)] },
    ...ports([address], 'socket#create_server http.server#HTTPServer http.server#ThreadingHTTPServer'),
    ...ports(
      [address],
      'http#server.HTTPServer http#server.ThreadingHTTPServer xmlrpc.server#SimpleXMLRPCServer',
    ),
    ...ports([address], 'socketserver#TCPServer socketserver#UDPServer socketserver#ThreadingTCPServer'),
    ...ports([at(0)], 'socketserver#UnixStreamServer'),
    ...ports([at(2, 'port')], 'asyncio#start_server wsgiref.simple_server#make_server'),
    ...ports([at(1, 'port')], 'wsgiref.simple_server#make_server'),
    ...ports([named('path')], 'asyncio#start_unix_server'),
    ...ports([at(0, 'port'), address], 'debugpy#listen ptvsd#enable_attach'),
    ...ports([at(0, 'port')], 'prometheus_client#start_http_server'),
    ...ports([named('port')], 'uvicorn#run waitress#serve bottle#run'),
    { symbol: 'flask#Flask()', method: 'run', at: [at(1, 'port')] },
    ...chromeOptions.map((symbol) => ({
      symbol,
      at: [at(0, 'argument')],
      behind: '--remote-debugging-port=',
      happens:
        'The first browser gets it, and the driver of another one fails or talks to the wrong browser.',
      fix: 'Leave the option out: the driver then takes a port or a pipe of its own.',
    })),
  ],
  daemons,
  detachedOptions: new Set(['start_new_session', 'process_group']),
  portTaken: '`OSError: Address already in use`',
};

export const pythonLogs: LogFacts = {
  rawOutputCalls: new Set([
    'global#print',
    'pprint#pprint',
    'pprint#pp',
    'sys#stdout.write',
    'sys#stderr.write',
    'sys#stdout.buffer.write',
  ]),
  consoleCalls: new Set(),
  ownConsoleCalls: new Set(),
  standardStreams: new Set(['sys#stdout', 'sys#stderr']),
  elsewhere: named('file'),
  contextLoggers: [
    'aws_lambda_powertools',
    'logging',
    'structlog',
    'loguru',
    'lambda_logging',
    'aws_lambda_logging',
    'logbook',
    'pythonjsonlogger',
    'json_log_formatter',
    'eliot',
  ],
  subjects: { raw: 'print', console: 'print' },
};

/** Nobody else runs in the process meanwhile: its settings, its objects and its time are this invocation's. */
export const pythonSettings: SettingFacts = {
  setters: new Map(),
  instanceSetters: [],
  targets: [],
  objectWriters: new Set(),
};

export const pythonSharedContexts: SharedContextFacts = {
  setters: new Map(),
  scopedCallbacks: [],
  harmlessObjects: /^(?!)/,
};

export const pythonUnsafeObjects: UnsafeObjectFacts = {
  oneShotObjects: new Map(),
  perRequestObjects: new Map(),
  regexMakers: new Set(),
};

export const pythonUnsupported: UnsupportedFacts = {
  workerlessCalls: new Map(),
  signalListeners: new Set(),
  contextMethods: new Set(),
  contextMethodUsers: new Map(),
  contextSettings: new Set(),
  handlerParameters: undefined,
  callbackHandlerMakers: [],
  missingVariables: new Set(),
};
