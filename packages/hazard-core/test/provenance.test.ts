import { describe, expect, it } from 'vitest';
import type { Provenance } from '../src/analysis/provenance.js';
import { Program } from './support/program.js';

type Files = string | Readonly<Record<string, string>>;

function told({ request, byName, unique, random, constant }: Provenance): string {
  const words = [
    request && 'request',
    byName && 'by name',
    unique && 'unique',
    random && 'random',
    constant && 'constant',
  ];
  return words.filter((word) => word !== false).join(', ') || 'unknown';
}

/** Where the only probed value comes from. */
function origin(source: Files): string {
  const program = new Program(source);
  return told(program.analysis.provenance.of(program.probe()));
}

const inHandler = (body: string, before = '') =>
  `${before}; export const handler = async (event, context) => { ${body} };`;

describe('the request', () => {
  it.each([
    ['the event', 'probe(event);', 'request'],
    ['a part of it', 'probe(event.body.user);', 'request'],
    ['taken apart', 'const { a: { b } } = event; probe(b);', 'request'],
    ['in a text', 'probe(`/tmp/${event.id}.json`);', 'request'],
    ['in a sum', `probe('a' + event.n);`, 'request'],
    ['in an object, in a list', 'probe([{ a: event.id }]);', 'request'],
    ['spread', 'probe({ ...event });', 'request'],
    ['parsed', 'probe(JSON.parse(event.body));', 'request'],
    ['what a method of it gives', 'probe(event.path.split("/")[1]);', 'request'],
    ['what is loaded for it', 'const user = await db.find(event.id); probe(user.name);', 'request'],
    ['what it chooses', 'probe(event.admin ? 1 : 2);', 'request'],
    ['what it looks up', 'probe(table[event.id]);', 'request'],
    ['an element of it', 'for (const record of event.Records) probe(record.body);', 'request'],
    ['an element of it, in a callback', 'event.Records.map((record) => probe(record));', 'request'],
    ['the context', 'probe(context);', 'request'],
    ['the id of the request', 'probe(context.awsRequestId);', 'request, unique'],
    ['its id for the gateway', 'probe(event.requestContext.requestId);', 'request, unique'],
    ['its id in a text', 'probe(`/tmp/${context.awsRequestId}`);', 'request, unique'],
    ['the name of the function is none of it', 'probe(context.functionName);', 'unknown'],
    ['the memory size is none of it', 'const { memoryLimitInMB: mb } = context; probe(mb);', 'unknown'],
  ])('%s', (_, body, expected) => {
    expect(origin(inHandler(body))).toBe(expected);
  });

  it('is in the first parameter of a handler, whatever it is called', () => {
    expect(origin('export const handler = async (input) => { probe(input.id); };')).toBe('request');
    expect(origin('export const handler = async ({ id }) => { probe(id); };')).toBe('request');
  });

  it.each([
    ['a parameter', 'function help(x) { probe(x); }', 'help(event.id);', 'request'],
    ['a parameter taken apart', 'function help({ x }) { probe(x); }', 'help({ x: event.id });', 'request'],
    [
      'a parameter that has a request’s name and is none',
      'function help(event) { probe(event); }',
      'help(1);',
      'constant',
    ],
    ['what a function returns', 'const help = (x) => x.id;', 'probe(help(event));', 'request'],
    [
      'what a function returns whatever it is given',
      'const help = (x) => 1;',
      'probe(help(event));',
      'constant',
    ],
    [
      'a field',
      'class S { constructor(u) { this.u = u; } run() { probe(this.u); } }',
      'new S(event.user).run();',
      'request',
    ],
    [
      'a field set by a method',
      'class S { set(u) { this.u = u; } run() { probe(this.u); } } const s = new S();',
      's.set(event.user); s.run();',
      'request',
    ],
  ])('reaches other code: %s', (_, before, body, expected) => {
    expect(origin(inHandler(body, before))).toBe(expected);
  });

  it('reaches other files', () => {
    expect(
      origin({
        'handler.mjs': `import { help } from './help.mjs'; export const handler = async (event) => help(event.id);`,
        'help.mjs': 'export function help(x) { probe(x); }',
      }),
    ).toBe('request');
  });

  it.each([
    ['a parameter’s name', 'export function run(event) { probe(event.id); }', 'request, by name'],
    ['another name says nothing', 'export function run(input) { probe(input.id); }', 'unknown'],
    ['a callback’s', `app.get('/', (req, res) => probe(req.params));`, 'request, by name'],
  ])('is told by names where no caller is known: %s', (_, source, expected) => {
    expect(origin(source)).toBe(expected);
  });

  it('is told by types where no caller is known', () => {
    expect(origin({ 'a.ts': 'export function run(x: HttpRequest) { probe(x.body); }' })).toBe(
      'request, by name',
    );
    expect(origin({ 'a.ts': 'export function run({ body }: CreateUserRequest) { probe(body); }' })).toBe(
      'request, by name',
    );
    expect(origin({ 'a.ts': 'export function run(x: Options) { probe(x.body); }' })).toBe('unknown');
  });

  it('that is known outweighs a name', () => {
    expect(
      origin(
        inHandler(
          'for (const q of rs) probe([event.id, q]);',
          'const rs = []; app.use((req) => rs.push(req))',
        ),
      ),
    ).toBe('request');
  });
});

describe('what is different every time', () => {
  it.each([
    ['a uuid', `import { randomUUID } from 'node:crypto';`, 'probe(randomUUID());', 'unique'],
    ['a uuid of a library, in a text', `import { v4 } from 'uuid';`, 'probe(`/tmp/${v4()}`);', 'unique'],
    [
      'a uuid kept in a local',
      `import crypto from 'crypto';`,
      'const id = crypto.randomUUID(); probe(id);',
      'unique',
    ],
    ['a new folder', `import { mkdtemp } from 'fs/promises';`, `probe(await mkdtemp('/tmp/x'));`, 'unique'],
    ['the time', '', 'probe(Date.now());', 'random'],
    ['a date', '', 'probe(new Date().toISOString());', 'random'],
    ['chance', '', 'probe(Math.random().toString(36));', 'random'],
  ])('%s', (_, before, body, expected) => {
    expect(origin(inHandler(body, before))).toBe(expected);
  });

  it('is the same for all invocations if it is made once', () => {
    expect(
      origin(inHandler('probe(id);', `import { randomUUID } from 'node:crypto'; const id = randomUUID()`)),
    ).not.toContain('unique');
  });
});

describe('constants', () => {
  it.each([
    ['a literal', 'probe(1);', 'constant'],
    ['a list of literals', 'probe([1, { a: "b" }]);', 'constant'],
    ['a text of literals', 'const a = 1; probe(`x${a}`);', 'constant'],
    ['either of two', 'probe(x ? 1 : 2);', 'constant'],
    ['a function', 'probe(() => event);', 'constant'],
    ['what a library gives for one is none', 'probe(lib(1));', 'unknown'],
    ['what the environment says is none', 'probe(process.env.STAGE);', 'unknown'],
    ['what nobody knows is none', 'probe(x);', 'unknown'],
  ])('%s', (_, body, expected) => {
    expect(origin(inHandler(body))).toBe(expected);
  });
});

describe('circles', () => {
  it.each([
    ['a sum that grows', 'let s = ""; for (const r of event.Records) s += r.body; probe(s);'],
    ['a list that is folded', 'probe(event.Records.reduce((all, r) => [...all, r], []));'],
    ['a recursive function', 'probe(walk(event));'],
  ])('do not hide where a value comes from: %s', (_, body) => {
    expect(origin(inHandler(body, 'function walk(n) { return n.next ? walk(n.next) : n; }'))).toBe('request');
  });
});

describe('a key identifies a value', () => {
  /** Whether the first probed value, as a key, tells the second one apart from that of any other request. */
  function identified(body: string, before = ''): boolean {
    const program = new Program(inHandler(body, before));
    const [key, value] = program.probes();
    return program.analysis.provenance.identifies(key!.value, value!.value);
  }

  it.each([
    ['the value is loaded by the key', 'probe(event.url, await load(event.url));'],
    ['the key is a local', 'const { url } = event; probe(url, await load(url));'],
    ['the key is made from what the value is made from', 'probe(`u:${event.id}`, await load(event.id));'],
    ['the key has more than the value needs', 'probe(`${event.tenant}:${event.id}`, await load(event.id));'],
    ['the value comes from a part of the key', 'const { user } = event; probe(user, await load(user.id));'],
    [
      'all parts of the value are in the key',
      'probe([event.a, event.b].join(), await load(event.a, event.b));',
    ],
    ['the value has nothing of the request', 'probe(event.id, await load("all"));'],
    [
      'the value goes on through locals',
      'const { id } = event; const raw = await load(id); const { name } = raw; probe(id, { name, id });',
    ],
  ])('where %s', (_, body) => {
    expect(identified(body)).toBe(true);
  });

  it.each([
    ['something else of the request goes in', 'probe(event.path, await load(event.path, event.user));'],
    ['the key is a constant', 'probe("latest", await load(event.id));'],
    ['the value is more of the request than the key', 'probe(event.user.id, event.user);'],
    ['the key is another part', 'probe(event.tenant, await load(event.id));'],
    [
      'a local holds what the key lacks',
      'const { id, user } = event; const raw = await load(id); probe(id, { raw, user });',
    ],
  ])('not where %s', (_, body) => {
    expect(identified(body)).toBe(false);
  });

  it('through the parameters of functions', () => {
    expect(identified('cached(event.id);', 'async function cached(id) { probe(id, await load(id)); }')).toBe(
      true,
    );
    expect(
      identified(
        'cached(event.id, event.user);',
        'async function cached(id, user) { probe(id, await load(id, user)); }',
      ),
    ).toBe(false);
  });
});
