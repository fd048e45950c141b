// A runtime client without workers, for tests of the harness: as many loops as there are pollers, in one thread.
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const base = `http://${process.env['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime`;

/** @param {string} path @param {unknown} body */
const post = (path, body) => fetch(`${base}/${path}`, { method: 'POST', body: JSON.stringify(body) });

/** @param {unknown} error */
const described = (error) => ({ errorType: 'Error', errorMessage: String(error) });

/** @type {{ handler: (event: unknown) => Promise<unknown> }} */
let loaded;
try {
  loaded = await import(pathToFileURL(`${process.env['LAMBDA_TASK_ROOT']}/handler.mjs`).href);
} catch (error) {
  await post('init/error', described(error));
  process.exit(1);
}

async function loop() {
  for (;;) {
    const next = await fetch(`${base}/invocation/next`);
    const id = next.headers.get('lambda-runtime-aws-request-id');
    try {
      await post(`invocation/${id}/response`, (await loaded.handler(await next.json())) ?? null);
    } catch (error) {
      await post(`invocation/${id}/error`, described(error));
    }
  }
}

await Promise.all(Array.from({ length: 4 }, loop));
