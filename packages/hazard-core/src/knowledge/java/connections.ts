import type { ConnectionFacts, ConnectionRow } from '../library-facts.js';
import { methodsOf, objectsOf } from './symbols.js';

/** Connections and pools. Sources: the Javadoc of java.sql and of the libraries that are named. */

/** Containers inject proxies of these, which stand for one of each transaction. */
const perhapsProxy = (row: ConnectionRow): ConnectionRow => ({ ...row, perhapsProxy: true });

function rows(title: string, fix: string, database: boolean, ...symbols: string[]): ConnectionRow[] {
  return symbols.map((symbol) => ({ symbol, title, fix, database }));
}

const poolFix =
  'Keep a pooled `DataSource` (HikariCP) in the field, and take a connection in try-with-resources for each request.';
const jpaFix =
  'Keep the `EntityManagerFactory` in the field, and create an `EntityManager` in try-with-resources for each request.';

const connections: readonly ConnectionRow[] = [
  // JDBC specification: a connection is one session with one transaction.
  ...rows(
    'JDBC connection',
    poolFix,
    true,
    'java.sql#Connection()',
    'java.sql#DriverManager.getConnection()',
  ),
  ...rows(
    'JDBC statement',
    'Prepare the statement on the connection of each request.',
    false,
    ...objectsOf('java.sql', 'Statement PreparedStatement CallableStatement'),
  ),
  ...rows('JDBC result set', 'Read the result where it was asked for.', false, 'java.sql#ResultSet()'),
  ...rows(
    'row set',
    'Make one for each request.',
    false,
    ...objectsOf('javax.sql.rowset', 'JdbcRowSet CachedRowSet'),
  ),
  // Jakarta Persistence, section 7.2: an EntityManager must not be shared among threads.
  ...rows(
    'EntityManager',
    jpaFix,
    false,
    'javax.persistence#EntityManager()',
    'jakarta.persistence#EntityManager()',
  ).map(perhapsProxy),
  ...rows(
    'JPA transaction',
    jpaFix,
    false,
    'javax.persistence#EntityTransaction()',
    'jakarta.persistence#EntityTransaction()',
  ),
  // Hibernate user guide: a Session is not thread-safe.
  ...rows(
    'Hibernate session',
    'Keep the `SessionFactory` in the field, and open a session in try-with-resources for each request.',
    false,
    ...objectsOf('org.hibernate', 'Session StatelessSession Transaction'),
  ).map(perhapsProxy),
  // MyBatis documentation: SqlSession is not thread-safe, SqlSessionFactory is.
  ...rows(
    'MyBatis session',
    'Keep the `SqlSessionFactory` in the field, and open a session for each request.',
    false,
    'org.apache.ibatis.session#SqlSession()',
  ).map(perhapsProxy),
  // jOOQ documentation: a context over one connection is as thread-safe as that connection. JDBI: a Handle is one connection.
  ...rows(
    'Jdbi handle',
    'Keep the `Jdbi` in the field, and call `withHandle`.',
    false,
    'org.jdbi.v3.core#Handle()',
  ),
  // Jedis documentation: "a single Jedis instance is not threadsafe"; JedisPooled and JedisPool are.
  ...rows(
    'Jedis connection',
    'Use `JedisPooled`, or take a connection of a `JedisPool` in try-with-resources.',
    true,
    'redis.clients.jedis#Jedis()',
    'redis.clients.jedis#Pipeline()',
    'redis.clients.jedis#Transaction()',
  ),
  // RabbitMQ Java client guide: a channel must not be shared between threads.
  ...rows(
    'RabbitMQ channel',
    'Share the `Connection`, and create a channel for each request.',
    false,
    'com.rabbitmq.client#Channel()',
  ),
  // JMS specification: a session is a single-threaded context.
  ...rows(
    'JMS session',
    'Share the `ConnectionFactory`, and create a session for each request.',
    false,
    ...['javax.jms', 'jakarta.jms'].flatMap((name) =>
      objectsOf(name, 'Session MessageProducer MessageConsumer JMSContext'),
    ),
  ),
  // Javadoc of KafkaConsumer: "not thread-safe". KafkaProducer is.
  ...rows(
    'Kafka consumer',
    'Poll from one thread only, or make a consumer for each use.',
    false,
    'org.apache.kafka.clients.consumer#KafkaConsumer()',
  ),
  // JCR 2.0 specification, section 3.1.2: a session is not required to be thread-safe. Javadoc of Sling's ResourceResolver:
  // "not thread safe".
  ...rows(
    'JCR session',
    'Share the repository, or the factory of resolvers, and open one for each request.',
    false,
    'javax.jcr#Session()',
    'org.apache.sling.api.resource#ResourceResolver()',
  ),
  // JSch, Apache Commons Net: one session, one current folder.
  ...rows(
    'SSH session',
    'Connect for each request, or keep a pool of sessions.',
    false,
    ...objectsOf('com.jcraft.jsch', 'Session Channel ChannelSftp ChannelExec'),
  ),
  ...rows(
    'FTP connection',
    'Connect for each request, or keep a pool of connections.',
    false,
    ...objectsOf('org.apache.commons.net.ftp', 'FTPClient FTPSClient'),
  ),
  ...rows(
    'socket',
    'Connect for each request, or keep a pool of sockets.',
    false,
    ...objectsOf('java.net', 'Socket DatagramSocket'),
  ),
  ...rows(
    'mail connection',
    'Connect for each request.',
    false,
    ...objectsOf('javax.mail', 'Transport Store Folder'),
    ...objectsOf('jakarta.mail', 'Transport Store Folder'),
  ),
  ...rows(
    'LDAP context',
    'Open a context for each request.',
    false,
    ...objectsOf('javax.naming.directory', 'DirContext InitialDirContext'),
    'javax.naming.ldap#LdapContext()',
  ),
];

/** What libraries give for a call: results that the other tables speak of by their type. */
export const javaConnectionResults: readonly (readonly [string, string])[] = [
  ['java.sql#DriverManager.getConnection()', 'java.sql#Connection()'],
  ['javax.sql#DataSource().getConnection()', 'java.sql#Connection()'],
  ['com.zaxxer.hikari#HikariDataSource().getConnection()', 'java.sql#Connection()'],
  ['org.apache.commons.dbcp2#BasicDataSource().getConnection()', 'java.sql#Connection()'],
  ['java.sql#Connection().createStatement()', 'java.sql#Statement()'],
  ['java.sql#Connection().prepareStatement()', 'java.sql#PreparedStatement()'],
  ['java.sql#Connection().prepareCall()', 'java.sql#CallableStatement()'],
  ['java.sql#Statement().executeQuery()', 'java.sql#ResultSet()'],
  ['java.sql#PreparedStatement().executeQuery()', 'java.sql#ResultSet()'],
  ...['javax', 'jakarta'].flatMap((prefix) => [
    [
      `${prefix}.persistence#EntityManagerFactory().createEntityManager()`,
      `${prefix}.persistence#EntityManager()`,
    ] as const,
    [
      `${prefix}.persistence#Persistence.createEntityManagerFactory()`,
      `${prefix}.persistence#EntityManagerFactory()`,
    ] as const,
    [
      `${prefix}.persistence#EntityManager().getTransaction()`,
      `${prefix}.persistence#EntityTransaction()`,
    ] as const,
  ]),
  ['org.hibernate#SessionFactory().openSession()', 'org.hibernate#Session()'],
  ['org.hibernate#SessionFactory().openStatelessSession()', 'org.hibernate#StatelessSession()'],
  ['org.hibernate#Session().beginTransaction()', 'org.hibernate#Transaction()'],
  ['org.apache.ibatis.session#SqlSessionFactory().openSession()', 'org.apache.ibatis.session#SqlSession()'],
  ['org.jdbi.v3.core#Jdbi().open()', 'org.jdbi.v3.core#Handle()'],
  ['redis.clients.jedis#JedisPool().getResource()', 'redis.clients.jedis#Jedis()'],
  ['com.rabbitmq.client#Connection().createChannel()', 'com.rabbitmq.client#Channel()'],
  ['com.rabbitmq.client#ConnectionFactory().newConnection()', 'com.rabbitmq.client#Connection()'],
  ['com.jcraft.jsch#JSch().getSession()', 'com.jcraft.jsch#Session()'],
];

/** Calls that set the maximum of a pool: HikariCP, DBCP, c3p0, Tomcat JDBC, Oracle UCP, commons-pool, HTTP clients. */
const poolSizeCalls: ReadonlyMap<string, number> = new Map(
  [
    'com.zaxxer.hikari#HikariConfig().setMaximumPoolSize',
    'com.zaxxer.hikari#HikariDataSource().setMaximumPoolSize',
    'org.apache.commons.dbcp2#BasicDataSource().setMaxTotal',
    'org.apache.commons.dbcp#BasicDataSource().setMaxActive',
    'com.mchange.v2.c3p0#ComboPooledDataSource().setMaxPoolSize',
    'org.apache.tomcat.jdbc.pool#DataSource().setMaxActive',
    'org.apache.tomcat.jdbc.pool#PoolProperties().setMaxActive',
    'oracle.ucp.jdbc#PoolDataSource().setMaxPoolSize',
    'redis.clients.jedis#JedisPoolConfig().setMaxTotal',
    'redis.clients.jedis#ConnectionPoolConfig().setMaxTotal',
    'org.apache.commons.pool2.impl#GenericObjectPoolConfig().setMaxTotal',
    'org.apache.http.impl.conn#PoolingHttpClientConnectionManager().setMaxTotal',
    'org.apache.http.impl.conn#PoolingHttpClientConnectionManager().setDefaultMaxPerRoute',
    'com.amazonaws#ClientConfiguration().setMaxConnections',
    'com.amazonaws#ClientConfiguration().withMaxConnections',
    'software.amazon.awssdk.http.apache#ApacheHttpClient.builder().maxConnections',
    'software.amazon.awssdk.http.nio.netty#NettyNioAsyncHttpClient.builder().maxConcurrency',
    'software.amazon.awssdk.http.crt#AwsCrtHttpClient.builder().maxConcurrency',
    'software.amazon.awssdk.http.crt#AwsCrtAsyncHttpClient.builder().maxConcurrency',
    'io.r2dbc.pool#ConnectionPoolConfiguration.builder().maxSize',
  ].map((symbol) => [symbol, 0] as const),
);

/** Taking a connection of a pool costs nothing. */
const borrowingCalls: ReadonlySet<string> = new Set([
  'javax.sql#DataSource().getConnection()',
  'com.zaxxer.hikari#HikariDataSource().getConnection()',
  'org.apache.commons.dbcp2#BasicDataSource().getConnection()',
  'redis.clients.jedis#JedisPool().getResource()',
]);

/** Thread-safe clients and factories that open their connections themselves. */
export const javaSafeObjects: readonly string[] = [
  ...objectsOf('com.zaxxer.hikari', 'HikariDataSource'),
  'org.apache.commons.dbcp2#BasicDataSource()',
  'com.mchange.v2.c3p0#ComboPooledDataSource()',
  'redis.clients.jedis#JedisPool()',
  'redis.clients.jedis#JedisPooled()',
  'redis.clients.jedis#JedisCluster()',
  'org.redisson#Redisson.create()',
  'io.lettuce.core#RedisClient.create()',
  ...methodsOf('com.mongodb.client#MongoClients', 'create()'),
  'com.mongodb#MongoClient()',
  'org.neo4j.driver#GraphDatabase.driver()',
  'com.datastax.oss.driver.api.core#CqlSession.builder().build()',
  'javax.persistence#Persistence.createEntityManagerFactory()',
  'jakarta.persistence#Persistence.createEntityManagerFactory()',
  'org.hibernate.cfg#Configuration().buildSessionFactory()',
];

export const javaConnections: ConnectionFacts = {
  connections,
  pools: [],
  poolSizeCalls,
  libraryPools: new Map(),
  borrowingCalls,
  poolNameSetting: '',
  inMemoryText: /^jdbc:(?:sqlite::memory:|(?:h2|hsqldb):mem:|derby:memory:)/,
  selfPooling: javaSafeObjects,
  redisClients: [],
  redisSessionCommands: new Set(),
  redisBlockingCommands: new Set(),
  transactionMethods: new Set([
    'setAutoCommit',
    'commit',
    'rollback',
    'beginTransaction',
    'begin',
    'setSavepoint',
  ]),
  sessionMethods: new Set([
    'setSchema',
    'setCatalog',
    'setTransactionIsolation',
    'setReadOnly',
    'setClientInfo',
  ]),
  statementMethods: new Set(['execute', 'executeQuery', 'executeUpdate', 'prepareStatement', 'prepareCall']),
  transactionStatement: /^\s*(?:begin|start\s+transaction|commit|rollback|savepoint)\b/i,
  sessionStatement: /^\s*(?:set\s+(?!transaction\b)|use\s|lock\s+tables?|create\s+temp(?:orary)?\s)/i,
  closingMethods: new Set(['close', 'disconnect', 'shutdown', 'quit', 'closeAsync']),
};
