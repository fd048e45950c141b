// Loaded into each worker of the runtime client before the function. What the function means for other machines goes to the
// harness's stand-in, with the address it was meant for and the invocation it comes from in headers; a seam blocks.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const services = process.env['LMI_PROOF_SERVICES'] ?? '';
const [serviceHost = '', servicePort = ''] = services.split(':');
const seams = process.env['LMI_PROOF_SEAMS'] ?? '';

/** The runtime client keeps the id of the invocation that asks here. @returns {string} */
function invocation() {
  return /** @type {any} */ (globalThis).awslambda?.InvokeStore?.getRequestId?.() ?? '-';
}

/** @param {string} host */
function isHere(host) {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

const originalFetch = fetch;

/** @type {typeof fetch} */
async function redirectedFetch(input, init) {
  const request = new Request(input, init);
  const { host, hostname, pathname, search } = new URL(request.url);
  if (isHere(hostname)) return originalFetch(request);
  const headers = new Headers(request.headers);
  headers.set('x-proof-host', host);
  headers.set('x-proof-invocation', invocation());
  return originalFetch(`http://${services}${pathname}${search}`, {
    method: request.method,
    headers,
    body: request.body === null ? null : await request.arrayBuffer(),
    signal: request.signal,
  });
}

/**
 * `request([url][, options][, callback])` as options alone.
 * @param {any[]} args
 * @returns {{ options: Record<string, any>, callback: any }}
 */
function normalised(args) {
  const [first, second] = args;
  const callback = args.find((one) => typeof one === 'function');
  if (typeof first !== 'string' && !(first instanceof URL)) return { options: { ...first }, callback };
  const { hostname, port, pathname, search } = new URL(first);
  const place = { hostname, ...(port === '' ? {} : { port }), path: `${pathname}${search}` };
  return { options: { ...place, ...(typeof second === 'object' ? second : {}) }, callback };
}

const originalRequest = http.request;

for (const module of [http, https]) {
  const own = module.request;
  /** @param {any[]} args */
  const request = (...args) => {
    const { options, callback } = normalised(args);
    const { hostname, host = 'localhost', socketPath, method, path = '/', signal, timeout } = options;
    const meant = hostname ?? host;
    const headers = { ...options['headers'], 'x-proof-invocation': invocation() };
    if (isHere(meant) || socketPath != null) return own({ ...options, headers }, callback);
    const place = { hostname: serviceHost, port: servicePort, path };
    return originalRequest(
      { method, signal, timeout, ...place, headers: { ...headers, 'x-proof-host': meant } },
      callback,
    );
  };
  /** @param {any[]} args */
  const get = (...args) => {
    const asked = request(...args);
    asked.end();
    return asked;
  };
  Object.assign(module, { request, get });
}
syncBuiltinESMExports();

const clock = new Int32Array(new SharedArrayBuffer(4));
let count = 0;

/** Waits until the harness lets it go on; nothing else of this worker runs meanwhile. @param {string} name */
function seam(name) {
  count += 1;
  const unique = path.join(seams, `${process.pid}-${process.hrtime.bigint()}-${count}`);
  fs.writeFileSync(`${unique}.part`, `${name} ${invocation()}`);
  fs.renameSync(`${unique}.part`, `${unique}.at`);
  while (!fs.existsSync(`${unique}.go`)) Atomics.wait(clock, 0, 0, 2);
}

Object.assign(globalThis, { fetch: redirectedFetch, seam });
