import type { ExclusiveFacts, PortRow } from '../library-facts.js';
import type { ArgumentPosition } from '../path-facts.js';
import { daemons } from '../programs.js';

/**
 * Things that only one can have. Sources: Node.js documentation (net, http, dgram, inspector), the frameworks' READMEs,
 * the programs' manuals.
 */

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

const ports: readonly PortRow[] = [
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

export const nodeExclusive: ExclusiveFacts = {
  ports,
  daemons,
  detachedOptions: new Set(['detached']),
  portTaken: '`EADDRINUSE`',
};
