import { Buffer } from 'node:buffer';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Gate } from './gate.js';
import { shown, type Timeline } from './timeline.js';

/** What a function asked of a service. */
export interface ServiceRequest {
  /** The letter of the invocation, where the runtime tells which one asks. */
  readonly who: string | undefined;
  /** `orders.example`, or the name by which a signed AWS request calls its service: `s3`; `direct`: neither. */
  readonly service: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  /** How many were let go on together with this one. */
  together: number;
}

/** An answer that is more than a value sent as JSON, or a text. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown = '',
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** Gives the value to answer with; or a `Reply`. */
export type Service = (
  request: ServiceRequest,
  tools: {
    reply(status: number, body?: unknown, headers?: Record<string, string>): Reply;
    /** Sends a signal to the client. */
    signal(name: NodeJS.Signals): void;
  },
) => unknown;

export interface ServiceOptions {
  readonly services: Readonly<Record<string, Service>>;
  /** Holds every answer until the other invocations wait as well; absent: answers at once. */
  readonly gate: Gate | undefined;
  readonly timeline: Timeline;
  readonly nameOf: (id: string | undefined) => string | undefined;
  readonly signal: (name: NodeJS.Signals) => void;
}

const largestNoted = 1_000_000;

/**
 * Stands in for the services that a fixture calls, on a free port of the loopback interface. The runtime clients send it
 * what the function meant for elsewhere, with the address in a header.
 */
export class Services {
  readonly #server: http.Server;
  readonly #options: ServiceOptions;

  /** Everything that was asked, in the order in which it came. */
  readonly requests: ServiceRequest[] = [];
  /** What the proof did not foresee: it is the proof that is wrong. */
  readonly unforeseen: string[] = [];

  private constructor(options: ServiceOptions) {
    this.#options = options;
    this.#server = http.createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.unforeseen.push(String(error));
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
  }

  static async start(options: ServiceOptions): Promise<Services> {
    const services = new Services(options);
    await new Promise<void>((resolve, reject) => {
      services.#server.once('error', reject);
      services.#server.listen(0, '127.0.0.1', resolve);
    });
    return services;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(message: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { gate, timeline, services } = this.#options;
    const request = await this.#read(message);
    this.requests.push(request);
    const query = request.query.size === 0 ? '' : `?${request.query}`;
    const asked = `${request.method} ${request.service}${request.path}${query}`;
    timeline.note(request.who, `asks ${asked}${request.body === '' ? '' : ` with ${shown(request.body)}`}`);
    request.together = (await gate?.pass()) ?? 1;
    const service = services[request.service];
    if (service === undefined)
      this.unforeseen.push(`the function asked for ${asked}, which the proof does not state`);
    const reply = (status: number, body?: unknown, headers?: Record<string, string>) =>
      new Reply(status, body, headers);
    const given =
      service === undefined
        ? new Reply(501)
        : await service(request, { reply, signal: this.#options.signal });
    const { status, body, headers } = given instanceof Reply ? given : new Reply(200, given);
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
    timeline.note(request.who, `gets ${status === 200 ? '' : `${status} `}${shown(text)}`);
    response.writeHead(status, {
      'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json',
      'Content-Length': String(Buffer.byteLength(text)),
      ...headers,
    });
    response.end(message.method === 'HEAD' ? undefined : text);
  }

  async #read(message: http.IncomingMessage): Promise<ServiceRequest> {
    let body = '';
    for await (const chunk of message.setEncoding('utf8') as AsyncIterable<string>) {
      if (body.length < largestNoted) body += chunk;
    }
    const { headers, method = 'GET' } = message;
    const url = new URL(message.url ?? '/', 'http://service');
    // A runtime that adds no header takes this for its proxy.
    const meant = headers['x-proof-host'] ?? (message.url?.startsWith('http://') ? url.host : undefined);
    const [, signedFor] = /Credential=[^/]*\/[^/]*\/[^/]*\/([^/]*)\//.exec(headers.authorization ?? '') ?? [];
    return {
      who: this.#options.nameOf(headers['x-proof-invocation'] as string | undefined),
      service: typeof meant === 'string' ? meant : (signedFor ?? 'direct'),
      method,
      path: url.pathname,
      query: url.searchParams,
      headers,
      body,
      together: 1,
    };
  }
}
