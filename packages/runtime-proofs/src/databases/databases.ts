import { removeFolder } from '../folders.js';
import type { Proof } from '../proof.js';
import type { SessionDatabase } from '../session.js';
import { startMariadb } from './mariadb.js';
import { startPostgresql } from './postgresql.js';
import { serverFolder, type DatabaseServer } from './server.js';

const starters = { postgresql: startPostgresql, mariadb: startMariadb };

type ServerName = keyof typeof starters;

/** The databases of a run: a server is started when a proof first needs it, and ends with the run. */
export class Databases {
  readonly #servers = new Map<ServerName, Promise<DatabaseServer>>();
  readonly #folders: string[] = [];
  #count = 0;

  /**
   * A new database with the proof's tables; `undefined`: the proof needs none.
   * @throws {NotHere} when this machine has no such server.
   */
  async open(proof: Proof): Promise<SessionDatabase | undefined> {
    if (proof.database === undefined) return undefined;
    const server = await this.#server(proof.database);
    this.#count += 1;
    const name = `proof_${this.#count}`;
    await server.create(name);
    for (const statement of proof.tables ?? []) await server.run(name, statement);
    server.statements(name);
    return {
      env: server.env(name),
      sql: (statement) => server.rows(name, statement),
      statements: () => server.statements(name),
    };
  }

  async close(): Promise<void> {
    for (const server of this.#servers.values()) {
      // One that did not start has told so already.
      const started = await server.catch(() => undefined);
      await started?.stop();
    }
    for (const folder of this.#folders.splice(0)) removeFolder(folder);
  }

  #server(name: ServerName): Promise<DatabaseServer> {
    let server = this.#servers.get(name);
    if (server === undefined) {
      const folder = serverFolder(name);
      this.#folders.push(folder);
      server = starters[name](folder);
      this.#servers.set(name, server);
    }
    return server;
  }
}
