import type { Generator, Recipe } from './case.js';
import { pythonThreadHandler } from './python-threads.js';
import type { Random } from './random.js';

const key = `event["key"]`;

interface Place {
  readonly name: string;
  readonly imports: readonly string[];
  readonly declared?: string;
  readonly expression: string;
}

export const pythonHandlers: Generator = {
  runtime: 'python',

  make(random, name) {
    switch (random.below(6)) {
      case 0:
        return pythonThreadHandler(random);
      case 1:
      case 2:
        return cellHandler(random, name);
      default:
        return fileHandler(random, name);
    }
  },

  dispatcher(cases) {
    const names = cases.map(({ name }) => `"${name}"`).join(', ');
    return {
      handler: 'dispatcher.py#handler',
      file: {
        name: 'dispatcher.py',
        text: `import importlib

CASES = {name: importlib.import_module(name + ".handler") for name in [${names}]}


def handler(event, context):
    return CASES[event["case"]].handler(event, context)
`,
      },
    };
  },
};

/** Each process has a memory of its own: no invocation meets another one in it. */
function cellHandler(random: Random, name: string): Recipe {
  const cell = random.pick([
    { name: 'module-variable', declared: 'kept = None', first: 'global kept', target: 'kept' },
    { name: 'module-dictionary', declared: 'state = {}', first: '', target: 'state["kept"]' },
    { name: 'class-attribute', declared: 'class State:\n    kept = None', first: '', target: 'State.kept' },
    {
      name: 'module-instance',
      declared: 'class State:\n    kept = None\n\n\nstate = State()',
      first: '',
      target: 'state.kept',
    },
    { name: 'environment', declared: 'import os', first: '', target: `os.environ["KEPT_${name}"]` },
    { name: 'local', declared: '', first: '', target: 'kept' },
  ]);
  const use = random.pick([
    {
      name: 'write-window-read',
      body: [`${cell.target} = ${key}`, '# seam: window', `return ${cell.target}`],
    },
    {
      name: 'write-read-window',
      body: [`${cell.target} = ${key}`, `mine = ${cell.target}`, '# seam: window', 'return mine'],
    },
    {
      name: 'list-written-over',
      body: [`${cell.target} = ",".join([${key}])`, '# seam: window', `return ${cell.target}.split(",")[0]`],
    },
  ]);
  const place = cell.name === 'local' ? 'here' : random.pick(['here', 'function'] as const);
  const body = [...(cell.first === '' ? [] : [cell.first]), ...use.body];
  return {
    parts: [`cell:${cell.name}`, use.name, `in:${place}`],
    oracle: 'own',
    shares: 'memory',
    files: [{ name: 'handler.py', text: moduleOf([cell.declared], place, body) }],
  };
}

function fileHandler(random: Random, name: string): Recipe {
  const os = 'import os';
  const places: readonly Place[] = [
    { name: 'fixed-text', imports: [], expression: `"/tmp/${name}.txt"` },
    { name: 'fixed-join', imports: [os], expression: `os.path.join("/tmp", "${name}.txt")` },
    {
      name: 'fixed-gettempdir',
      imports: [os, 'import tempfile'],
      expression: `os.path.join(tempfile.gettempdir(), "${name}.txt")`,
    },
    { name: 'fixed-path', imports: ['from pathlib import Path'], expression: `Path("/tmp") / "${name}.txt"` },
    {
      name: 'fixed-constant',
      imports: [],
      declared: 'FOLDER = "/tmp"',
      expression: `FOLDER + "/${name}.txt"`,
    },
    { name: 'of-the-event', imports: [], expression: `f"/tmp/${name}-{event['group']}.txt"` },
    {
      name: 'of-the-event-formatted',
      imports: [],
      expression: `"/tmp/${name}-{}.txt".format(event["group"])`,
    },
    { name: 'of-the-event-percent', imports: [], expression: `"/tmp/${name}-%s.txt" % event["group"]` },
    { name: 'of-the-process', imports: [os], expression: `f"/tmp/${name}-{os.getpid()}.txt"` },
    { name: 'uuid', imports: ['import uuid'], expression: `f"/tmp/${name}-{uuid.uuid4()}.txt"` },
    { name: 'request-id', imports: [], expression: `f"/tmp/${name}-{context.aws_request_id}.txt"` },
    {
      name: 'own-folder',
      imports: [os, 'import tempfile'],
      expression: `os.path.join(tempfile.mkdtemp(), "report.txt")`,
    },
    {
      name: 'own-file',
      imports: ['import tempfile'],
      expression: `tempfile.NamedTemporaryFile(delete=False).name`,
    },
  ];
  const drawn = random.pick(places);
  const read = ['with open(file) as stream:', '    return stream.read()'];
  const use = random.pick([
    {
      name: 'write-read',
      imports: [],
      body: ['with open(file, "w") as stream:', `    stream.write(${key})`, '# seam: written', ...read],
    },
    {
      name: 'pathlib-write-read',
      imports: ['from pathlib import Path'],
      body: [`Path(file).write_text(${key})`, '# seam: written', 'return Path(file).read_text()'],
    },
    {
      name: 'append-remove',
      imports: [os],
      body: [
        'with open(file, "a") as stream:',
        `    stream.write(${key})`,
        '# seam: written',
        'with open(file) as stream:',
        '    text = stream.read()',
        'os.remove(file)',
        'return text',
      ],
    },
    {
      name: 'check-then-create',
      imports: [os],
      body: [
        'if not os.path.exists(file):',
        '    with open(file, "w") as stream:',
        '        stream.write("one,")',
        '        stream.flush()',
        '        # seam: begun',
        '        stream.write("two")',
        ...read,
      ],
    },
    {
      name: 'create-and-replace',
      imports: [os],
      body: [
        'part = f"/tmp/{context.aws_request_id}.part"',
        'with open(part, "w") as stream:',
        `    stream.write(${key})`,
        '# seam: written',
        'os.replace(part, file)',
        `return ${key}`,
      ],
    },
  ]);
  // A file that is made with its name is there already.
  const path = use.name === 'check-then-create' && drawn.name === 'own-file' ? places[0]! : drawn;
  const place = random.pick(['here', 'function', 'file'] as const);
  const called = place === 'here' ? path.expression : 'place(event, context)';
  const declared = path.declared === undefined ? [] : [path.declared];
  const functionText = `def place(event, context):\n    return ${path.expression}`;
  const ofPath = unique(path.imports).join('\n');
  const head =
    place === 'file'
      ? [unique([...use.imports, `from ${name}.helper import place`]).join('\n')]
      : [
          unique([...path.imports, ...use.imports]).join('\n'),
          ...declared,
          ...(place === 'function' ? [functionText] : []),
        ];
  return {
    parts: [`path:${path.name}`, use.name, `in:${place}`],
    oracle: use.name === 'check-then-create' ? { always: 'one,two' } : 'own',
    shares: 'files',
    files: [
      { name: 'handler.py', text: moduleOf(head, 'here', [`file = ${called}`, ...use.body]) },
      ...(place === 'file'
        ? [
            {
              name: 'helper.py',
              text: `${[ofPath, ...declared, functionText].filter(Boolean).join('\n\n\n')}\n`,
            },
          ]
        : []),
    ],
  };
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}

function moduleOf(
  statements: readonly string[],
  place: 'here' | 'function',
  body: readonly string[],
): string {
  const lines = body.map((line) => `    ${line}`).join('\n');
  const text =
    place === 'here'
      ? `def handler(event, context):\n${lines}`
      : `def answer(event):\n${lines}\n\n\ndef handler(event, context):\n    return answer(event)`;
  return `${[...statements.filter((one) => one !== ''), text].join('\n\n\n')}\n`;
}
