import path from 'node:path';
import { absent, type DeployedFunction, type Deployment, type Setting } from 'hazard-core';
import type { FileAccess } from '../../file-access.js';
import { toPosix, type ProjectPaths } from '../../project/paths.js';
import { readSource } from '../../read-source.js';
import type { SourceFile } from '../../source-file.js';
import { liesIn, projectOfSynthesis } from './synthesis.js';

const { posix } = path;

type Code = Pick<DeployedFunction, 'code' | 'entryFile'>;
type Known = Setting<string> & { readonly state: 'set' };

/** What a bundler writes above the code of each file that it takes in; the entry comes last. */
const originComment = /^\/\/ ((?:[\w@.-]+\/)*[\w@.-]+\.[cm]?[jt]sx?)\r?$/gm;

/** Finds the sources that the CDK has copied or bundled to its output: these are scanned, and there a person can do something. */
export class AssetSources {
  #byBaseName: Map<string, SourceFile[]> | undefined;
  readonly #texts = new Map<string, string | undefined>();

  constructor(
    private readonly sources: readonly SourceFile[],
    private readonly paths: ProjectPaths,
    private readonly access: FileAccess,
  ) {}

  /** The deployment with the sources of its functions in place of assets. Where none is found, nothing is known of the code. */
  place(deployment: Deployment): Deployment {
    const project = projectOfSynthesis(deployment.file);
    if (project === undefined) return deployment;
    const functions = deployment.functions.map((one) => {
      const { code } = one;
      return code.state !== 'set' || projectOfSynthesis(code.value) === undefined
        ? one
        : { ...one, ...(this.#codeOf(one, code, project) ?? notInSight(code)) };
    });
    return { ...deployment, functions };
  }

  #codeOf(one: DeployedFunction, code: Known, project: string): Code | undefined {
    const runtime = one.runtime.state === 'set' ? one.runtime.value : '';
    // A type is found by its name, wherever it is.
    if (/^(?:java|dotnet)/.test(runtime))
      return { code: { ...code, value: project }, entryFile: one.entryFile };
    if (one.handler.state !== 'set') return undefined;
    const dot = one.handler.value.lastIndexOf('.');
    const module = one.handler.value.slice(0, Math.max(dot, 0));
    const entry = one.handler.value.slice(dot + 1);
    for (const file of filesOf(module, runtime)) {
      const alike = this.#named(file, project);
      const text = this.#read(posix.join(code.value, file));
      const copied = alike.filter((source) => source.text === text);
      const source = only(copied) ?? (isDistinctive(file) ? only(alike) : undefined);
      if (source?.text.includes(entry) === true) {
        const folder = posix.join(source.name, ...file.split('/').map(() => '..'));
        return { code: { ...code, value: folder }, entryFile: one.entryFile };
      }
      const bundled = text === undefined || copied.length > 0 ? undefined : this.#bundledEntry(text, project);
      if (bundled !== undefined) return { code: absent, entryFile: { ...code, value: bundled.name } };
    }
    return undefined;
  }

  /** The only source that a bundle's last comment can mean. */
  #bundledEntry(text: string, project: string): SourceFile | undefined {
    const last = [...text.matchAll(originComment)].at(-1)?.[1];
    // Paths begin where the bundler ran.
    const origin = last?.replace(/^(?:\.\.?\/)+/, '');
    return origin === undefined || origin.includes('node_modules/')
      ? undefined
      : only(this.#named(origin, project));
  }

  /** The sources of a project of which the path ends so. */
  #named(end: string, project: string): SourceFile[] {
    this.#byBaseName ??= byBaseName(this.sources);
    return (this.#byBaseName.get(posix.basename(end)) ?? []).filter(
      ({ name }) => liesIn(name, project) && toPosix(this.paths.absolute(name)).endsWith(`/${end}`),
    );
  }

  #read(file: string): string | undefined {
    if (!this.#texts.has(file)) {
      const read = readSource(this.paths.absolute(file), this.access);
      this.#texts.set(file, read.kind === 'text' ? read.text : undefined);
    }
    return this.#texts.get(file);
  }
}

function notInSight(code: Known): Code {
  return {
    code: { state: 'unknown', why: 'its source is not in sight', at: code.at },
    entryFile: absent,
  };
}

/** Code may have changed since it was copied; but constructs of libraries bring files with the same usual names. */
function isDistinctive(file: string): boolean {
  return !/(?:^|\/)(?:index|__entrypoint__|__init__)\.\w+$/.test(file);
}

function byBaseName(sources: readonly SourceFile[]): Map<string, SourceFile[]> {
  const found = new Map<string, SourceFile[]>();
  for (const source of sources) {
    const base = posix.basename(source.name);
    const alike = found.get(base);
    if (alike === undefined) found.set(base, [source]);
    else alike.push(source);
  }
  return found;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function filesOf(module: string, runtime: string): string[] {
  if (module === '') return [];
  if (runtime.startsWith('python')) return [`${module.replaceAll('.', '/')}.py`];
  return runtime.startsWith('nodejs') ? ['.js', '.mjs', '.cjs'].map((ending) => module + ending) : [];
}
