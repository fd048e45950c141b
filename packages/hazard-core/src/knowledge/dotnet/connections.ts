import type { ConnectionFacts, ConnectionRow, PoolRow } from '../library-facts.js';
import { instances } from './type-names.js';

/**
 * Connections and pools. Sources: .NET API reference (System.Data.Common: "not thread safe"), EF Core documentation
 * (DbContext lifetime), the documentation of Npgsql, MySqlConnector, Microsoft.Data.Sqlite, StackExchange.Redis,
 * RabbitMQ.Client, MailKit and SSH.NET.
 */

function rows(title: string, fix: string, database: boolean, symbols: readonly string[]): ConnectionRow[] {
  return symbols.map((symbol) => ({ symbol, title, fix, database }));
}

const adoFix =
  'Open one in each invocation with `await using`: ADO.NET keeps the connections themselves in a pool.';

/** ADO.NET keeps a pool behind `new …Connection()`: opening one for each request is right, so `database` is false. */
const adoConnections: readonly ConnectionRow[] = [
  ['Microsoft.Data.SqlClient', 'Sql'],
  ['System.Data.SqlClient', 'Sql'],
  ['MySqlConnector', 'MySql'],
  ['MySql.Data.MySqlClient', 'MySql'],
  ['Oracle.ManagedDataAccess.Client', 'Oracle'],
  ['Microsoft.Data.Sqlite', 'Sqlite'],
  ['System.Data.SQLite', 'SQLite'],
  ['System.Data.Odbc', 'Odbc'],
  ['System.Data.OleDb', 'OleDb'],
  ['Npgsql', 'Npgsql'],
  ['Snowflake.Data.Client', 'SnowflakeDb'],
  ['System.Data.Common', 'Db'],
  ['System.Data', 'IDb'],
].flatMap(([namespace, prefix]) => [
  ...rows(
    `${prefix!}Connection`,
    prefix === 'Npgsql'
      ? 'Keep one `NpgsqlDataSource`, and open a connection from it in each invocation.'
      : adoFix,
    false,
    instances(namespace!, `${prefix!}Connection`),
  ),
  ...rows(
    `${prefix!}Command`,
    'Make a command for each invocation, on a connection of its own.',
    false,
    instances(namespace!, `${prefix!}Command`),
  ),
  ...rows(
    `${prefix!}DataReader`,
    'Read the results within the invocation that asked for them.',
    false,
    instances(namespace!, prefix === 'IDb' ? 'IDataReader' : `${prefix!}DataReader`),
  ),
  ...rows(
    `${prefix!}Transaction`,
    'Begin and end a transaction within one invocation.',
    false,
    instances(namespace!, `${prefix!}Transaction`),
  ),
]);

const connections: readonly ConnectionRow[] = [
  ...adoConnections,
  ...rows(
    'DbContext',
    'Register it with `AddDbContext` and take it from a scope of the invocation, or keep an `IDbContextFactory<T>`.',
    false,
    [
      ...instances('Microsoft.EntityFrameworkCore', 'DbContext DbSet'),
      ...instances('System.Data.Entity', 'DbContext DbSet'),
    ],
  ),
  ...rows(
    'NHibernate session',
    'Keep the `ISessionFactory`, and open a session in each invocation.',
    false,
    instances('NHibernate', 'ISession IStatelessSession ITransaction'),
  ),
  ...rows('RabbitMQ channel', 'Keep the connection, and create a channel in each invocation.', false, [
    ...instances('RabbitMQ.Client', 'IModel IChannel'),
  ]),
  ...rows('mail client', 'Connect a client in each invocation, or lock it while a message is sent.', false, [
    ...instances('MailKit.Net.Smtp', 'SmtpClient'),
    ...instances('MailKit.Net.Imap', 'ImapClient'),
    ...instances('System.Net.Mail', 'SmtpClient'),
  ]),
  ...rows('FTP or SSH client', 'Connect a client in each invocation.', false, [
    ...instances('FluentFTP', 'FtpClient AsyncFtpClient'),
    ...instances('Renci.SshNet', 'SftpClient SshClient ScpClient'),
  ]),
  ...rows('LDAP connection', 'Bind a connection in each invocation.', false, [
    ...instances('System.DirectoryServices.Protocols', 'LdapConnection'),
    ...instances('Novell.Directory.Ldap', 'LdapConnection'),
  ]),
  ...rows(
    'TCP client',
    'Connect in each invocation, or lock the exchange of a request and its answer.',
    false,
    [
      ...instances('System.Net.Sockets', 'TcpClient NetworkStream'),
      ...instances('System.Net.WebSockets', 'ClientWebSocket'),
    ],
  ),
];

/** Pools whose size stands in the code. In a connection string it stands as `Max Pool Size` or `Maximum Pool Size`. */
const pools: readonly PoolRow[] = [
  {
    symbol: 'Npgsql#NpgsqlDataSourceBuilder()',
    title: 'Npgsql data source',
    maximum: { argument: 0, paths: [['MaxPoolSize']] },
    acquire: ['OpenConnection', 'OpenConnectionAsync'],
    release: ['Dispose', 'DisposeAsync', 'Close', 'CloseAsync'],
  },
];

/** Where a connection string says how many connections its pool has. */
const poolSizeInConnectionString = /(?:^|;)\s*(?:Max(?:imum)? ?Pool ?Size)\s*=\s*(\d+)/i;

/** What may be shared: pools, factories and clients that keep connections themselves. */
export const sharedClients: ReadonlySet<string> = new Set([
  ...instances('Npgsql', 'NpgsqlDataSource NpgsqlMultiHostDataSource'),
  ...instances('MySqlConnector', 'MySqlDataSource'),
  ...instances('System.Data.Common', 'DbDataSource'),
  ...instances('Microsoft.EntityFrameworkCore', 'IDbContextFactory PooledDbContextFactory'),
  ...instances('StackExchange.Redis', 'ConnectionMultiplexer IConnectionMultiplexer IDatabase'),
  ...instances('MongoDB.Driver', 'MongoClient IMongoClient IMongoDatabase IMongoCollection'),
  ...instances('System.Net.Http', 'HttpClient IHttpClientFactory SocketsHttpHandler'),
  ...instances('NHibernate', 'ISessionFactory'),
  ...instances('RabbitMQ.Client', 'IConnection'),
]);

export const dotnetConnections: ConnectionFacts = {
  poolSizeText: poolSizeInConnectionString,
  connections,
  pools,
  libraryPools: new Map(),
  borrowingCalls: new Set(),
  poolNameSetting: 'name',
  // Sources: the documentation of the MongoDB .NET driver and of StackExchange.Redis: one client for the whole process.
  selfPooling: [
    'MongoDB.Driver#MongoClient()',
    'StackExchange.Redis#ConnectionMultiplexer.Connect()',
    'StackExchange.Redis#ConnectionMultiplexer.ConnectAsync()',
  ],
  redisClients: [],
  redisSessionCommands: new Set(),
  redisBlockingCommands: new Set(),
  transactionMethods: new Set([
    'BeginTransaction',
    'BeginTransactionAsync',
    'Commit',
    'CommitAsync',
    'Rollback',
    'RollbackAsync',
    'EnlistTransaction',
  ]),
  sessionMethods: new Set(['ChangeDatabase', 'ChangeDatabaseAsync']),
  statementMethods: new Set([
    'Execute',
    'ExecuteAsync',
    'Query',
    'QueryAsync',
    'ExecuteSqlRaw',
    'ExecuteSqlRawAsync',
  ]),
  transactionStatement: /^\s*(?:begin|start\s+transaction|commit|rollback|savepoint)\b/i,
  sessionStatement: /^\s*(?:set\s|use\s|lock\s|create\s+temp|declare\s)/i,
  closingMethods: new Set([
    'Close',
    'CloseAsync',
    'Dispose',
    'DisposeAsync',
    'Disconnect',
    'DisconnectAsync',
  ]),
};
