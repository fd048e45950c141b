import type { EntryPoint, Finding } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { readinessOf } from '../src/report/readiness/functions.js';
import { readinessPage } from '../src/report/readiness/page.js';
import { SourceFile } from '../src/source-file.js';
import { at, example, handler, audit, makeFinding, resultOf } from './support/examples.js';

function entryPoint(source: SourceFile, name: string, role: EntryPoint['role'] = 'handler'): EntryPoint {
  return { ...at(source, name), runtime: 'node', name, role, functions: [] };
}

const routes = new SourceFile('src/routes.mjs', 'list create handler\n');
const ping = new SourceFile('src/ping.mjs', 'handler warm\n');

function reached(source: SourceFile, name: string, parts: Partial<Finding> = {}): Finding {
  return makeFinding({ ...at(source, name), entryPoints: [{ file: source.name, name }], ...parts });
}

function verdicts(result: Parameters<typeof readinessOf>[0]): string[] {
  return readinessOf(result).functions.map(
    ({ entryPoint, verdict, findings }) =>
      `${entryPoint?.file} ${entryPoint?.name}: ${verdict} ${findings.length}`,
  );
}

describe('the verdict on a function', () => {
  it.each([
    ['nothing is found', [], 'ready'],
    ['an error is found', [reached(ping, 'handler')], 'needs-work'],
    ['a warning is found', [reached(ping, 'handler', { severity: 'warning' })], 'check'],
    ['a note is found', [reached(ping, 'handler', { severity: 'info' })], 'ready'],
  ])('when %s', (_, findings, verdict) => {
    const result = resultOf(findings, [ping], { entryPoints: [entryPoint(ping, 'handler')] });
    expect(readinessOf(result).functions[0]!.verdict).toBe(verdict);
  });

  it('is to check when its file was not understood in full', () => {
    const result = resultOf([], [ping], {
      entryPoints: [entryPoint(ping, 'handler')],
      notifications: [{ level: 'error', kind: 'parse-error', file: ping.name, message: 'Unexpected token.' }],
    });
    expect(verdicts(result)).toEqual(['src/ping.mjs handler: check 0']);
  });

  it('comes from all code that it reaches, wherever it stands, and each that reaches it has it', () => {
    const shared = makeFinding({
      ...at(audit, 'trail.push'),
      entryPoints: [
        { file: handler.name, name: 'handler' },
        { file: ping.name, name: 'handler' },
      ],
    });
    const result = resultOf([shared], [handler, audit, ping], {
      entryPoints: [entryPoint(handler, 'handler'), entryPoint(ping, 'handler'), entryPoint(ping, 'warm')],
    });
    expect(verdicts(result)).toEqual([
      'src/orders/handler.mjs handler: needs-work 1',
      'src/ping.mjs handler: needs-work 1',
      'src/ping.mjs warm: ready 0',
    ]);
  });

  it('counts what a route does for the handler beside it', () => {
    const result = resultOf([reached(routes, 'list'), reached(routes, 'create')], [routes], {
      entryPoints: [
        entryPoint(routes, 'list', 'hook'),
        entryPoint(routes, 'create', 'hook'),
        entryPoint(routes, 'handler'),
      ],
    });
    expect(verdicts(result)).toEqual(['src/routes.mjs handler: needs-work 2']);
  });

  it('is given to a route without a handler beside it', () => {
    const result = resultOf([], [routes], { entryPoints: [entryPoint(routes, 'list', 'hook')] });
    expect(verdicts(result)).toEqual(['src/routes.mjs list: ready 0']);
  });

  it('is given for nobody when no function reaches the code', () => {
    const finding = makeFinding({ ...at(audit, 'trail'), reach: 'exported' });
    const readiness = readinessOf(
      resultOf([finding], [audit, ping], { entryPoints: [entryPoint(ping, 'warm')] }),
    );
    expect(readiness.elsewhere).toEqual([finding]);
    expect(readiness.functions[0]!.verdict).toBe('ready');
  });
});

const facts = { project: 'shop', toolVersion: '1.2.3', homepage: 'https://example.org/lmi' };

describe('the page', () => {
  it('tells a finding once, and links to it from other functions', () => {
    const names = [handler, ping].map(({ name }) => ({ file: name, name: 'handler' }));
    const page = readinessPage(
      resultOf([{ ...example, entryPoints: names }], [handler, audit, ping], {
        entryPoints: [entryPoint(handler, 'handler'), entryPoint(ping, 'handler')],
      }),
      facts,
    );
    expect(page.match(/id="hazard-1"/g)).toHaveLength(1);
    expect(page.match(/href="#hazard-1"/g)).toHaveLength(1);
    expect(page.match(/class="step a"/g)).toHaveLength(3);
    expect(page.match(/class="step b"/g)).toHaveLength(1);
  });

  it('has code in the notes of a code frame, and not the marks around it', () => {
    const related = [{ ...at(audit, 'trail.push'), message: '`trail` is shared' }];
    const page = readinessPage(resultOf([{ ...example, related }], [handler, audit]), facts);
    expect(page).toMatch(/<b class="related">.*<code>trail<\/code> is shared/);
    expect(page).not.toContain('`trail`');
  });

  it('counts the functions that have a hazard', () => {
    const twice = [reached(ping, 'handler'), reached(ping, 'handler', { hazard: 'uncorrelated-log' })];
    const result = resultOf([...twice, reached(ping, 'warm', { severity: 'warning' })], [ping], {
      entryPoints: [entryPoint(ping, 'handler'), entryPoint(ping, 'warm')],
    });
    const rows = [...readinessPage(result, facts).matchAll(/data-words="(.*?)".*?class="count">(.*?)</gs)];
    expect(rows.map(([, id, count]) => `${id}: ${count}`)).toEqual([
      'shared-mutable-state: 2 functions',
      'uncorrelated-log: 1 function',
    ]);
  });

  it('holds no markup that comes from the code', () => {
    const evil = new SourceFile('src/<img src=x>.mjs', `const x = '</pre><script>alert(1)</script>';\n`);
    const finding = makeFinding({
      ...at(evil, "'</pre><script>alert(1)</script>'"),
      message: 'See `</code><script>alert(2)</script>`, "quoted" & more.',
      related: [{ ...at(evil, 'const'), message: '<b>here</b>' }],
      interleaving: [{ invocation: 'A', ...at(evil, 'x'), text: 'A runs <script>alert(3)</script>.' }],
    });
    const page = readinessPage(resultOf([finding], [evil]), { ...facts, project: '<title>' });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<b>here');
  });

  it('needs nothing from the network', () => {
    const page = readinessPage(resultOf([example], [handler, audit]), facts);
    expect(page).not.toMatch(/\b(?:src|url)\s*[=(]/);
    expect(page.match(/href="(?!#)[^"]*"/g)).toEqual([`href="${facts.homepage}"`]);
  });

  it('says so when there is no handler', () => {
    expect(readinessPage(resultOf([], []), facts)).toContain('No Lambda handler was found');
  });
});
