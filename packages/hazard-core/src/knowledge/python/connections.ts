import type { ConnectionFacts, ConnectionRow, PoolRow } from '../library-facts.js';

/** Databases. Sources: PEP 249, the drivers' own documentation. */

const fix =
  'Open it when the module loads and keep it: each process serves one invocation at a time, so one connection each is enough.';

function rows(title: string, symbols: string): ConnectionRow[] {
  return symbols.split(/\s+/).map((symbol) => ({ symbol, title, fix, database: true }));
}

const connections: readonly ConnectionRow[] = [
  ...rows(
    'psycopg connection',
    'psycopg2#connect() psycopg#connect() psycopg#Connection.connect() psycopg#AsyncConnection.connect()',
  ),
  ...rows(
    'pg8000 connection',
    'pg8000#connect() pg8000.native#Connection() pg8000.dbapi#connect() pg8000#dbapi.connect()',
  ),
  ...rows(
    'Aurora DSQL connection',
    'aurora_dsql_psycopg2#connect() aurora_dsql_psycopg#connect() aurora_dsql_asyncpg#connect()',
  ),
  ...rows('asyncpg connection', 'asyncpg#connect()'),
  ...rows('PyGreSQL connection', 'pgdb#connect() pg#connect() pg#DB()'),
  ...rows(
    'PyMySQL connection',
    'pymysql#connect() pymysql#Connection() pymysql#connections.Connection() pymysql.connections#Connection()',
  ),
  ...rows(
    'MySQL connection',
    'mysql.connector#connect() mysql#connector.connect() MySQLdb#connect() mysql.connector#MySQLConnection()',
  ),
  ...rows('aiomysql connection', 'aiomysql#connect()'),
  ...rows('MariaDB connection', 'mariadb#connect()'),
  ...rows('ODBC connection', 'pyodbc#connect() turbodbc#connect() aioodbc#connect()'),
  ...rows('SQL Server connection', 'pymssql#connect() pytds#connect() mssql_python#connect()'),
  ...rows(
    'Oracle connection',
    'cx_Oracle#connect() cx_Oracle#Connection() oracledb#connect() oracledb#connect_async()',
  ),
  ...rows('Redshift connection', 'redshift_connector#connect()'),
  ...rows('Snowflake connection', 'snowflake.connector#connect() snowflake#connector.connect()'),
  ...rows('Db2 connection', 'ibm_db#connect() ibm_db_dbi#connect()'),
  ...rows('Vertica connection', 'vertica_python#connect()'),
  ...rows('HANA connection', 'hdbcli.dbapi#connect() hdbcli#dbapi.connect()'),
  ...rows('Trino connection', 'trino.dbapi#connect() trino#dbapi.connect()'),
  ...rows('Databricks connection', 'databricks#sql.connect() databricks.sql#connect()'),
  ...rows('ClickHouse client', 'clickhouse_connect#get_client() clickhouse_driver#Client()'),
];

function pool(title: string, argument: number, maximum: string, symbols: string): PoolRow[] {
  return symbols.split(/\s+/).map((symbol) => ({
    symbol,
    title,
    maximum: { argument, paths: [[maximum]] },
    acquire: [],
    release: [],
  }));
}

const pools: readonly PoolRow[] = [
  ...pool(
    'psycopg pool',
    1,
    'maxconn',
    'psycopg2.pool#SimpleConnectionPool() psycopg2.pool#ThreadedConnectionPool() psycopg2#pool.SimpleConnectionPool() psycopg2#pool.ThreadedConnectionPool()',
  ),
  ...pool('psycopg pool', 2, 'max_size', 'psycopg_pool#ConnectionPool() psycopg_pool#AsyncConnectionPool()'),
  ...pool('asyncpg pool', 1, 'max_size', 'asyncpg#create_pool()'),
  ...pool(
    'MySQL pool',
    0,
    'pool_size',
    'mysql.connector.pooling#MySQLConnectionPool() mysql.connector#pooling.MySQLConnectionPool()',
  ),
  ...pool('aiomysql pool', 1, 'maxsize', 'aiomysql#create_pool()'),
  ...pool('Oracle pool', 0, 'max', 'oracledb#create_pool() cx_Oracle#SessionPool()'),
  ...pool(
    'SQLAlchemy engine',
    1,
    'pool_size',
    'sqlalchemy#create_engine() sqlalchemy.ext.asyncio#create_async_engine() sqlmodel#create_engine()',
  ),
];

export const pythonConnections: ConnectionFacts = {
  connections,
  pools,
  libraryPools: new Map(),
  borrowingCalls: new Set(),
  poolNameSetting: '',
  selfPooling:
    'pymongo#MongoClient() motor.motor_asyncio#AsyncIOMotorClient() redis#Redis() redis#StrictRedis() redis#from_url() redis#Redis.from_url() redis.asyncio#Redis() redis.asyncio#from_url() redis.cluster#RedisCluster() valkey#Valkey() neo4j#GraphDatabase.driver() cassandra.cluster#Cluster()'.split(
      ' ',
    ),
  redisClients: [],
  redisSessionCommands: new Set(),
  redisBlockingCommands: new Set(),
  transactionMethods: new Set(['begin', 'commit', 'rollback', 'start_transaction']),
  sessionMethods: new Set(['select_db', 'change_user', 'set_session', 'set_isolation_level']),
  statementMethods: new Set(['execute', 'executemany', 'executescript', 'fetch', 'run']),
  transactionStatement: /^\s*(?:BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT)\b/i,
  sessionStatement: /^\s*(?:SET\s|USE\s|LOCK\s+TABLES?)/i,
  closingMethods: new Set(['close', 'disconnect', 'dispose', 'quit']),
};
