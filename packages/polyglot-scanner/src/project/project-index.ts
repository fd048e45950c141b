import type { DeployedHandler, RuntimeId } from 'hazard-core';
import type { FileAccess } from '../file-access.js';
import type { Notification } from '../notification.js';
import type { SourceFile } from '../source-file.js';
import { JavaPlatform } from './java-platform.js';
import { deploymentFolders, dotnetBuilds, javaBuilds } from './build-files.js';
import { Builds } from './builds.js';
import type { Discovery } from './discover.js';
import type { LanguageIndex, SpecifierKind } from './language-index.js';
import type { Resolver } from './link.js';
import { ModuleIndex } from './module-index.js';
import { PythonIndex } from './python/python-index.js';
import { TypeIndex } from './types/type-index.js';

/** Finds the files that any scanned file has to do with: each language has an index of its own, made when it is met. */
export class ProjectIndex implements Resolver {
  readonly #byRuntime = new Map<RuntimeId, LanguageIndex>();
  #handlers = new Map<string, DeployedHandler[]>();
  readonly #runtimes: ReadonlyMap<string, RuntimeId>;
  readonly notifications: readonly Notification[];

  constructor(
    private readonly discovery: Discovery,
    sources: readonly SourceFile[],
    runtimeOf: (file: string) => RuntimeId,
    private readonly access: FileAccess,
    handlers: readonly DeployedHandler[] = [],
  ) {
    this.takeHandlers(handlers);
    const byRuntime = new Map<RuntimeId, SourceFile[]>();
    const runtimes = new Map<string, RuntimeId>();
    for (const source of sources) {
      const runtime = runtimeOf(source.name);
      runtimes.set(source.name, runtime);
      const list = byRuntime.get(runtime);
      if (list === undefined) byRuntime.set(runtime, [source]);
      else list.push(source);
    }
    this.#runtimes = runtimes;
    const node = new ModuleIndex(
      { ...discovery, files: discovery.files.filter((file) => runtimeOf(file) === 'node') },
      access,
    );
    this.#byRuntime.set('node', node);
    this.notifications = node.notifications;
    for (const [runtime, files] of byRuntime) {
      if (runtime !== 'node') this.#byRuntime.set(runtime, indexOf(runtime, files, discovery, access));
    }
  }

  resolve(importer: string, specifier: string): string | undefined {
    return this.#indexFor(importer)?.resolve(importer, specifier);
  }

  partsOf(file: string): readonly string[] {
    return this.#indexFor(file)?.partsOf?.(file) ?? [];
  }

  runsElsewhere(file: string): boolean {
    return this.#indexFor(file)?.runsElsewhere?.(file) ?? false;
  }

  isOtherProgram(file: string): boolean {
    return this.#indexFor(file)?.isOtherProgram?.(file) ?? false;
  }

  handlersIn(file: string): readonly DeployedHandler[] {
    return this.#handlers.get(file) ?? [];
  }

  /** What descriptions of deployments say now. */
  takeHandlers(handlers: readonly DeployedHandler[]): void {
    this.#handlers = new Map();
    for (const handler of handlers) {
      const known = this.#handlers.get(handler.codeFile);
      if (known === undefined) this.#handlers.set(handler.codeFile, [handler]);
      else known.push(handler);
    }
  }

  possibleImports(source: SourceFile): Iterable<string> {
    return this.#indexFor(source.name)?.possibleImports(source) ?? [];
  }

  specifierKind(file: string): SpecifierKind {
    return this.#indexFor(file)?.specifierKind ?? 'modules';
  }

  /** Whether two texts of a file are the same to all other files. */
  declaresAlike(before: SourceFile, after: SourceFile): boolean {
    return this.#indexFor(after.name)?.declaresAlike?.(before, after) ?? true;
  }

  /** Reads the texts of one language again; which files there are must not have changed. */
  renew(changed: string, sources: readonly SourceFile[]): void {
    const runtime = this.#runtimes.get(changed);
    if (runtime === undefined || runtime === 'node') return;
    const files = sources.filter(({ name }) => this.#runtimes.get(name) === runtime);
    this.#byRuntime.set(runtime, indexOf(runtime, files, this.discovery, this.access));
  }

  #indexFor(file: string): LanguageIndex | undefined {
    const runtime = this.#runtimes.get(file);
    return runtime === undefined ? undefined : this.#byRuntime.get(runtime);
  }
}

function indexOf(
  runtime: Exclude<RuntimeId, 'node'>,
  sources: readonly SourceFile[],
  discovery: Discovery,
  access: FileAccess,
): LanguageIndex {
  switch (runtime) {
    case 'python':
      return new PythonIndex(
        sources.map(({ name }) => name),
        deploymentFolders(discovery),
      );
    case 'java': {
      const builds = new Builds(javaBuilds(discovery, access));
      const platform = new JavaPlatform(sources, builds, discovery, access);
      return new TypeIndex(sources, 'java', builds, platform);
    }
    case 'dotnet':
      return new TypeIndex(sources, 'csharp', new Builds(dotnetBuilds(discovery, access)));
  }
}
