import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { Launch, RunFolders, RuntimeClient, Setting } from './clients/client.js';
import { Gate } from './gate.js';
import { Program } from './program.js';
import type { Ended, EventSource, Proof, Round } from './proof.js';
import { RuntimeApi } from './runtime-api.js';
import { hasSeams, SeamWatch, withSeams } from './seams.js';
import { Services } from './services.js';
import { Timeline, type Moment } from './timeline.js';

export interface SourceFile {
  /** From the fixture's folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** What a database gives to a session. */
export interface SessionDatabase {
  readonly env: Readonly<Record<string, string>>;
  sql(statement: string): Promise<Record<string, unknown>[]>;
}

export interface SessionOptions {
  readonly client: RuntimeClient;
  readonly setting: Setting;
  readonly proof: Proof;
  readonly files: readonly SourceFile[];
  readonly database?: SessionDatabase | undefined;
}

/** A round and what was seen of it. */
export interface SeenRound {
  readonly round: Round<unknown>;
  readonly moments: readonly Moment[];
}

/** The client could not get the function ready. */
export class InitError extends Error {}

const initSeconds = 20;
const defaultLimit = 5_000;
export const defaultInvocations = 4;

/** Folders that exist now; the end of the process removes them. */
const openFolders = new Set<string>();

export function removeOpenFolders(): void {
  for (const folder of openFolders) fs.rmSync(folder, { recursive: true, force: true });
}

/** One environment: a running client with the function loaded. Whatever happens, `close` leaves nothing behind. */
export class Session {
  readonly #options: SessionOptions;
  readonly #folder: string;
  readonly #folders: RunFolders;
  readonly #timeline = new Timeline();
  readonly #gate: Gate;
  #api!: RuntimeApi;
  #services!: Services;
  #seams: SeamWatch | undefined;
  #program: Program | undefined;
  #round = 0;

  private constructor(options: SessionOptions) {
    this.#options = options;
    this.#folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'lmi-proof-')));
    openFolders.add(this.#folder);
    const inside = (name: string) => {
      fs.mkdirSync(path.join(this.#folder, name));
      return path.join(this.#folder, name);
    };
    this.#folders = { task: inside('task'), temporary: inside('tmp'), seams: inside('seams') };
    this.#gate = new Gate(() => this.#api.running);
  }

  /**
   * Starts the client and waits until it asks for invocations.
   * @throws {InitError} when the function cannot be loaded.
   * @throws {Error} when it cannot be staged or started.
   */
  static async open(options: SessionOptions): Promise<Session> {
    const session = new Session(options);
    try {
      await session.#start();
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  get output(): string {
    return this.#program?.output ?? '';
  }

  /** What shows that the proof is wrong, not the fixture. */
  get unforeseen(): readonly string[] {
    return this.#services.unforeseen;
  }

  /** Fires the round's invocations at once, or one after the other, and waits for every outcome. */
  async fire(count: number, order: 'overlapping' | 'sequential'): Promise<SeenRound> {
    const { proof, database } = this.#options;
    const limit = proof.limit ?? defaultLimit;
    this.#round += 1;
    this.#gate.lastFirst = this.#round % 2 === 0;
    const asked = this.#round === 1 ? 0 : this.#services.requests.length;
    this.#timeline.restart();
    const began = performance.now();
    const fire = async (index: number): Promise<Ended<unknown>> => {
      const source = this.#source(index);
      const event: unknown = proof.event?.(source) ?? {};
      const { id, outcome } = this.#api.invoke(source.name, event, limit);
      return { ...source, id, event, outcome: await outcome, milliseconds: performance.now() - began };
    };
    const indices = Array.from({ length: count }, (_, index) => index);
    const invocations: Ended<unknown>[] = [];
    if (order === 'overlapping') invocations.push(...(await Promise.all(indices.map(fire))));
    else for (const index of indices) invocations.push(await fire(index));
    const round: Round<unknown> = {
      number: this.#round,
      invocations,
      requests: this.#services.requests.slice(asked),
      output: this.output,
      temporary: this.#folders.temporary,
      isAlive: this.#program?.isOver === false,
      sql: (statement) => {
        if (database === undefined) throw new Error('The proof states no database.');
        return database.sql(statement);
      },
    };
    return { round, moments: [...this.#timeline.moments] };
  }

  async close(): Promise<void> {
    this.#seams?.close();
    this.#gate.open();
    await this.#program?.stop();
    await this.#services?.close();
    await this.#api?.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
    openFolders.delete(this.#folder);
  }

  #source(index: number): EventSource {
    const name = String.fromCharCode('A'.charCodeAt(0) + index);
    const { temporary } = this.#folders;
    return { name, index, round: this.#round, key: `${name}${this.#round}`, temporary };
  }

  async #start(): Promise<void> {
    const { client, proof, files, setting } = this.#options;
    const { task, temporary, seams } = this.#folders;
    this.#api = await RuntimeApi.start(this.#timeline);
    const nameOf = (id: string | undefined) => this.#api.nameOf(id);
    this.#services = await Services.start({
      services: proof.services ?? {},
      gate: proof.hold === false ? undefined : this.#gate,
      timeline: this.#timeline,
      nameOf,
    });
    for (const [name, text] of Object.entries(proof.files ?? {})) {
      fs.mkdirSync(path.dirname(path.join(temporary, name)), { recursive: true });
      fs.writeFileSync(path.join(temporary, name), text);
    }
    const launch = await client.stage({
      files: files.map(({ name, text }) => ({ name, text: this.#asRun(text) })),
      folders: this.#folders,
      services: this.#services.address,
      handler: proof.handler,
    });
    if (files.some(({ text }) => hasSeams(text))) {
      this.#seams = new SeamWatch(seams, this.#gate, this.#timeline, nameOf);
    }
    this.#program = new Program({
      command: launch.command,
      args: launch.args,
      cwd: task,
      env: this.#environment(launch),
      mark: randomUUID(),
    });
    const failure = new AbortController();
    void this.#program.ended.then((why) => this.#api.loseAll(`the client ${why}`));
    const ready = this.#api.waitForPollers(setting.pollers).then(() => undefined);
    const problem = await Promise.race([
      ready,
      this.#api.initError.then((complaint) => `its initialisation failed with ${complaint}`),
      this.#program.ended.then((why) => `the client ${why} while it loaded the function`),
      later(initSeconds * 1000, `it was not ready after ${initSeconds} s`, { signal: failure.signal }),
    ]);
    failure.abort();
    if (problem !== undefined) throw new InitError(problem);
  }

  /** Seams become calls, and `/tmp` becomes a folder of this run: no fixture touches the real one. */
  #asRun(text: string): string {
    return withSeams(text, (name) => this.#options.client.seam(name)).replace(
      /(?<![\w.-])\/tmp(?![\w-])/g,
      () => this.#folders.temporary,
    );
  }

  #environment(launch: Launch): Record<string, string> {
    const { setting, proof, database } = this.#options;
    const { task, temporary, seams } = this.#folders;
    const services = this.#services.address;
    const own = Object.entries(proof.env ?? {}).map(([name, value]) => [
      name,
      value.replaceAll('{temporary}', temporary).replaceAll('{services}', `http://${services}`),
    ]);
    return {
      PATH: process.env['PATH'] ?? '',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      HOME: temporary,
      TMPDIR: temporary,
      AWS_LAMBDA_RUNTIME_API: this.#api.address,
      AWS_LAMBDA_MAX_CONCURRENCY: '8',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'lambda-managed-instances',
      AWS_LAMBDA_FUNCTION_NAME: 'proof',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/proof',
      AWS_LAMBDA_LOG_STREAM_NAME: 'proof',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'proof',
      AWS_SECRET_ACCESS_KEY: 'proof',
      AWS_ENDPOINT_URL: `http://${services}`,
      LAMBDA_TASK_ROOT: task,
      LMI_PROOF_SERVICES: services,
      LMI_PROOF_SEAMS: seams,
      ...database?.env,
      ...Object.fromEntries(own),
      ...setting.env,
      ...launch.env,
    };
  }
}
