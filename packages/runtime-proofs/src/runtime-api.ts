import { Buffer } from 'node:buffer';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { shown, type Timeline } from './timeline.js';

/** How an invocation ended. */
export type Outcome =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly type: string; readonly message: string }
  /** No answer came in time. */
  | { readonly kind: 'lost'; readonly why: string };

export interface Invocation {
  readonly id: string;
  /** A letter, by which reports name it. */
  readonly name: string;
  readonly event: unknown;
  readonly outcome: Promise<Outcome>;
}

interface Pending extends Invocation {
  readonly deadline: number;
  isDone: boolean;
  settle(outcome: Outcome): void;
}

const version = '/2018-06-01/runtime';

/** What Lambda accepts as an answer. */
const largestBody = 6 * 1024 * 1024;

/**
 * The Runtime API of Lambda on a free port of the loopback interface, for one function: hands invocations to whoever asks for
 * the next one, several at a time, and takes their answers. What does not fit the protocol is refused with an error in the
 * API's own form, and changes nothing.
 */
export class RuntimeApi {
  readonly #server: http.Server;
  readonly #timeline: Timeline;
  readonly #queue: Pending[] = [];
  readonly #waiting: http.ServerResponse[] = [];
  readonly #invocations = new Map<string, Pending>();
  readonly #refused: string[] = [];
  #count = 0;
  #isAskedFor!: () => void;
  #asked = 0;
  #gone: string | undefined;
  #onAsked: (() => void)[] = [];

  /** Resolves when a client asks for its first invocation. */
  readonly ready: Promise<void>;
  /** Resolves with the client's complaint when it cannot initialise the function. */
  readonly initError: Promise<string>;
  #failInit!: (message: string) => void;

  private constructor(timeline: Timeline) {
    this.#timeline = timeline;
    this.ready = new Promise((resolve) => (this.#isAskedFor = resolve));
    this.initError = new Promise((resolve) => (this.#failInit = resolve));
    this.#server = http.createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.#refuse(response, 500, 'InternalFailure', String(error));
      });
    });
    // A long poll lasts as long as it lasts.
    this.#server.requestTimeout = 0;
    this.#server.keepAliveTimeout = 0;
  }

  static async start(timeline: Timeline): Promise<RuntimeApi> {
    const api = new RuntimeApi(timeline);
    await new Promise<void>((resolve, reject) => {
      api.#server.once('error', reject);
      api.#server.listen(0, '127.0.0.1', resolve);
    });
    return api;
  }

  /** For `AWS_LAMBDA_RUNTIME_API`. */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Invocations that were handed out or wait to be, and have no outcome yet. */
  get running(): number {
    return [...this.#invocations.values()].filter(({ isDone }) => !isDone).length;
  }

  /** What did not fit the protocol. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /** The letter of an invocation. */
  nameOf(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#invocations.get(id)?.name;
  }

  /** Resolves when so many have asked for an invocation, one by one: so many workers, processes or threads are there. */
  async waitForPollers(count: number): Promise<void> {
    while (this.#waiting.length < count) await new Promise<void>((resolve) => this.#onAsked.push(resolve));
  }

  /**
   * Queues an invocation. Without an answer after `milliseconds` it is lost; what comes later is refused.
   */
  invoke(name: string, event: unknown, milliseconds: number): Invocation {
    this.#count += 1;
    const id = `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
    let resolve!: (outcome: Outcome) => void;
    const outcome = new Promise<Outcome>((one) => (resolve = one));
    const timer = setTimeout(
      () => pending.settle({ kind: 'lost', why: `no answer within ${milliseconds} ms` }),
      milliseconds,
    );
    const pending: Pending = {
      id,
      name,
      event,
      outcome,
      deadline: Date.now() + milliseconds,
      isDone: false,
      settle: (result) => {
        if (pending.isDone) return;
        pending.isDone = true;
        clearTimeout(timer);
        const queued = this.#queue.indexOf(pending);
        if (queued >= 0) this.#queue.splice(queued, 1);
        this.#timeline.note(name, told(result));
        resolve(result);
      },
    };
    this.#invocations.set(id, pending);
    if (this.#gone !== undefined) {
      pending.settle({ kind: 'lost', why: this.#gone });
      return pending;
    }
    this.#queue.push(pending);
    this.#handOut();
    return pending;
  }

  /** Ends what still runs and whatever comes: the client is gone. */
  loseAll(why: string): void {
    this.#gone ??= why;
    for (const pending of this.#invocations.values()) pending.settle({ kind: 'lost', why });
  }

  /** Closes the port and every connection. */
  async close(): Promise<void> {
    this.loseAll('the run was ended');
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  #handOut(): void {
    while (this.#queue.length > 0 && this.#waiting.length > 0) {
      const response = this.#waiting.shift()!;
      const { id, name, event, deadline } = this.#queue.shift()!;
      this.#timeline.note(name, `starts with ${shown(event)}`);
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Lambda-Runtime-Aws-Request-Id': id,
        'Lambda-Runtime-Deadline-Ms': String(deadline),
        'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:123456789012:function:proof',
        'Lambda-Runtime-Trace-Id': `Root=1-00000000-${id.slice(-12).padStart(24, '0')};Sampled=0`,
      });
      response.end(JSON.stringify(event));
    }
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0]!;
    if (path === `${version}/invocation/next`) {
      if (request.method !== 'GET') return this.#refuseMethod(request, response);
      this.#wait(response);
      return;
    }
    const [, id, ending] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    const isInitError = path === `${version}/init/error`;
    if (id === undefined && !isInitError) {
      return this.#refuse(response, 404, 'NotFound', `There is nothing at ${path}.`);
    }
    if (request.method !== 'POST') return this.#refuseMethod(request, response);
    const body = await textOf(request);
    if (body === undefined) {
      return this.#refuse(response, 413, 'RequestEntityTooLarge', `More than ${largestBody} bytes.`);
    }
    if (isInitError) {
      const { type, message } = errorIn(body);
      this.#failInit(`${type}: ${message}`);
      return accept(response);
    }
    const pending = this.#invocations.get(id!);
    if (pending === undefined) {
      return this.#refuse(response, 400, 'InvalidRequestID', `There is no invocation ${id}.`);
    }
    if (pending.isDone) {
      const late = `Invocation ${pending.name} has ended already.`;
      return this.#refuse(response, 403, 'InvalidStateTransition', late);
    }
    // The answer is taken first: by the time the client goes on, its outcome is known.
    pending.settle(ending === 'error' ? { kind: 'failed', ...errorIn(body) } : answerIn(body));
    accept(response);
  }

  #wait(response: http.ServerResponse): void {
    response.on('close', () => {
      const index = this.#waiting.indexOf(response);
      if (index >= 0) this.#waiting.splice(index, 1);
    });
    this.#waiting.push(response);
    this.#asked += 1;
    if (this.#asked === 1) this.#isAskedFor();
    for (const resolve of this.#onAsked.splice(0)) resolve();
    this.#handOut();
  }

  #refuseMethod(request: http.IncomingMessage, response: http.ServerResponse): void {
    this.#refuse(response, 405, 'MethodNotAllowed', `${request.method} is not allowed here.`);
  }

  #refuse(response: http.ServerResponse, status: number, type: string, message: string): void {
    this.#refused.push(`${type}: ${message}`);
    if (response.headersSent || response.destroyed) return;
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ errorType: type, errorMessage: message }));
  }
}

function accept(response: http.ServerResponse): void {
  response.writeHead(202, { 'Content-Type': 'application/json' });
  response.end('{"status":"OK"}');
}

/** `undefined`: it is too long. */
async function textOf(request: http.IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // What is too long is read to its end all the same: the client is to get its refusal.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= largestBody) chunks.push(chunk);
  }
  return length > largestBody ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** A streamed answer is any text. */
function answerIn(body: string): Outcome {
  try {
    return { kind: 'answered', value: JSON.parse(body) as unknown };
  } catch {
    return { kind: 'answered', value: body };
  }
}

function errorIn(body: string): { type: string; message: string } {
  try {
    const { errorType = 'Error', errorMessage = '' } = JSON.parse(body) as Record<string, unknown>;
    return { type: String(errorType), message: String(errorMessage) };
  } catch {
    return { type: 'Error', message: body.slice(0, 500) };
  }
}

function told(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answered':
      return `answers ${shown(outcome.value)}`;
    case 'failed':
      return `fails with ${shown(`${outcome.type}: ${outcome.message}`)}`;
    case 'lost':
      return `is lost: ${outcome.why}`;
  }
}
