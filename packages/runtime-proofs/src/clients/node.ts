import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ensureCached } from '../cache.js';
import { NotHere } from '../not-here.js';
import { runToEnd } from '../run-to-end.js';
import type { Launch, RuntimeClient, Setting, StageRequest } from './client.js';

/**
 * The sets of packages that are installed: the client, which takes a minute to compile; what fixtures import; and what of
 * it has to be compiled as well, for the few proofs that ask for it.
 */
const sets = { client: 'client', libraries: 'libraries', compiled: 'compiled' } as const;

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The Node.js client: worker threads, each with many invocations at once. */
export class NodeClient implements RuntimeClient {
  readonly runtime = 'node';
  readonly title: string;
  readonly settings: readonly Setting[] = [1, 2].map((workers) => ({
    title: workers === 1 ? '1 worker' : `${workers} workers`,
    pollers: workers,
    env: { AWS_LAMBDA_NODEJS_WORKER_COUNT: String(workers) },
  }));
  readonly #support: string;
  #client = '';
  #libraries = '';

  /** @param support the folder with what is added to a client, one folder for each runtime. */
  constructor(support: string) {
    this.#support = path.join(support, 'node');
    this.title = `aws-lambda-ric ${this.#manifest(sets.client).dependencies['aws-lambda-ric']}`;
  }

  unavailable(): Promise<string | undefined> {
    // The client is native code for Linux.
    return Promise.resolve(
      process.platform === 'linux' ? undefined : `it does not run on ${process.platform}`,
    );
  }

  async install(): Promise<void> {
    this.#client = await this.#installed(sets.client);
    this.#libraries = await this.#installed(sets.libraries);
  }

  seam(name: string): string {
    return `seam('${name}');`;
  }

  async stage({ files, folders, handler, compiledPackages }: StageRequest): Promise<Launch> {
    const { task } = folders;
    for (const { name, text } of files) {
      fs.mkdirSync(path.dirname(path.join(task, name)), { recursive: true });
      fs.writeFileSync(path.join(task, name), text);
    }
    const libraries = compiledPackages ? await this.#compiled() : this.#libraries;
    fs.symlinkSync(path.join(libraries, 'node_modules'), path.join(task, 'node_modules'));
    const [file = '', exported] = (handler ?? handlerIn(files)).split('#');
    const isModule = files.some(
      ({ name, text }) => name.endsWith('.js') && /^(?:import|export)\b/m.test(text),
    );
    fs.writeFileSync(
      path.join(task, 'package.json'),
      JSON.stringify({ type: isModule ? 'module' : 'commonjs' }),
    );
    let started = file;
    if (/\.[cm]?tsx?$/.test(file)) {
      // One file, so that extensions in imports are the bundler's affair; modules keep their own variables in it.
      started = 'bundled-handler.mjs';
      await build({
        absWorkingDir: task,
        entryPoints: [file],
        outfile: path.join(task, started),
        bundle: true,
        packages: 'external',
        format: 'esm',
        platform: 'node',
        target: 'node20',
        logLevel: 'silent',
      });
    }
    return {
      command: process.execPath,
      args: [path.join(this.#client, 'node_modules', 'aws-lambda-ric', 'index.mjs')],
      env: {
        _HANDLER: `${started.replace(/\.[cm]?js$/, '')}.${exported ?? 'handler'}`,
        NODE_OPTIONS: `--import=${path.join(this.#support, 'preload.mjs')} --no-warnings`,
      },
    };
  }

  /** Not every machine can compile; other proofs can do without. */
  async #compiled(): Promise<string> {
    try {
      return await this.#installed(sets.compiled);
    } catch (error) {
      throw new NotHere(`its packages cannot be compiled: ${(error as Error).message}`, { cause: error });
    }
  }

  #manifest(set: string): Manifest {
    return JSON.parse(fs.readFileSync(path.join(this.#support, set, 'package.json'), 'utf8')) as Manifest;
  }

  /** The folder with a set of packages; another Node.js needs another binary. */
  #installed(set: string): Promise<string> {
    const manifest = fs.readFileSync(path.join(this.#support, set, 'package.json'), 'utf8');
    const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 10);
    const name = `node-${set}-${process.versions.modules}-${process.arch}-${hash}`;
    return ensureCached(name, async (folder) => {
      fs.writeFileSync(path.join(folder, 'package.json'), manifest);
      const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
      const scripts = set === sets.libraries ? ['--ignore-scripts'] : [];
      await runToEnd('npm', ['install', ...flags, ...scripts], { cwd: folder });
    });
  }
}

/** `file#export` of the only file that exports a handler. */
function handlerIn(files: StageRequest['files']): string {
  const exporting = files.filter(({ text }) =>
    /^export (?:const|let|var|async function|function) handler\b|^exports\.handler\b|^module\.exports\b.*\bhandler\b/m.test(
      text,
    ),
  );
  const [only, another] = exporting;
  if (only === undefined || another !== undefined) {
    throw new Error('The handler cannot be told from the files; the proof has to name it.');
  }
  return `${only.name}#handler`;
}
