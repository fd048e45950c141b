import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { oneLine } from '../one-line.js';
import { Program } from '../program.js';
import { runToEnd } from '../run-to-end.js';
import { findProgram, freePort, serverUser, type DatabaseServer, type Statement } from './server.js';

const user = 'proof';
const startSeconds = 60;

/** Debian keeps the programs of each major version in a folder of their own, outside of the path. */
function programFolders(): string[] {
  const all = '/usr/lib/postgresql';
  if (!fs.existsSync(all)) return [];
  const versions = fs.readdirSync(all).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(all, version, 'bin'));
}

/** @param folder that the server may write to. @throws {NotHere} when it is not installed. @throws {Error} when it does not start. */
export async function startPostgresql(folder: string): Promise<DatabaseServer> {
  const find = (name: string) => findProgram(name, programFolders(), 'postgresql');
  const [initdb, postgres, psql] = ['initdb', 'postgres', 'psql'].map(find) as [string, string, string];
  const data = path.join(folder, 'data');
  await runToEnd(initdb, ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], {
    cwd: folder,
    user: serverUser(),
  });
  const port = await freePort();
  const log = path.join(folder, 'log');
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    logging_collector: 'on',
    log_directory: folder,
    log_filename: 'log',
    log_statement: 'all',
    log_line_prefix: '%n|%d|%p|',
  };
  const program = new Program({
    command: postgres,
    args: ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    user: serverUser(),
  });
  const ask = (database: string, statement: string) =>
    runToEnd(psql, ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-c', statement], {
      cwd: folder,
      env: { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: user, PGDATABASE: database },
    });
  const reader = new LogReader(log);
  const server: DatabaseServer = {
    create: async (name) => {
      await ask('postgres', `CREATE DATABASE ${name}`);
    },
    run: async (database, statement) => {
      await ask(database, statement);
    },
    rows: async (database, statement) => {
      const text = await ask(database, `SELECT coalesce(json_agg(one), '[]') FROM (${statement}) one`);
      return JSON.parse(text) as Record<string, unknown>[];
    },
    statements: (database) => reader.read(database),
    env: (database) => ({
      DATABASE_URL: `postgres://${user}@127.0.0.1:${port}/${database}`,
      JDBC_URL: `jdbc:postgresql://127.0.0.1:${port}/${database}?user=${user}`,
      DB_HOST: '127.0.0.1',
      PGHOST: '127.0.0.1',
      PGPORT: String(port),
      PGUSER: user,
      PGDATABASE: database,
    }),
    stop: async () => {
      await program.stop('SIGINT');
    },
  };
  const end = performance.now() + startSeconds * 1000;
  for (;;) {
    try {
      await ask('postgres', 'SELECT 1');
      return server;
    } catch (error) {
      if (program.isOver || performance.now() > end) {
        await server.stop();
        throw new Error(`PostgreSQL does not start: ${oneLine(program.output || (error as Error).message)}`, {
          cause: error,
        });
      }
      await later(50);
    }
  }
}

/** Reads the server's log as it grows; `psql`'s own statements are left out by whoever reads between them. */
class LogReader {
  readonly #file: string;
  #offset = 0;

  constructor(file: string) {
    this.#file = file;
  }

  read(database: string): Statement[] {
    if (!fs.existsSync(this.#file)) return [];
    const text = fs.readFileSync(this.#file, 'utf8');
    const fresh = text.slice(this.#offset);
    this.#offset = text.length;
    const found: Statement[] = [];
    for (const line of fresh.split('\n')) {
      const [, at = '', of, connection = '', kind, text = ''] =
        /^([\d.]+)\|(\w*)\|(\d+)\|(?:LOG: {2}(statement|execute) ?[^:]*|DETAIL: {2}parameters): (.*)$/.exec(
          line,
        ) ?? [];
      if (of !== database) continue;
      const last = found.at(-1);
      if (kind !== undefined) found.push({ at: Number(at) * 1000, connection, text });
      // The parameters stand on the line behind their statement.
      else if (last !== undefined) found.splice(-1, 1, { ...last, text: `${last.text} [${text}]` });
    }
    return found;
  }
}
