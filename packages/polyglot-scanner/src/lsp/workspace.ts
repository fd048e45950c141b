import { setImmediate } from 'node:timers/promises';
import { catalogue } from 'hazard-core';
import type { ScanSettings } from '../config/settings.js';
import { isCdkSource } from '../deployment/cdk/is-cdk-source.js';
import { describeProject, type DescribedProject } from '../deployment/describe-project.js';
import { FoundDescriptions } from '../deployment/find-descriptions.js';
import { handlersOf } from '../deployment/handler-files.js';
import type { FileAccess } from '../file-access.js';
import { frontEndOf, sourceExtensions } from '../frontends/registry.js';
import type { Judgement } from '../judge.js';
import { compareText } from '../notification.js';
import { overlayAccess } from '../overlay-access.js';
import { prepareAndJudge } from '../prepare.js';
import { discover, type Discovery } from '../project/discover.js';
import { locate } from '../project/location.js';
import type { ProjectPaths } from '../project/paths.js';
import { nameIn } from './places.js';
import { ProjectIndex } from '../project/project-index.js';
import { maximumSourceBytes } from '../read-source.js';
import { readSources } from '../read-sources.js';
import { SourceFile } from '../source-file.js';
import { groupByImports, planFile, type PlannedFile, type PlannedGroup } from '../threads/plan.js';
import { KeptDescriptions } from './kept-descriptions.js';
import { KeptFacts } from './kept-facts.js';
import { KeptModels } from './kept-models.js';

export interface WorkspaceRequest {
  /** Absolute and free of symbolic links. */
  readonly folder: string;
  /** What of it belongs to the project: the folder itself, or single files. */
  readonly paths: readonly string[];
  readonly access: FileAccess;
  /** What counts for a project; it does not throw. */
  readonly settingsFor: (paths: ProjectPaths) => Promise<ProjectSettings>;
  /** Called whenever all files are found and read, which may take a while. */
  readonly onReading?: ((folder: string, reading: Promise<unknown>) => void) | undefined;
  /** Called when a change of a description has made other code the entries: whatever was told may no longer be so. */
  readonly onEntries?: (() => void) | undefined;
}

/** What an editor needs of the settings. */
export type ProjectSettings = Pick<ScanSettings, 'engine' | 'selection' | 'filter'>;

/** What is known of a file, and of those that are judged with it. */
export interface FileJudgement {
  /** As the workspace names it. */
  readonly name: string;
  readonly judgement: Pick<Judgement, 'findings' | 'notifications'>;
  /** Of all files that the judgement speaks of. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** The folder that names are relative to. */
  readonly base: string;
}

/** Everything about a folder that lasts from one keystroke to the next. */
interface Project {
  readonly settings: ProjectSettings;
  readonly discovery: Discovery;
  readonly sources: Map<string, SourceFile>;
  readonly index: ProjectIndex;
  readonly descriptions: FoundDescriptions;
  described: DescribedProject;
  /** By the name of each of its files. */
  groups: Map<string, PlannedGroup>;
  readonly judgements: Map<PlannedGroup, Judgement>;
}

/** So many files are read without a pause; then messages of the editor come first. */
const filesAtOnce = 100;

/**
 * The files of a folder as the editor has them. It finds and reads them once, and after a change does again only what
 * depends on it: files that are not linked with the changed one keep their judgement.
 */
export class Workspace {
  readonly #models = new KeptModels(frontEndOf);
  readonly #facts = new KeptFacts(this.#models.textOf);
  readonly #kept = new KeptDescriptions();
  /** Texts of the editor, by absolute path. */
  readonly #edited = new Map<string, string>();
  /** Files whose text is another than the project knows. It takes them when it is asked: of many changes only the last. */
  readonly #stale = new Set<string>();
  #project: Promise<Project> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly request: WorkspaceRequest) {}

  get folder(): string {
    return this.request.folder;
  }

  /** Takes the editor's text in place of the file's. One that is too large is not judged, as on the disk. */
  edit(file: string, text: string): void {
    this.#edited.set(file, text.length > maximumSourceBytes ? '' : text);
    this.#stale.add(file);
  }

  /** The file's own text counts again. */
  close(file: string): void {
    this.#edited.delete(file);
    this.#stale.add(file);
  }

  /** The file was written by someone else. */
  changeOnDisk(file: string): void {
    if (!this.#edited.has(file)) this.#stale.add(file);
  }

  /** Files came or went, or what says how they belong together has changed: all is found anew. */
  forget(): void {
    this.#project = undefined;
  }

  /** Whether the file belongs to the project, as far as the disk was looked at. */
  async has(file: string): Promise<boolean> {
    const project = await this.#load();
    const name = nameOf(file, project);
    return project.sources.has(name) || project.discovery.templates.includes(name);
  }

  /** Undefined for a file that is not part of the project: it is ignored, generated or not on the disk. */
  judge(file: string): Promise<FileJudgement | undefined> {
    return this.#inTurn(async () => {
      const project = await this.#current();
      const name = nameOf(file, project);
      const { base } = project.discovery.paths;
      const { files, configuration } = project.described;
      const group = project.groups.get(name);
      if (group === undefined) {
        return files.has(name) ? { name, judgement: configuration, sources: files, base } : undefined;
      }
      const sources = new Map(group.map(({ source }) => [source.name, source]));
      let judgement = project.judgements.get(group);
      if (judgement === undefined) {
        this.#retainModels(project, group);
        judgement = await prepareAndJudge([...sources.values()], {
          resolver: project.index,
          frontEndOf: this.#models.of,
          analyze: this.#facts.analyze,
          catalogue,
          engine: project.settings.engine,
          selection: project.settings.selection,
        });
        project.judgements.set(group, judgement);
      }
      // Some sources are descriptions as well.
      const configured = configuration.findings.filter(({ file: one }) => sources.has(one));
      const { notifications } = judgement;
      return {
        name,
        judgement: { findings: [...judgement.findings, ...configured], notifications },
        sources,
        base,
      };
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** The project with the texts of now. */
  async #current(): Promise<Project> {
    const project = await this.#load();
    const stale = [...this.#stale];
    this.#stale.clear();
    try {
      if (await this.#take(stale, project)) return project;
    } catch {
      // Half of a change may have been taken: all is found anew.
    }
    this.forget();
    return this.#load();
  }

  /** False when a file cannot be read any more. */
  async #take(changed: readonly string[], project: Project): Promise<boolean> {
    let saysMore = false;
    for (const file of changed) {
      const name = nameOf(file, project);
      const before = project.sources.get(name);
      if (before !== undefined) {
        const edited = this.#edited.get(file);
        const after = edited === undefined ? this.#read(name, project) : new SourceFile(name, edited);
        if (after === undefined) return false;
        if (after.text !== before.text) replace(before, after, project);
        saysMore ||= after.text !== before.text && (isCdkSource(before) || isCdkSource(after));
      } else if (project.discovery.templates.includes(name)) {
        project.descriptions.look(name, this.#access);
        saysMore = true;
      }
    }
    if (saysMore) await this.#describeAgain(project);
    return true;
  }

  async #describeAgain(project: Project): Promise<void> {
    const before = JSON.stringify(handlersOf(project.described.functions));
    project.described = await this.#describe(project);
    const handlers = handlersOf(project.described.functions);
    if (JSON.stringify(handlers) === before) return;
    project.index.takeHandlers(handlers);
    regroup(project);
    this.request.onEntries?.();
  }

  #describe({
    descriptions,
    discovery,
    sources,
    settings,
  }: Pick<Project, 'descriptions' | 'discovery' | 'sources' | 'settings'>): Promise<DescribedProject> {
    return describeProject(descriptions, discovery, [...sources.values()], this.#access, {
      selection: settings.selection,
      cache: this.#kept,
    });
  }

  /** The files as the editor has them. */
  get #access(): FileAccess {
    const edited = [...this.#edited].map(([file, text]) => [file, Buffer.from(text)] as const);
    return overlayAccess(this.request.access, new Map(edited));
  }

  #read(name: string, { discovery }: Project): SourceFile | undefined {
    return readSources([name], discovery.paths, this.request.access).sources[0];
  }

  async #load(): Promise<Project> {
    if (this.#project === undefined) {
      this.#project = this.#find();
      this.request.onReading?.(this.folder, this.#project);
    }
    try {
      return await this.#project;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  async #find(): Promise<Project> {
    const { folder, paths, access, settingsFor } = this.request;
    const place = { cwd: folder, paths, access };
    const settings = await settingsFor(locate(place).paths);
    const discovery = discover({ ...place, extensions: sourceExtensions, filter: settings.filter });
    const sources: SourceFile[] = [];
    for (let start = 0; start < discovery.files.length; start += filesAtOnce) {
      const files = discovery.files.slice(start, start + filesAtOnce);
      for (const source of readSources(files, discovery.paths, access).sources) {
        const edited = this.#edited.get(discovery.paths.absolute(source.name));
        sources.push(edited === undefined ? source : new SourceFile(source.name, edited));
      }
      await setImmediate();
    }
    const known = {
      settings,
      discovery,
      sources: new Map(sources.map((source) => [source.name, source])),
      descriptions: new FoundDescriptions(discovery, this.#access),
    };
    const described = await this.#describe(known);
    const index = new ProjectIndex(
      discovery,
      sources,
      (file) => frontEndOf(file)!.runtime,
      access,
      handlersOf(described.functions),
    );
    return {
      ...known,
      described,
      index,
      groups: byFile(groupByImports(sources, index)),
      judgements: new Map(),
    };
  }

  /** Those of files that are open, and what is linked with them, will be asked for again. */
  #retainModels({ groups, discovery }: Project, group: PlannedGroup): void {
    const kept = new Set(group.map(({ source }) => source.name));
    for (const file of this.#edited.keys()) {
      const name = nameIn(discovery.paths.base, file);
      for (const { source } of groups.get(name) ?? []) kept.add(source.name);
    }
    this.#models.retain(kept);
    this.#facts.retain(kept);
  }
}

function nameOf(file: string, { discovery }: Project): string {
  return nameIn(discovery.paths.base, file);
}

/** Puts a text in the place of another, and forgets what was derived from it. */
function replace(before: SourceFile, after: SourceFile, project: Project): void {
  const { sources, index, groups, judgements } = project;
  const { name } = after;
  sources.set(name, after);
  const group = groups.get(name)!;
  judgements.delete(group);
  const alike = index.declaresAlike(before, after);
  const all = [...sources.values()];
  if (!alike) index.renew(name, all);
  const planned = planFile(after, index);
  const old = group.find(({ source }) => source.name === name)!;
  if (alike && linksAlike(old, planned)) {
    const changed = group.map((file) => (file === old ? planned : file));
    for (const { source } of changed) groups.set(source.name, changed);
    return;
  }
  regroup(project);
}

/** Links, or what is said of handlers, are others now: only groups that are the same keep their judgement. */
function regroup(project: Project): void {
  const { sources, index, groups, judgements } = project;
  const regrouped = groupByImports([...sources.values()], index);
  const known = new Map(judgements);
  judgements.clear();
  for (const one of regrouped) {
    const before = groups.get(one[0]!.source.name);
    const judgement = before === undefined ? undefined : known.get(before);
    if (judgement !== undefined && groupsAlike(before!, one)) judgements.set(one, judgement);
  }
  project.groups = byFile(regrouped);
}

function byFile(groups: readonly PlannedGroup[]): Map<string, PlannedGroup> {
  return new Map(groups.flatMap((group) => group.map(({ source }) => [source.name, group] as const)));
}

function groupsAlike(one: PlannedGroup, other: PlannedGroup): boolean {
  return (
    one.length === other.length &&
    one.every((file, at) => file.source === other[at]!.source && linksAlike(file, other[at]!))
  );
}

/** Whether two files, or two texts of one, lead to the same files by the same names, and begin the same functions. */
function linksAlike(one: PlannedFile, other: PlannedFile): boolean {
  return linksOf(one) === linksOf(other);
}

function linksOf({ resolutions, parts, handlers }: PlannedFile): string {
  const links = Object.entries(resolutions).filter(([, target]) => target !== null);
  return JSON.stringify([links.sort(([a], [b]) => compareText(a, b)), parts, handlers]);
}
