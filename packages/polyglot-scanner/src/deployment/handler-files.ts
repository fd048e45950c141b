import path from 'node:path';
import { functionReference, type DeployedFunction, type DeployedHandler, type Deployment } from 'hazard-core';
import type { Discovery } from '../project/discover.js';
import type { ProjectPaths } from '../project/paths.js';
import type { SourceFile } from '../source-file.js';

const { posix } = path;

/** What a handler's name leads to. */
interface HandlerPlace {
  /** As findings name it. */
  readonly file: string;
  readonly entry: string;
}

/** A function of a description, with what is known of its surroundings. */
export interface ListedFunction {
  readonly function: DeployedFunction;
  readonly deployment: Deployment;
  /** Where its code begins, if that is among the scanned files. */
  readonly code: HandlerPlace | undefined;
}

/** The functions of which the code is here, for the source analysis. */
export function handlersOf(listed: readonly ListedFunction[]): DeployedHandler[] {
  return listed.flatMap(({ function: one, code }) =>
    code === undefined ? [] : { ...functionReference(one), codeFile: code.file, entry: code.entry },
  );
}

/** The functions of descriptions; of those that lie above the scanned paths, what begins in scanned code. */
export function functionsOf(
  deployments: readonly Deployment[],
  sources: readonly SourceFile[],
  { paths, holds }: Pick<Discovery, 'paths' | 'holds'>,
): ListedFunction[] {
  const listed = new HandlerFiles(sources, paths).listed(deployments);
  return listed.filter(({ code, function: { at } }) => code !== undefined || holds(at.file));
}

const nodeEndings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.jsx', '.tsx'];
/** Where builds put what they make of the sources beside them; a handler may name that. */
const outputFolders = /^(?:dist|build|lib|out|\.build|\.esbuild)\//;

/** Finds the code that deployed functions begin in, among the scanned files. */
class HandlerFiles {
  readonly #names: ReadonlySet<string>;
  readonly #byBaseName = new Map<string, SourceFile[]>();

  constructor(
    private readonly sources: readonly SourceFile[],
    private readonly paths: Pick<ProjectPaths, 'within'>,
  ) {
    this.#names = new Set(sources.map(({ name }) => name));
    for (const source of sources) {
      if (!/\.(?:java|cs)$/.test(source.name)) continue;
      const base = posix.basename(source.name).replace(/\.\w+$/, '');
      const known = this.#byBaseName.get(base);
      if (known === undefined) this.#byBaseName.set(base, [source]);
      else known.push(source);
    }
  }

  /** All functions, each with its code if that is here. */
  listed(deployments: readonly Deployment[]): ListedFunction[] {
    return deployments.flatMap((deployment) =>
      deployment.functions.map((one) => ({ function: one, deployment, code: this.#placeOf(one) })),
    );
  }

  /** Nothing for an image, an archive, and code that is not in sight. */
  #placeOf(one: DeployedFunction): HandlerPlace | undefined {
    if (one.isImage || one.handler.state !== 'set') return undefined;
    const handler = one.handler.value.trim();
    const folder =
      one.code.state === 'set' ? posix.normalize(one.code.value).replace(/(?<=.)\/$/, '') : undefined;
    if (folder === undefined && one.entryFile.state !== 'set') return undefined;
    const runtime = one.runtime.state === 'set' ? one.runtime.value : '';
    if (/^java/.test(runtime)) return this.#typePlace(folder!, handler, 'java');
    if (/^dotnet/.test(runtime)) return this.#typePlace(folder!, handler.replace(/^[^:]*::/, ''), 'cs');
    // Of a custom runtime, nobody knows what a handler's name means.
    if (!/^(?:nodejs|python|$)/.test(runtime)) return undefined;
    return this.#modulePlace(one, folder, handler, runtime);
  }

  /** `src/app.handler`: the last dot divides the file from the export. */
  #modulePlace(
    one: DeployedFunction,
    folder: string | undefined,
    handler: string,
    runtime: string,
  ): HandlerPlace | undefined {
    const dot = handler.lastIndexOf('.');
    const module = dot === -1 ? '' : handler.slice(0, dot);
    const entry = handler.slice(dot + 1);
    if (one.entryFile.state === 'set') {
      const named = one.entryFile.value;
      const file = this.#firstHere([named, folder === undefined ? named : posix.join(folder, named)]);
      return file === undefined ? undefined : { file, entry };
    }
    if (module === '' || folder === undefined) return undefined;
    // An archive is built from the folder that it lies in, if from any.
    const root = /\.(?:zip|jar)$/.test(folder) ? posix.dirname(folder) : folder;
    const candidates = [
      module,
      module.replace(outputFolders, ''),
      `src/${module.replace(outputFolders, '')}`,
    ];
    const files = candidates.flatMap((name) => this.#filesOf(posix.join(root, name), runtime));
    const file = this.#firstHere(files);
    return file === undefined ? undefined : { file, entry };
  }

  /** The first that is scanned. */
  #firstHere(files: readonly string[]): string | undefined {
    return files.map((name) => this.paths.within(name)).find((name) => this.#names.has(name));
  }

  #filesOf(base: string, runtime: string): string[] {
    const python = [
      `${base}.py`,
      `${base.replaceAll('.', '/')}.py`,
      `${base.replaceAll('.', '/')}/__init__.py`,
    ];
    const node = nodeEndings.map((ending) => base + ending);
    if (runtime === '') return [...node, ...python];
    return runtime.startsWith('python') ? python : node;
  }

  /** `com.example.Orders::place`, wherever below the folder the type is. */
  #typePlace(folder: string, handler: string, extension: 'java' | 'cs'): HandlerPlace | undefined {
    const [typeName = ''] = handler.split('::');
    const simple = /[^.$+]*$/.exec(typeName.replace(/[$+].*$/, ''))![0];
    const root = this.paths.within(
      /\.(?:zip|jar)$/.test(folder)
        ? posix.dirname(folder).replace(/\/?(?:target|build\/libs|bin.*)$/, '')
        : folder,
    );
    const isBelow = ({ name }: SourceFile): boolean =>
      name.endsWith(`.${extension}`) && (/^\.*(?:\/\.\.)*$/.test(root) || name.startsWith(`${root}/`));
    const byName = (this.#byBaseName.get(simple) ?? []).filter(isBelow);
    const declaring = (
      byName.length > 0 ? byName : extension === 'cs' ? this.sources.filter(isBelow) : []
    ).filter(({ text }) => declares(text, simple) && hasNamespace(text, typeName, simple));
    const [only, ...others] = declaring;
    return only === undefined || others.length > 0 ? undefined : { file: only.name, entry: handler };
  }
}

function declares(text: string, type: string): boolean {
  return new RegExp(`\\b(?:class|record|struct|object)\\s+${type}\\b`).test(text);
}

/** Whether the package or namespace of a type's full name stands in the text. */
function hasNamespace(text: string, fullName: string, simple: string): boolean {
  const namespace = fullName.slice(0, fullName.indexOf(simple)).replace(/[.$+]$/, '');
  return namespace === '' || text.includes(namespace);
}
