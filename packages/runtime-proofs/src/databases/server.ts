import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { openFolder } from '../folders.js';
import { NotHere } from '../not-here.js';

/** A statement that a database server has run. */
export interface Statement {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The connection, as the server numbers it. */
  readonly connection: string;
  readonly text: string;
}

/** A database server of a run, on the loopback interface, in a folder and with a port of its own. */
export interface DatabaseServer {
  /** Makes an empty database. */
  create(name: string): Promise<void>;
  /** Runs statements, each complete in itself. @throws {Error} that of the server. */
  run(database: string, statement: string): Promise<void>;
  rows(database: string, statement: string): Promise<Record<string, unknown>[]>;
  /** The statements that were run in a database since the last call, where the server tells them. */
  statements(database: string): Statement[];
  /** The variables by which a function finds a database. */
  env(database: string): Record<string, string>;
  stop(): Promise<void>;
}

/** The first of the programs that is there. @throws {NotHere} naming the Debian package that has it. */
export function findProgram(name: string, folders: readonly string[], debianPackage: string): string {
  const searched = [...folders, ...(process.env['PATH'] ?? '').split(':')];
  const found = searched.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
  if (found === undefined) throw new NotHere(`${name} is not installed (Debian: ${debianPackage})`);
  return found;
}

/** Database servers refuse to run as root. */
export function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const nobody = 65_534;
  return { uid: nobody, gid: nobody };
}

/** A new folder that the server may write to. */
export function serverFolder(name: string): string {
  const folder = openFolder(path.join(os.tmpdir(), `lmi-proof-${name}-`));
  fs.chmodSync(folder, 0o755);
  const user = serverUser();
  if (user !== undefined) fs.chownSync(folder, user.uid, user.gid);
  return folder;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
