import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ensureCached } from '../cache.js';
import { runToEnd } from '../run-to-end.js';
import type { Launch, RuntimeClient, Setting, StageRequest } from './client.js';

const interpreter = 'python3';
const processes = 4;

/** The Python client: a process for each concurrent invocation, which share files and nothing else. */
export class PythonClient implements RuntimeClient {
  readonly runtime = 'python';
  readonly title: string;
  readonly settings: readonly Setting[] = [
    {
      title: `${processes} processes`,
      pollers: processes,
      env: { AWS_LAMBDA_MAX_CONCURRENCY: String(processes) },
    },
  ];
  readonly #support: string;
  #client = '';
  #libraries = '';

  /** @param support the folder with what is added to a client, one folder for each runtime. */
  constructor(support: string) {
    this.#support = path.join(support, 'python');
    this.title = fs.readFileSync(path.join(this.#support, 'client.txt'), 'utf8').trim().replace('==', ' ');
  }

  async unavailable(): Promise<string | undefined> {
    try {
      await runToEnd(interpreter, ['-m', 'pip', '--version'], { cwd: '/' });
      return undefined;
    } catch {
      return `no ${interpreter} with pip (Debian: python3-pip)`;
    }
  }

  async install(): Promise<void> {
    const version = (await runToEnd(interpreter, ['--version'], { cwd: '/' })).trim().replace(' ', '-');
    this.#client = await this.#installed('client', version);
    this.#libraries = await this.#installed('libraries', version);
  }

  seam(name: string): string {
    return `seam('${name}')`;
  }

  stage({ files, folders, handler }: StageRequest): Promise<Launch> {
    const { task } = folders;
    for (const { name, text } of files) {
      fs.mkdirSync(path.dirname(path.join(task, name)), { recursive: true });
      fs.writeFileSync(path.join(task, name), text);
    }
    const [file = '', name] = (handler ?? handlerIn(files)).split('#');
    const launch = {
      command: interpreter,
      args: ['-m', 'awslambdaric', `${file.replace(/\.py$/, '').replaceAll('/', '.')}.${name ?? 'handler'}`],
      env: {
        PYTHONPATH: [this.#support, this.#client, task, this.#libraries].join(path.delimiter),
        PYTHONDONTWRITEBYTECODE: '1',
      },
    };
    return Promise.resolve(launch);
  }

  #installed(set: string, version: string): Promise<string> {
    const requirements = path.join(this.#support, `${set}.txt`);
    const hash = createHash('sha256').update(fs.readFileSync(requirements)).digest('hex').slice(0, 10);
    return ensureCached(`python-${set}-${version}-${process.arch}-${hash}`, async (folder) => {
      const flags = ['--quiet', '--disable-pip-version-check', '--no-compile', '--only-binary=:all:'];
      await runToEnd(
        interpreter,
        ['-m', 'pip', 'install', ...flags, '--target', folder, '-r', requirements],
        {
          cwd: folder,
        },
      );
    });
  }
}

/** `file#function` of the only file that has a handler. */
function handlerIn(files: StageRequest['files']): string {
  const found = files.flatMap(({ name, text }) => {
    const [, called] = /^def (handler|lambda_handler)\b/m.exec(text) ?? [];
    return called === undefined ? [] : [`${name}#${called}`];
  });
  const [only, another] = found;
  if (only === undefined || another !== undefined) {
    throw new Error('The handler cannot be told from the files; the proof has to name it.');
  }
  return only;
}
