// What an editor is told again after a change must be what a new analysis says.
import { discoverFixtures } from 'fixture-harness';
import { analyze, normalizeOptions, type ModuleModel } from 'hazard-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { frontEndOf, frontEnds } from '../../src/frontends/registry.js';
import { KeptFacts } from '../../src/lsp/kept-facts.js';
import { isSameCode } from '../../src/lsp/same-code.js';
import { Shift } from '../../src/lsp/shift.js';
import { linkModules } from '../../src/project/link.js';
import { Random } from '../fuzz/random.js';

const strict = normalizeOptions({ minConfidence: 'low' });

beforeAll(async () => {
  for (const { prepare } of frontEnds) await prepare?.();
});

const parse = (name: string, text: string): ModuleModel => frontEndOf(name)!.parse(name, text);

/** So many fixtures tell enough; all of them would take minutes. */
const filesOfLanguage = 12;

/** Texts put in at the end of a line, or somewhere, that may change the code or not. */
const insertions: Readonly<Record<string, readonly string[]>> = {
  python: [' ', '\n', '  # a note', 'x', '\n\n# a note', '()', ','],
  other: [' ', '\n', '  // a note', 'x', '\n\n/* a note */', '()', ';'],
};

describe.each(['python', 'java', 'dotnet', 'node'] as const)('a change in %s', (runtime) => {
  it('is answered as if all were analysed anew', () => {
    const random = new Random(20);
    let alike = 0;
    let other = 0;
    const files = discoverFixtures(undefined, runtime).flatMap((fixture) => fixture.files);
    const step = Math.ceil(files.length / filesOfLanguage);
    for (const [number, { name, text }] of files.entries()) {
      if (number % step !== 0) continue;
      for (const inserted of insertions[runtime] ?? insertions['other']!) {
        const lines = text.split('\n');
        const line = random.below(lines.length);
        const changed = lines.map((one, index) => (index === line ? one + inserted : one)).join('\n');
        for (const [before, after] of [
          [text, changed],
          [changed, text],
        ] as const) {
          const texts = new Map<ModuleModel, string>();
          const [old, renewed] = [before, after].map((one) => {
            const module = parse(name, one);
            texts.set(module, one);
            linkModules([module], { resolve: () => undefined });
            return module;
          }) as [ModuleModel, ModuleModel];
          const kept = new KeptFacts((module) => texts.get(module));
          kept.analyze([old], strict);
          expect(kept.analyze([renewed], strict), `${name}\n${after}`).toEqual(analyze([renewed], strict));
          if (isSameCode(old, renewed, new Shift(before, after))) alike++;
          else other++;
        }
      }
    }
    // Otherwise this tells nothing.
    expect(alike).toBeGreaterThan(30);
    expect(other).toBeGreaterThan(30);
  });
});

describe('code that stays the same', () => {
  const isSame = (before: string, after: string): boolean =>
    isSameCode(parse('app.py', before), parse('app.py', after), new Shift(before, after));

  it('has other blanks, comments and empty lines', () => {
    expect(isSame('a = 1\nb = f(a)\n', 'a = 1 # one\nb = f(a)\n')).toBe(true);
    expect(isSame('a = 1 # one\nb = f(a)\n', 'a = 1\nb = f(a)\n')).toBe(true);
    expect(isSame('a = 1\nb = f(a)\n', 'a = 1\n\n\nb = f(a)\n')).toBe(true);
  });

  it('has no other names, numbers or order', () => {
    expect(isSame('a = 1\nb = f(a)\n', 'a = 1\nb = g(a)\n')).toBe(false);
    expect(isSame('a = 1\nb = f(a)\n', 'a = 2\nb = f(a)\n')).toBe(false);
    expect(isSame('f(1)\ng()\n', 'g()\nf(1)\n')).toBe(false);
    expect(isSame('if a:\n    f()\n    g()\n', 'if a:\n    f()\ng()\n')).toBe(false);
  });
});

describe('the models of several files', () => {
  const options = normalizeOptions({ minConfidence: 'low' });
  const app = 'import state\n\ndef handler(event, context):\n    open("/tmp/" + state.NAME, "w")\n';

  it('are analysed anew when a link leads elsewhere', () => {
    const texts = new Map<ModuleModel, string>();
    const module = (name: string, text: string): ModuleModel => {
      const parsed = parse(name, text);
      texts.set(parsed, text);
      return parsed;
    };
    const [handler, fixed, random] = [
      module('app.py', app),
      module('state.py', 'NAME = "data"\n'),
      module('other.py', 'import uuid\nNAME = str(uuid.uuid4())\n'),
    ];
    const kept = new KeptFacts((one) => texts.get(one));
    const found = (target: string): readonly string[] => {
      for (const { links } of [handler, fixed, random]) links.clear();
      const all = [handler, fixed, random];
      linkModules(all, { resolve: (_, specifier) => (specifier === 'state' ? target : undefined) });
      const facts = kept.analyze(all, options);
      expect(facts).toEqual(analyze(all, options));
      return facts.findings.map(({ hazard }) => hazard);
    };
    expect(found('state.py')).toContain('shared-tmp-path');
    expect(found('other.py')).not.toContain('shared-tmp-path');
  });
});
