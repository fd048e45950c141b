import type { Recipe } from './case.js';
import type { Random } from './random.js';

interface Name {
  readonly name: string;
  /** Modules that it needs, as import statements. */
  readonly imports: readonly string[];
  readonly expression: string;
}

/** A handler that writes a file of the temporary folder and reads it again. @param name of the case, which is in its paths. */
export function nodeFileHandler(random: Random, name: string): Recipe {
  const os = `import os from 'node:os';`;
  const path = `import path from 'node:path';`;
  const crypto = `import { randomUUID } from 'node:crypto';`;
  const names: readonly Name[] = [
    { name: 'fixed-text', imports: [], expression: `'/tmp/${name}.txt'` },
    { name: 'fixed-join', imports: [os, path], expression: `path.join(os.tmpdir(), '${name}.txt')` },
    { name: 'fixed-constant', imports: [path], expression: `path.join(folder, '${name}.txt')` },
    { name: 'of-the-event', imports: [], expression: `\`/tmp/${name}-\${event.group}.txt\`` },
    { name: 'of-the-process', imports: [], expression: `\`/tmp/${name}-\${process.pid}.txt\`` },
    { name: 'uuid', imports: [crypto], expression: `\`/tmp/${name}-\${randomUUID()}.txt\`` },
    {
      name: 'request-id',
      imports: [path],
      expression: `path.join('/tmp', \`\${context.awsRequestId}.txt\`)`,
    },
    {
      name: 'own-folder',
      imports: [path],
      expression: `path.join(fs.mkdtempSync('/tmp/${name}-'), 'report.txt')`,
    },
  ];
  const chosen = random.pick(names);
  const place = random.pick(['here', 'function', 'file'] as const);
  const uses = [
    {
      name: 'write-read',
      body: [
        'fs.writeFileSync(file, event.key);',
        '// seam: written',
        `return fs.readFileSync(file, 'utf8');`,
      ],
    },
    {
      name: 'write-window-read',
      body: [
        'fs.writeFileSync(file, event.key);',
        `await fetch('http://window.example/');`,
        `return fs.readFileSync(file, 'utf8');`,
      ],
    },
    {
      name: 'promised-write-read',
      body: [
        'await fs.promises.writeFile(file, event.key);',
        '// seam: written',
        `return await fs.promises.readFile(file, 'utf8');`,
      ],
    },
    {
      name: 'append-remove',
      body: [
        'fs.appendFileSync(file, event.key);',
        '// seam: written',
        `const text = fs.readFileSync(file, 'utf8');`,
        'fs.rmSync(file, { force: true });',
        'return text;',
      ],
    },
    {
      name: 'check-then-create',
      body: [
        'if (!fs.existsSync(file)) {',
        `  fs.writeFileSync(file, 'one,');`,
        '  // seam: begun',
        `  fs.appendFileSync(file, 'two');`,
        '}',
        `return fs.readFileSync(file, 'utf8');`,
      ],
    },
    {
      name: 'create-and-rename',
      body: [
        'const part = `/tmp/${process.pid}-${context.awsRequestId}.part`;',
        'fs.writeFileSync(part, event.key);',
        '// seam: written',
        'fs.renameSync(part, file);',
        'return event.key;',
      ],
    },
  ];
  const use = random.pick(uses);
  const imports = [`import fs from 'node:fs';`, ...chosen.imports];
  const constants = chosen.name === 'fixed-constant' ? [`const folder = '/tmp';`] : [];
  const [first, rest] = [
    `const file = ${place === 'here' ? chosen.expression : 'place(event, context)'};`,
    use.body,
  ];
  const place_ = `function place(event, context) {\n  return ${chosen.expression};\n}`;
  const isApart = place === 'file';
  const here = isApart
    ? [`import fs from 'node:fs';`, `import { place } from './helper.mjs';`]
    : [imports.join('\n'), ...constants, ...(place === 'function' ? [place_] : [])];
  const lines = [first, ...rest].map((line) => `  ${line}`).join('\n');
  return {
    parts: [`path:${chosen.name}`, use.name, `in:${place}`],
    shares: 'files',
    oracle: use.name === 'check-then-create' ? { always: 'one,two' } : 'own',
    files: [
      {
        name: 'handler.mjs',
        text: `${here.join('\n\n')}\n\nexport const handler = async (event, context) => {\n${lines}\n};\n`,
      },
      ...(isApart
        ? [
            {
              name: 'helper.mjs',
              text: `${[imports.join('\n'), ...constants, `export ${place_}`].join('\n\n')}\n`,
            },
          ]
        : []),
    ],
  };
}
