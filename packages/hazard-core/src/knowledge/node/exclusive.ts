import type { ArgumentPosition } from '../path-facts.js';

/**
 * Things that only one can have. Sources: Node.js documentation (net, http, dgram, inspector), the frameworks' READMEs,
 * the programs' manuals.
 */

/** A call that takes a port, or a socket's path. */
export interface PortRow {
  readonly symbol: string;
  /** The last member of a chain of calls that begins with the symbol. */
  readonly method?: string;
  /** Where the port, or the path of a socket, may stand. */
  readonly at: readonly ArgumentPosition[];
  /** The port stands among the arguments of the call that made the object. */
  readonly ofMaker?: true;
}

const first: readonly ArgumentPosition[] = [
  { argument: 0 },
  { argument: 0, member: ['port'] },
  { argument: 0, member: ['path'] },
];

function listeners(method: string, at: readonly ArgumentPosition[], ...symbols: string[]): PortRow[] {
  return symbols.map((symbol) => ({ symbol, method, at }));
}

function calls(at: readonly ArgumentPosition[], ...symbols: string[]): PortRow[] {
  return symbols.map((symbol) => ({ symbol, at }));
}

export const ports: readonly PortRow[] = [
  ...listeners(
    'listen',
    first,
    'http#createServer()',
    'http#Server()',
    'https#createServer()',
    'https#Server()',
    'http2#createServer()',
    'http2#createSecureServer()',
    'net#createServer()',
    'net#Server()',
    'tls#createServer()',
    'express#()',
    'koa#()',
    'fastify#()',
    'fastify#fastify()',
    'polka#()',
    'connect#()',
    'restify#createServer()',
    '@nestjs/core#NestFactory.create()',
    'apollo-server#ApolloServer()',
    'http-server#createServer()',
  ),
  ...listeners('bind', first, 'dgram#createSocket()'),
  ...calls([{ argument: 0 }], 'inspector#open'),
  ...calls([{ argument: 0, member: ['port'] }], 'ws#WebSocketServer', 'ws#Server', '@hono/node-server#serve'),
  ...calls([{ argument: 1, member: ['listen', 'port'] }], '@apollo/server/standalone#startStandaloneServer'),
  ...calls([{ argument: 0 }], 'socket.io#Server'),
  ...calls(
    [{ argument: 0, member: ['port'] }],
    '@hapi/hapi#server().start',
    '@hapi/hapi#Server().start',
    'hapi#Server().start',
  ).map((row) => ({ ...row, ofMaker: true as const })),
];

/** Programs that stay, and of which there can be one for a port, a socket or a data folder. */
export const daemons: ReadonlySet<string> = new Set([
  'redis-server',
  'memcached',
  'mongod',
  'mysqld',
  'mariadbd',
  'postgres',
  'pg_ctl',
  'clamd',
  'nginx',
  'httpd',
  'caddy',
  'envoy',
  'haproxy',
  'dockerd',
  'containerd',
  'Xvfb',
  'dbus-daemon',
  'sshd',
  'tailscaled',
  'etcd',
  'consul',
  'vault',
  'rabbitmq-server',
  'elasticsearch',
  'opensearch',
  'ollama',
  'otelcol',
  'fluent-bit',
  'fluentd',
  'telegraf',
  'statsd',
  'rsyslogd',
  'supervisord',
]);

/** Options of a start under which the program outlives the function that starts it. */
export const detachedOption = 'detached';
