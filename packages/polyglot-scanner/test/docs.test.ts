// What the documentation tells of the command: every line can be typed, and every file be used.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { hazardIds } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { lmiScan, lmiScanFrom } from './support/command.js';
import { leaky } from './support/leaky.js';
import { makeTree } from './support/tree.js';

const root = path.join(import.meta.dirname, '../../..');
const skill = 'skills/lmi-readiness/SKILL.md';
const pages = ['README.md', 'packages/polyglot-scanner/README.md', 'docs/configuration.md', skill];
const textOf = (page: string): string => fs.readFileSync(path.join(root, page), 'utf8');

/** The content of the fenced blocks of a language. */
function blocks(page: string, language: string): string[] {
  const fences = textOf(page).matchAll(/^```(\w+)\n([^]*?)^```$/gm);
  return [...fences].flatMap(([, name, content]) => (name === language ? [content!] : []));
}

function commandsOf(page: string): string[] {
  const lines = blocks(page, 'sh').flatMap((block) => block.split('\n'));
  return lines.flatMap((line) => /^npx lmi-scan\b(.*?)(?:\s+#.*)?$/.exec(line)?.[1]?.trim() ?? []);
}

/** A project in which everything is there that the commands speak of. */
function makeProject(): string {
  const cwd = makeTree({
    'src/handler.ts': leaky,
    'services/orders/handler.mjs': leaky,
    'lmi-baseline.json': '{ "version": 1, "findings": [] }',
  });
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd, stdio: 'ignore' });
  };
  git('init', '-b', 'main');
  git('add', '-A');
  git('commit', '-m', 'x');
  return cwd;
}

describe.each(pages)('%s', (page) => {
  it.each(commandsOf(page))('npx lmi-scan %s', async (command) => {
    const [args, draft] = command.split(' < ');
    const outcome = await lmiScanFrom(
      draft === undefined ? '' : leaky,
      {},
      makeProject(),
      ...args!.split(' ').filter((word) => word !== ''),
    );
    expect(outcome.code, outcome.stderr).not.toBe(2);
  });

  it('names no option that there is not', async () => {
    const helps = await Promise.all(
      [[], ['hazards'], ['explain'], ['functions'], ['report'], ['init'], ['completion']].map((command) =>
        lmiScan(makeTree({}), ...command, '--help'),
      ),
    );
    const known = new Set(helps.flatMap(({ stdout }) => stdout.match(/--[a-z][a-z-]+/g) ?? []));
    const inCode = [...textOf(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) =>
      /^(?:npx )?lmi-scan |^-/.test(code!) ? (code!.match(/--[a-z][a-z-]+/g) ?? []) : [],
    );
    // Other programs of the repository have options too.
    const others = new Set([
      '--ruff',
      '--bandit',
      '--pmd',
      '--spotbugs',
      '--list',
      '--markdown',
      '--project',
    ]);
    expect(inCode.filter((option) => !known.has(option) && !others.has(option))).toEqual([]);
  });
});

it('the picture in the README is what is shown', async () => {
  const [picture] = blocks('README.md', 'text');
  const handler = `import { loadOrders } from './orders.mjs';

let currentUser;

export const handler = async (event) => {
  currentUser = event.user;
  const orders = await loadOrders(event.user.id);
  return { user: currentUser, orders };
};
`;
  const { stdout } = await lmiScan(makeTree({ 'src/handler.mjs': handler }));
  expect(stdout.trim()).toBe(picture!.trim());
});

it('the settings in docs/configuration.md can be used', async () => {
  const [json, ...others] = blocks('docs/configuration.md', 'json');
  expect(others).toEqual([]);
  const cwd = makeTree({ 'lmi.config.json': json!, 'services/batch/a.mjs': leaky, 'legacy/a.mjs': leaky });
  const { code, stderr } = await lmiScan(cwd);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^1 error in 1 file and 1 function, /);
});

describe('the skill for coding agents', () => {
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(textOf(skill)) ?? [];

  it('has a name and a description as agents want them', () => {
    const { name, description, ...others } = parseYaml(head) as Record<string, string>;
    expect(others).toEqual({});
    expect(name).toBe(path.basename(path.dirname(skill)));
    expect(description!.length).toBeLessThanOrEqual(1024);
    expect(body.split('\n').length).toBeLessThan(500);
  });

  it('names fields of the report, hazards and files that there are', () => {
    const schema = JSON.parse(textOf('packages/polyglot-scanner/schemas/report.schema.json')) as {
      properties: object;
      definitions: { finding: { properties: object } };
    };
    const known = new Set([
      ...Object.keys(schema.properties),
      ...Object.keys(schema.definitions.finding.properties),
    ]);
    const fields = [...body.matchAll(/^- ((?:`\w+`(?:, | and )?)+):/gm)].flatMap(([, names]) =>
      [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
    );
    expect(fields).toContain('interleaving');
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
    const allowed = [...body.matchAll(/lmi-ignore\[([\w-]+)\]/g)].map(([, id]) => id!);
    expect(allowed.filter((id) => !(hazardIds as readonly string[]).includes(id))).toEqual([]);
    const files = [...body.matchAll(/`(packages\/[\w./-]+)`/g)].map(([, file]) => file!);
    expect(files).not.toEqual([]);
    for (const file of files) expect(fs.existsSync(path.join(root, file)), file).toBe(true);
  });

  it('works on a project: the steps find a hazard, and after its fix no more', async () => {
    const cwd = makeTree({
      'template.yaml': `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: handler.handler
      MemorySize: 512
      CapacityProviderConfig:
        Arn: !ImportValue SharedCapacityProvider
`,
      'handler.mjs': leaky,
    });
    const [list = '', look = ''] = commandsOf(skill);
    const listed = await lmiScan(cwd, ...list.split(' '));
    expect(listed.stdout).toContain('"Orders"');
    const report = async (): Promise<{ findings: { hazard: string; functions: { name: string }[] }[] }> => {
      expect((await lmiScan(cwd, ...look.split(' '))).code).toBe(0);
      return JSON.parse(fs.readFileSync(path.join(cwd, 'lmi-report.json'), 'utf8')) as never;
    };
    const { findings } = await report();
    expect(new Set(findings.flatMap((one) => one.functions.map(({ name }) => name)))).toEqual(
      new Set(['Orders']),
    );
    expect(findings.map(({ hazard }) => hazard)).toContain('invalid-memory');
    expect(findings.length).toBeGreaterThan(1);
    const template = path.join(cwd, 'template.yaml');
    fs.writeFileSync(template, fs.readFileSync(template, 'utf8').replace('512', '2048'));
    fs.writeFileSync(path.join(cwd, 'handler.mjs'), 'export const handler = async (event) => event.id;\n');
    expect((await report()).findings).toEqual([]);
  });
});
