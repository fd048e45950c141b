import type { ConnectionFacts, ConnectionRow, PoolRow } from '../library-facts.js';

/** Connections and pools. Sources: the packages' own documentation. */

function rows(title: string, fix: string, database: boolean, ...symbols: string[]): ConnectionRow[] {
  return symbols.map((symbol) => ({ symbol, title, fix, database }));
}

const connections: readonly ConnectionRow[] = [
  ...rows(
    'pg Client',
    'Use a `Pool` of the same package: each query gets a connection of its own.',
    true,
    'pg#Client()',
    'pg#native.Client()',
  ),
  ...rows(
    'postgres.js reserved connection',
    'Query through `sql` itself, which is a pool.',
    true,
    'postgres#().reserve()',
  ),
  ...rows('mysql connection', 'Use `createPool` of the same package.', true, 'mysql#createConnection()'),
  ...rows(
    'mysql2 connection',
    'Use `createPool` of the same package.',
    true,
    'mysql2#createConnection()',
    'mysql2/promise#createConnection()',
    'mysql2/promise.js#createConnection()',
  ),
  ...rows(
    'mariadb connection',
    'Use `createPool` of the same package.',
    true,
    'mariadb#createConnection()',
    'mariadb/callback#createConnection()',
  ),
  ...rows(
    'serverless-mysql connection',
    'Use a pool of mysql2: this package keeps one connection a process.',
    true,
    'serverless-mysql#()',
  ),
  ...rows('tedious Connection', 'Use a `ConnectionPool` of the package mssql.', true, 'tedious#Connection()'),
  ...rows(
    'oracledb connection',
    'Use `oracledb.createPool` and take a connection for each request.',
    true,
    'oracledb#getConnection()',
  ),
  ...rows('snowflake connection', 'Use `snowflake.createPool`.', true, 'snowflake-sdk#createConnection()'),
  ...rows(
    'ibm_db connection',
    'Use `new ibmdb.Pool()`.',
    true,
    'ibm_db#open()',
    'ibm_db#openSync()',
    'ibm_db#().open()',
    'ibm_db#Database()',
  ),
  ...rows('odbc connection', 'Use `odbc.pool`.', true, 'odbc#connect()'),
  ...rows(
    'sqlite handle',
    'Open one for each transaction, or keep every transaction synchronous.',
    true,
    'sqlite3#Database()',
    'sqlite#open()',
  ),
  ...rows(
    'vertica client',
    'Use the `Pool` of the same package.',
    true,
    'vertica#connect()',
    'vertica-nodejs#Client()',
  ),
  ...rows(
    'ssh2 client',
    'Connect for each request, or keep a pool of connections (generic-pool).',
    false,
    'ssh2#Client()',
    'ssh2#()',
  ),
  ...rows(
    'SFTP client',
    'Connect for each request, or keep a pool of connections (generic-pool).',
    false,
    'ssh2-sftp-client#()',
    'ssh2-promise#()',
  ),
  ...rows(
    'FTP client',
    'Connect for each request: an FTP session has a current directory and one transfer at a time.',
    false,
    'basic-ftp#Client()',
    'ftp#()',
    'promise-ftp#()',
    'jsftp#()',
  ),
  ...rows(
    'LDAP client',
    'Bind a client of its own for each request: a bind changes who the connection is.',
    false,
    'ldapjs#createClient()',
    'ldapts#Client()',
  ),
  ...rows(
    'IMAP client',
    'Connect for each request: a session has one selected mailbox.',
    false,
    'imapflow#ImapFlow()',
    'imap#()',
    'imap-simple#connect()',
  ),
  ...rows(
    'SQLite handle',
    'Keep the whole transaction in one synchronous stretch, or open a handle for it.',
    false,
    'better-sqlite3#()',
    'sqlite#DatabaseSync()',
  ).map((row): ConnectionRow => ({ ...row, onlyWith: 'synchronous' })),
  ...rows(
    'AMQP channel',
    'Take a channel for each request and close it in `finally`.',
    false,
    'amqplib#connect().createChannel()',
    'amqplib#connect().createConfirmChannel()',
  ).map((row): ConnectionRow => ({ ...row, onlyWith: 'session' })),
  ...rows(
    'socket',
    'Open a socket for each request, or keep a pool: replies of two requests mix on one stream.',
    false,
    'net#connect()',
    'net#createConnection()',
    'net#Socket()',
    'tls#connect()',
    'telnet-client#Telnet()',
    'telnet-client#()',
  ),
];

/** Redis clients: single commands may share them, commands that change the connection's own state may not. */
const redisClients: readonly string[] = [
  'ioredis#()',
  'ioredis#Redis()',
  'redis#createClient()',
  '@redis/client#createClient()',
  'handy-redis#createNodeRedisClient()',
  'iovalkey#()',
  'valkey-glide#GlideClient.createClient()',
];

/** Redis commands that turn the connection into one invocation's own. Source: Redis documentation (transactions, pub/sub, SELECT). */
const redisSessionCommands: ReadonlySet<string> = new Set([
  'watch',
  'WATCH',
  'select',
  'SELECT',
  'subscribe',
  'SUBSCRIBE',
  'psubscribe',
  'pSubscribe',
  'PSUBSCRIBE',
  'sSubscribe',
  'ssubscribe',
  'monitor',
  'MONITOR',
  'auth',
  'AUTH',
]);

/** Redis commands that hold the connection until something comes. */
const redisBlockingCommands: ReadonlySet<string> = new Set([
  'blpop',
  'brpop',
  'brpoplpush',
  'blmove',
  'bzpopmin',
  'bzpopmax',
  'blPop',
  'brPop',
  'brPopLPush',
  'blMove',
  'bzPopMin',
  'bzPopMax',
  'BLPOP',
  'BRPOP',
  'BLMOVE',
  'BRPOPLPUSH',
  'BZPOPMIN',
  'BZPOPMAX',
]);

/** Methods that open, commit or end a transaction on a connection, whatever the library. */
const transactionMethods: ReadonlySet<string> = new Set([
  'beginTransaction',
  'commit',
  'rollback',
  'transaction',
  'begin',
  'commitTransaction',
  'rollbackTransaction',
  'saveTransaction',
]);

/** Methods that change a connection's session. */
const sessionMethods: ReadonlySet<string> = new Set([
  'changeUser',
  'useDatabase',
  'cd',
  'selectMailbox',
  'mailboxOpen',
  'openBox',
  'bind',
  'setSessionVariable',
  'getMailboxLock',
  'consume',
]);

/** Statements that begin or end a transaction. */
const transactionStatement =
  /^\s*(?:BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE\s+SAVEPOINT)\b/i;

/** Statements that change the session for all that comes after. */
const sessionStatement =
  /^\s*(?:SET\s+(?!.*\bWHERE\b)|USE\s|LOCK\s+TABLES?|UNLOCK\s+TABLES|CREATE\s+(?:GLOBAL\s+|LOCAL\s+)?TEMP|DECLARE\s|PREPARE\s|LISTEN\s|UNLISTEN\s|SELECT\s+(?:set_config|pg_advisory_lock|GET_LOCK)\b|ALTER\s+SESSION)/i;

const pools: readonly PoolRow[] = [
  pool(
    'pg Pool',
    { argument: 0, paths: [['max']] },
    ['connect'],
    ['release', 'end'],
    'pg#Pool()',
    'pg#native.Pool()',
    'pg-pool#()',
    '@neondatabase/serverless#Pool()',
  ),
  pool(
    'mysql pool',
    { argument: 0, paths: [['connectionLimit']] },
    ['getConnection'],
    ['release', 'destroy', 'end', 'releaseConnection'],
    'mysql#createPool()',
    'mysql2#createPool()',
    'mysql2/promise#createPool()',
    'mysql2/promise.js#createPool()',
    'mysql2#createPool().promise()',
    'mariadb#createPool()',
  ),
  pool(
    'oracledb pool',
    { argument: 0, paths: [['poolMax']] },
    ['getConnection'],
    ['close', 'release'],
    'oracledb#createPool()',
    'oracledb#getPool()',
  ),
  pool(
    'mssql pool',
    { argument: 0, paths: [['pool', 'max']] },
    [],
    [],
    'mssql#ConnectionPool()',
    'mssql#connect()',
  ),
  pool(
    'generic-pool',
    { argument: 1, paths: [['max']] },
    ['acquire'],
    ['release', 'destroy'],
    'generic-pool#createPool()',
  ),
  pool('snowflake pool', { argument: 1, paths: [['max']] }, [], [], 'snowflake-sdk#createPool()'),
  pool('postgres.js pool', { argument: 'last', paths: [['max']] }, ['reserve'], ['release'], 'postgres#()'),
  pool('knex pool', { argument: 0, paths: [['pool', 'max']] }, [], [], 'knex#()', 'knex#knex()'),
  pool(
    'Sequelize pool',
    // (options), (url, options) or (database, user, password, options)
    { argument: 'last', paths: [['pool', 'max']] },
    [],
    [],
    'sequelize#Sequelize()',
    'sequelize#()',
  ),
  pool(
    'MongoDB pool',
    { argument: 1, paths: [['maxPoolSize'], ['poolSize']] },
    [],
    [],
    'mongodb#MongoClient()',
    'mongodb#MongoClient.connect()',
    'mongoose#connect()',
    'mongoose#createConnection()',
  ),
  pool('pg-promise pool', { argument: 0, paths: [['max']] }, [], [], 'pg-promise#()()'),
  pool('slonik pool', { argument: 1, paths: [['maximumPoolSize']] }, [], [], 'slonik#createPool()'),
  pool(
    'TypeORM pool',
    { argument: 0, paths: [['poolSize'], ['extra', 'max'], ['extra', 'connectionLimit']] },
    [],
    [],
    'typeorm#DataSource()',
    'typeorm#createConnection()',
  ),
].flat();

/**
 * Calls that give the library's one pool to whoever asks, with the calls that end it. Sources: Mongoose documentation
 * (connections), the READMEs of mssql (global connection pool) and node-oracledb (connection pool cache).
 */
const libraryPools: ReadonlyMap<string, readonly string[]> = new Map([
  ['mongoose#connect()', ['mongoose#disconnect', 'mongoose#connection.close']],
  ['mssql#connect()', ['mssql#close']],
  ['oracledb#getPool()', []],
]);

/** Calls that borrow from the library's pool unless they are given settings for a connection of their own. */
const borrowingCalls: ReadonlySet<string> = new Set(['oracledb#getConnection()']);

function pool(
  title: string,
  maximum: PoolRow['maximum'],
  acquire: readonly string[],
  release: readonly string[],
  ...symbols: string[]
): PoolRow[] {
  return symbols.map((symbol) => ({ symbol, title, maximum, acquire, release }));
}

/** Clients that open their connections themselves: making one for each request is the cost, sharing one is right. */
const selfPooling: readonly string[] = [
  'mongodb#MongoClient()',
  'mongodb#MongoClient.connect()',
  'ioredis#()',
  'ioredis#Redis()',
  'ioredis#Cluster()',
  'redis#createClient()',
  'redis#createCluster()',
  '@redis/client#createClient()',
  '@redis/client#createCluster()',
  'cassandra-driver#Client()',
  'neo4j-driver#driver()',
  '@prisma/client#PrismaClient()',
  'knex#()',
  'sequelize#Sequelize()',
];

export const nodeConnections: ConnectionFacts = {
  connections,
  pools,
  libraryPools,
  borrowingCalls,
  poolNameSetting: 'poolAlias',
  selfPooling,
  redisClients,
  redisSessionCommands,
  redisBlockingCommands,
  transactionMethods,
  sessionMethods,
  statementMethods: new Set([
    'query',
    'execute',
    'exec',
    'run',
    'raw',
    'unsafe',
    '$executeRaw',
    'simpleQuery',
    'execSql',
    'execSqlBatch',
    'queryRaw',
  ]),
  transactionStatement,
  sessionStatement,
  closingMethods: new Set(['close', 'disconnect', 'end', 'destroy']),
};
