import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { Statement } from './databases/server.js';
import type { Launch, RunFolders, RuntimeClient, Setting } from './clients/client.js';
import { openFolder, removeFolder } from './folders.js';
import { Gate } from './gate.js';
import { oneLine } from './one-line.js';
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
  /** What was run since the last call. */
  statements(): Statement[];
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

/** Paths that exist in Lambda; not the ends of other paths, and not the beginnings of other names. */
const places = /(?<![\w./-])\/(?:tmp|mnt|opt|var\/task)(?![\w-])/g;

const untilMilliseconds = 3_000;
const initSeconds = 60;
const defaultLimit = 5_000;
export const defaultInvocations = 4;

/** How long nobody comes before a gate opens all the same: the longer, the more there is to do on this machine. */
function quietMilliseconds(): number {
  const [load = 0] = os.loadavg();
  return Math.round(40 * Math.min(10, Math.max(1, load / os.availableParallelism())));
}

/** One environment: a running client with the function loaded. Whatever happens, `close` leaves nothing behind. */
export class Session {
  readonly #options: SessionOptions;
  readonly #folder: string;
  readonly #folders: RunFolders;
  readonly #places: ReadonlyMap<string, string>;
  readonly #timeline = new Timeline();
  readonly #gate: Gate;
  #api!: RuntimeApi;
  #services!: Services;
  #seams: SeamWatch | undefined;
  #program: Program | undefined;
  #round = 0;
  #end: string | undefined;

  private constructor(options: SessionOptions) {
    this.#options = options;
    this.#folder = openFolder(path.join(os.tmpdir(), 'lmi-proof-'));
    const inside = (name: string) => {
      fs.mkdirSync(path.join(this.#folder, name));
      return path.join(this.#folder, name);
    };
    this.#folders = { task: inside('task'), temporary: inside('tmp'), seams: inside('seams') };
    this.#places = new Map([
      ['/tmp', this.#folders.temporary],
      ['/var/task', this.#folders.task],
      ['/mnt', inside('mnt')],
      ['/opt', inside('opt')],
    ]);
    const least = typeof options.proof.hold === 'number' ? options.proof.hold : 0;
    this.#gate = new Gate(() => Math.max(this.#api.running, least), quietMilliseconds());
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

  /** Whether the client has ended. */
  get isOver(): boolean {
    return this.#program?.isOver ?? true;
  }

  get output(): string {
    return this.#program?.output ?? '';
  }

  /** How the client ended, if it did. */
  get end(): string | undefined {
    return this.#end;
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
      return { ...source, id, event, outcome: await outcome, until: performance.now() - began };
    };
    const indices = Array.from({ length: count }, (_, index) => index);
    const invocations: Ended<unknown>[] = [];
    if (order === 'overlapping') invocations.push(...(await Promise.all(indices.map(fire))));
    else for (const index of indices) invocations.push(await fire(index));
    this.#program?.look();
    const { requests } = this.#services;
    const output = () => this.output;
    const round: Round<unknown> = {
      number: this.#round,
      invocations,
      get requests() {
        return requests.slice(asked);
      },
      overlaps: order === 'overlapping',
      get output() {
        return output();
      },
      until: async (check) => {
        for (let waited = 0; !check() && waited < untilMilliseconds; waited += 20) await later(20);
      },
      place: (name) => this.#placed(name),
      sql: (statement) => {
        if (database === undefined) throw new Error('The proof states no database.');
        return database.sql(statement);
      },
    };
    for (const { at, connection, text } of database?.statements() ?? []) {
      this.#timeline.noteAt(at, `connection ${connection}`, text);
    }
    return { round, moments: this.#timeline.moments };
  }

  async close(): Promise<void> {
    this.#seams?.close();
    this.#gate.open();
    await this.#program?.stop();
    await this.#services?.close();
    await this.#api?.close();
    removeFolder(this.#folder);
  }

  #source(index: number): EventSource {
    const name = String.fromCharCode('A'.charCodeAt(0) + index);
    const key = `${name}${this.#round}`;
    return { name, index, round: this.#round, key, place: (path) => this.#placed(path) };
  }

  async #start(): Promise<void> {
    const { client, proof, files, setting } = this.#options;
    const { seams, task } = this.#folders;
    this.#api = await RuntimeApi.start(this.#timeline);
    const nameOf = (id: string | undefined) => this.#api.nameOf(id);
    this.#services = await Services.start({
      services: proof.services ?? {},
      gate: proof.hold === false ? undefined : this.#gate,
      timeline: this.#timeline,
      nameOf,
      signal: (name) => this.#program?.kill(name),
    });
    for (const [name, text] of Object.entries(proof.files ?? {})) {
      const file = this.#placed(name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, this.#placed(text), { mode: text.startsWith('#!') ? 0o755 : 0o644 });
    }
    const launch = await client.stage({
      files: files.map(({ name, text }) => ({ name, text: this.#asRun(text) })),
      folders: this.#folders,
      services: this.#services.address,
      handler: proof.handler,
      compiledPackages: proof.compiledPackages ?? false,
    });
    if (files.some(({ text }) => hasSeams(text))) {
      this.#seams = new SeamWatch(seams, this.#gate, this.#timeline, nameOf);
    }
    this.#program = new Program({
      command: launch.command,
      args: launch.args,
      cwd: task,
      env: this.#environment(launch),
    });
    const failure = new AbortController();
    void this.#program.ended.then((why) => {
      this.#end = why;
      this.#api.loseAll(`the client ${why}`);
    });
    const ready = this.#api.waitForPollers(setting.pollers).then(() => undefined);
    const problem = await Promise.race([
      ready,
      this.#api.initError.then((complaint) => `its initialisation failed with ${complaint}`),
      this.#program.ended.then((why) => `the client ${why} while it loaded the function`),
      this.#initFailure(failure.signal),
      later(initSeconds * 1000, `it was not ready after ${initSeconds} s`, { signal: failure.signal }),
    ]);
    failure.abort();
    if (problem === undefined) return;
    const printed = this.output.trim();
    throw new InitError(printed === '' ? problem : `${problem}; it printed: ${oneLine(printed)}`);
  }

  /** Waits for the complaint that the proof foresees: one worker may end while others are ready. */
  async #initFailure(signal: AbortSignal): Promise<string | undefined> {
    const { initFails } = this.#options.proof;
    while (!signal.aborted) {
      const found = initFails?.exec(this.output);
      if (found) return `a worker failed with ${found[0]}`;
      await later(20);
    }
    return undefined;
  }

  /** Seams become calls, and places become folders of this run: no fixture touches the real ones. */
  #asRun(text: string): string {
    return this.#placed(withSeams(text, (name) => this.#options.client.seam(name)));
  }

  #placed(text: string): string {
    return text.replace(places, (place) => this.#places.get(place)!);
  }

  #environment(launch: Launch): Record<string, string> {
    const { setting, proof, database } = this.#options;
    const { task, temporary, seams } = this.#folders;
    const services = this.#services.address;
    const own = Object.entries(proof.env ?? {}).map(([name, value]) => [
      name,
      this.#placed(value).replaceAll('{address}', services),
    ]);
    return {
      PATH: `${this.#placed('/opt/bin')}:${process.env['PATH'] ?? ''}`,
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
