import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { oneLine } from '../one-line.js';
import { Program } from '../program.js';
import { runToEnd } from '../run-to-end.js';
import { findProgram, freePort, serverUser, type DatabaseServer } from './server.js';

const user = 'proof';
const startSeconds = 60;

/** @param folder that the server may write to. @throws {NotHere} when it is not installed. @throws {Error} when it does not start. */
export async function startMariadb(folder: string): Promise<DatabaseServer> {
  const find = (name: string) => findProgram(name, ['/usr/sbin', '/usr/bin'], 'mariadb-server');
  const [install, mariadbd, client] = ['mariadb-install-db', 'mariadbd', 'mariadb'].map(find) as [
    string,
    string,
    string,
  ];
  const data = path.join(folder, 'data');
  await runToEnd(
    install,
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
    ],
    // Otherwise it writes where only the user of this run may.
    { cwd: folder, env: { TMPDIR: folder }, user: serverUser() },
  );
  const port = await freePort();
  const program = new Program({
    command: mariadbd,
    args: [
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      // Beside the data: a whole path may be too long for a socket.
      '--socket=socket',
      `--pid-file=${path.join(folder, 'pid')}`,
      `--tmpdir=${folder}`,
      '--skip-name-resolve',
      '--innodb-buffer-pool-size=16M',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    user: serverUser(),
  });
  const asked = (as: string, database: string, statement: string, options: readonly string[] = []) =>
    runToEnd(
      client,
      [
        '--no-defaults',
        '--protocol=tcp',
        '--host=127.0.0.1',
        `--port=${port}`,
        `--user=${as}`,
        ...options,
        `--execute=${statement}`,
        ...(database === '' ? [] : [database]),
      ],
      { cwd: folder },
    );
  const server: DatabaseServer = {
    create: async (name) => {
      await asked('root', '', `CREATE DATABASE ${name}`);
    },
    run: async (database, statement) => {
      await asked('root', database, statement);
    },
    rows: async (database, statement) => {
      const text = await asked('root', database, statement, ['--batch']);
      const [head = '', ...lines] = text.trimEnd().split('\n');
      const names = head.split('\t');
      return lines.map((line) =>
        Object.fromEntries(line.split('\t').map((value, index) => [names[index]!, value])),
      );
    },
    statements: () => [],
    env: (database) => ({
      DATABASE_URL: `mysql://${user}@127.0.0.1:${port}/${database}`,
      DB_HOST: '127.0.0.1',
      DB_PORT: String(port),
      DB_USER: user,
      DB_NAME: database,
    }),
    stop: async () => {
      await program.stop('SIGTERM', 10_000);
    },
  };
  const end = performance.now() + startSeconds * 1000;
  for (;;) {
    try {
      await asked('root', '', `CREATE USER ${user}@'127.0.0.1'; GRANT ALL ON *.* TO ${user}@'127.0.0.1'`);
      return server;
    } catch (error) {
      if (program.isOver || performance.now() > end) {
        await server.stop();
        throw new Error(`MariaDB does not start: ${oneLine(program.output || (error as Error).message)}`, {
          cause: error,
        });
      }
      await later(100);
    }
  }
}
