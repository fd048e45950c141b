import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { Program } from '../program.js';
import { runToEnd } from '../run-to-end.js';
import { findProgram, freePort, serverFolder, serverUser, type DatabaseServer } from './server.js';

const user = 'proof';
const startSeconds = 60;

/** @throws {NotHere} when it is not installed. @throws {Error} when it does not start. */
export async function startMariadb(onFolder: (folder: string) => void): Promise<DatabaseServer> {
  const find = (name: string) => findProgram(name, ['/usr/sbin', '/usr/bin'], 'mariadb-server');
  const [install, mariadbd, client] = ['mariadb-install-db', 'mariadbd', 'mariadb'].map(find) as [
    string,
    string,
    string,
  ];
  const folder = serverFolder('mariadb');
  onFolder(folder);
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
    { cwd: folder, ...serverUser() },
  );
  const port = await freePort();
  const program = new Program({
    command: mariadbd,
    args: [
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${path.join(folder, 'socket')}`,
      `--pid-file=${path.join(folder, 'pid')}`,
      `--tmpdir=${folder}`,
      '--skip-name-resolve',
      '--innodb-buffer-pool-size=16M',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    mark: randomUUID(),
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
      fs.rmSync(folder, { recursive: true, force: true });
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
        throw new Error(`MariaDB does not start: ${program.output || (error as Error).message}`, {
          cause: error,
        });
      }
      await later(100);
    }
  }
}
