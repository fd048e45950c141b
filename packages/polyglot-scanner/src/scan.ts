import { catalogue, type Finding } from 'hazard-core';
import type { EngineSettings } from './engine-settings.js';
import { concernsFinding, concernsNotification, type Focus } from './focus.js';
import { diskAccess, type FileAccess } from './file-access.js';
import { frontEndOf, sourceExtensions } from './frontends/registry.js';
import { ResultCache } from './cache/result-cache.js';
import { toolIdentity } from './cache/tool.js';
import { describeProject } from './deployment/describe-project.js';
import { FoundDescriptions } from './deployment/find-descriptions.js';
import { handlersOf } from './deployment/handler-files.js';
import { judgeProject } from './judge-project.js';
import { compareNotifications } from './notification.js';
import { discover } from './project/discover.js';
import type { PathFilter } from './project/path-filter.js';
import { ProjectIndex } from './project/project-index.js';
import { addedCounts } from './project/skips.js';
import { readSources } from './read-sources.js';
import { compareFindings, comparePlaces, type ScanResult } from './scan-result.js';
import type { Selection } from './selection.js';

export interface ScanRequest {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly engine: EngineSettings;
  readonly selection: Selection;
  /** Also says which functions the platform calls, all of them: files that hold no hazard are then read as well. */
  readonly listsEntryPoints?: boolean;
  /** What the user wants to be left out. */
  readonly filter?: PathFilter | undefined;
  /** The files that the user asks about; without it, all. */
  readonly focus?: Focus | undefined;
  /** Only findings in code that a description runs on Managed Instances, and in its configuration. */
  readonly lmiOnly?: boolean | undefined;
  /** How many threads judge the files; without it, as many as pay. The result is the same. */
  readonly threads?: number | undefined;
  /** The program of a thread; without it there is only one. */
  readonly worker?: URL | undefined;
  /** A folder in which results are kept for the next scan, and taken from the last one. */
  readonly cache?: string | undefined;
  readonly access?: FileAccess;
  /** Called with a number from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Finds the hazards in the given paths.
 * @throws {UsageError} for a path that cannot be scanned. All other trouble is a notification of the result.
 */
export async function scan(request: ScanRequest): Promise<ScanResult> {
  const started = performance.now();
  const { cwd, paths, engine, selection, filter, focus, listsEntryPoints = false } = request;
  const { access = diskAccess } = request;
  const discovery = discover({ cwd, paths, extensions: sourceExtensions, filter, access });
  const isWanted = focus === undefined || discovery.files.some((file) => focus.files.has(file));
  const read = readSources(isWanted ? discovery.files : [], discovery.paths, access);
  const { base } = discovery.paths;
  const cache =
    request.cache === undefined
      ? undefined
      : new ResultCache(request.cache, {
          tool: toolIdentity(),
          options: { engine, selection, listsEntryPoints },
          folder: base,
        });
  const found = new FoundDescriptions(discovery, access);
  const { functions, configuration, files } = await describeProject(found, discovery, read.sources, access, {
    selection,
    inFull: listsEntryPoints,
    cache: cache?.descriptions,
  });
  const index = new ProjectIndex(
    discovery,
    read.sources,
    (file) => frontEndOf(file)!.runtime,
    access,
    handlersOf(functions),
  );
  const judgement = await judgeProject({
    sources: read.sources,
    index,
    context: { resolver: index, frontEndOf, catalogue, engine, selection, listsEntryPoints },
    focus: focus?.files,
    threads: request.threads,
    worker: request.worker,
    cache,
    onProgress: request.onProgress,
  });
  const notifications = [
    ...discovery.notifications,
    ...index.notifications,
    ...read.notifications,
    ...judgement.notifications,
    ...configuration.notifications,
    ...(cache?.save(isWanted) ?? []),
  ];
  const concerned = <Item>(items: readonly Item[], concerns: (focus: Focus, item: Item) => boolean): Item[] =>
    items.filter((item) => focus === undefined || concerns(focus, item));
  const all = [...judgement.findings, ...configuration.findings];
  const asked = concerned(all, concernsFinding);
  const findings = request.lmiOnly === true ? asked.filter(runsOnManagedInstances) : asked;
  const allSuppressed = [...judgement.suppressed, ...configuration.suppressed];
  const suppressed = concerned(allSuppressed, (one, { finding }) => concernsFinding(one, finding));
  return {
    paths: discovery.paths,
    findings: findings.sort(compareFindings),
    suppressed: [...suppressed].sort((a, b) => compareFindings(a.finding, b.finding)),
    entryPoints: [...judgement.entryPoints].sort(comparePlaces),
    functions,
    notifications: concerned(notifications, concernsNotification).sort(compareNotifications),
    sources: new Map([...read.sources.map((source) => [source.name, source] as const), ...files]),
    statistics: {
      files: judgement.files,
      filesByRuntime: addedCounts(judgement.filesByRuntime),
      cachedFiles: judgement.cachedFiles,
      skimmedFiles: judgement.skimmedFiles,
      functions: judgement.functions,
      suppressed: allSuppressed.length,
      hidden: judgement.hidden + configuration.hidden,
      elsewhere: all.length - asked.length,
      unmanaged: asked.length - findings.length,
      known: 0,
      skippedFiles: addedCounts(discovery.skips.files, read.skippedFiles, judgement.skippedFiles),
      skippedFolders: discovery.skips.folders,
      milliseconds: Math.round(performance.now() - started),
    },
  };
}

/** What configuration is found wrong is that of Managed Instances, also where no function uses it yet. */
function runsOnManagedInstances({ functions, reach }: Finding): boolean {
  return reach === 'configuration' || functions.some(({ onManagedInstances }) => onManagedInstances);
}
