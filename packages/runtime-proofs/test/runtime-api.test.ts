import { afterEach, describe, expect, it } from 'vitest';
import { RuntimeApi } from '../src/runtime-api.js';
import { Timeline } from '../src/timeline.js';

const version = '2018-06-01/runtime';
const open: RuntimeApi[] = [];

async function start(): Promise<{ api: RuntimeApi; url: (path: string) => string; timeline: Timeline }> {
  const timeline = new Timeline();
  const api = await RuntimeApi.start(timeline);
  open.push(api);
  return { api, timeline, url: (path) => `http://${api.address}/${version}/${path}` };
}

function post(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', body });
}

async function refusal(response: Response): Promise<[number, string]> {
  const { errorType } = (await response.json()) as { errorType: string };
  return [response.status, errorType];
}

afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

describe('the Runtime API', () => {
  it('listens on the loopback interface only', async () => {
    const { api } = await start();
    expect(api.address).toMatch(/^127\.0\.0\.1:\d+$/);
  });

  it('hands an invocation to a client that already waits', async () => {
    const { api, url } = await start();
    const next = fetch(url('invocation/next'));
    await api.ready;
    const { id } = api.invoke('A', { user: 'é' }, 1_000);
    const response = await next;
    expect(response.headers.get('lambda-runtime-aws-request-id')).toBe(id);
    expect(Number(response.headers.get('lambda-runtime-deadline-ms'))).toBeGreaterThan(Date.now());
    expect(response.headers.get('lambda-runtime-invoked-function-arn')).toMatch(/^arn:aws:lambda:/);
    expect(await response.json()).toEqual({ user: 'é' });
  });

  it('keeps several clients waiting and serves them in turn', async () => {
    const { api, url } = await start();
    const polls = [fetch(url('invocation/next')), fetch(url('invocation/next'))];
    await api.waitForPollers(2);
    api.invoke('A', 1, 1_000);
    api.invoke('B', 2, 1_000);
    const events = await Promise.all(polls.map(async (poll) => (await poll).json()));
    expect(events.sort()).toEqual([1, 2]);
    expect(api.running).toBe(2);
  });

  it('gives no invocation to a client that has gone', async () => {
    const { api, url } = await start();
    const gone = new AbortController();
    const first = fetch(url('invocation/next'), { signal: gone.signal }).catch(() => undefined);
    await api.ready;
    gone.abort();
    await first;
    const second = fetch(url('invocation/next'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    api.invoke('A', 'for the second', 1_000);
    expect(await (await second).json()).toBe('for the second');
  });

  it('takes answers and errors', async () => {
    const { api, url } = await start();
    const a = api.invoke('A', {}, 1_000);
    const b = api.invoke('B', {}, 1_000);
    const c = api.invoke('C', {}, 1_000);
    expect((await post(url(`invocation/${a.id}/response`), '{"ok":true}')).status).toBe(202);
    await post(url(`invocation/${b.id}/error`), '{"errorType":"TypeError","errorMessage":"no user"}');
    await post(url(`invocation/${c.id}/response`), 'streamed text');
    expect(await a.outcome).toEqual({ kind: 'answered', value: { ok: true } });
    expect(await b.outcome).toEqual({ kind: 'failed', type: 'TypeError', message: 'no user' });
    expect(await c.outcome).toEqual({ kind: 'answered', value: 'streamed text' });
    expect(api.running).toBe(0);
    expect(api.refused).toEqual([]);
  });

  it('tells that a function could not be initialised', async () => {
    const { api, url } = await start();
    await post(url('init/error'), '{"errorType":"Runtime.ImportModuleError","errorMessage":"No module"}');
    expect(await api.initError).toBe('Runtime.ImportModuleError: No module');
  });

  it('loses an invocation whose answer is late, and refuses that answer', async () => {
    const { api, url } = await start();
    const { id, outcome } = api.invoke('A', {}, 20);
    expect(await outcome).toEqual({ kind: 'lost', why: 'no answer within 20 ms' });
    expect(await refusal(await post(url(`invocation/${id}/response`), '{}'))).toEqual([
      403,
      'InvalidStateTransition',
    ]);
    expect(api.refused).toEqual(['InvalidStateTransition: Invocation A has ended already.']);
  });

  it('refuses a second answer and keeps the first', async () => {
    const { api, url } = await start();
    const { id, outcome } = api.invoke('A', {}, 1_000);
    await post(url(`invocation/${id}/response`), '1');
    expect((await post(url(`invocation/${id}/response`), '2')).status).toBe(403);
    expect(await outcome).toEqual({ kind: 'answered', value: 1 });
  });

  it.each([
    ['GET', 'invocation/unknown/response', 405, 'MethodNotAllowed'],
    ['POST', 'invocation/next', 405, 'MethodNotAllowed'],
    ['POST', 'invocation/unknown/response', 400, 'InvalidRequestID'],
    ['POST', 'invocation/%00/error', 400, 'InvalidRequestID'],
    ['POST', 'invocation/%zz/error', 400, 'InvalidRequestID'],
    ['GET', 'restore/next', 404, 'NotFound'],
    ['POST', 'invocation/unknown/other', 404, 'NotFound'],
  ])('refuses %s %s', async (method, path, status, type) => {
    const { url } = await start();
    const body = method === 'POST' ? '{}' : null;
    expect(await refusal(await fetch(url(path), { method, body }))).toEqual([status, type]);
  });

  it('refuses an answer that Lambda would not take', async () => {
    const { api, url } = await start();
    const { id, outcome } = api.invoke('A', {}, 2_000);
    const response = await post(url(`invocation/${id}/response`), 'x'.repeat(6 * 1024 * 1024 + 1));
    expect(await refusal(response)).toEqual([413, 'RequestEntityTooLarge']);
    await post(url(`invocation/${id}/response`), '"short"');
    expect(await outcome).toEqual({ kind: 'answered', value: 'short' });
  });

  it('ends with clients waiting and invocations running', async () => {
    const { api, url } = await start();
    const polls = [fetch(url('invocation/next')), fetch(url('invocation/next'))];
    await api.waitForPollers(2);
    const { outcome } = api.invoke('A', {}, 60_000);
    await polls[0];
    const rest = Promise.allSettled(polls);
    const next = url('invocation/next');
    await api.close();
    expect(await outcome).toEqual({ kind: 'lost', why: 'the run was ended' });
    expect((await rest)[1]).toMatchObject({ status: 'rejected' });
    await expect(fetch(next)).rejects.toThrow();
  });
});
