import path from 'node:path';
import { normalizeOptions, type Severity } from 'hazard-core';
import { defaultCacheFolder } from '../cache/location.js';
import type { EngineOverride, EngineSettings } from '../engine-settings.js';
import type { Config } from './load-config.js';
import type { PathSettings } from './schema.js';
import { PathFilter } from '../project/path-filter.js';
import type { PlacedPatterns } from '../project/path-patterns.js';
import type { ProjectPaths } from '../project/paths.js';
import { leastConfidence, type Selection, type SelectionOverride } from '../selection.js';
import { placeInRepository } from './config-paths.js';
import type { ScanFlags } from '../cli/options.js';

/** The flags that decide on settings. */
type Flags = Partial<ScanFlags>;

/** What a scan is to do: the flags of the command line, the configuration file where they say nothing, and the defaults. */
export interface ScanSettings {
  readonly engine: EngineSettings;
  readonly selection: Selection;
  readonly filter: PathFilter | undefined;
  readonly failOn: Severity | 'never';
  /** The folder of kept results, if they are kept. */
  readonly cache: string | undefined;
  /** The file of known findings, as an absolute path. */
  readonly baseline: string | undefined;
}

/**
 * @throws {OptionsError} for a value that the engine refuses.
 * @throws {UsageError} for a path of the configuration that leads out of the repository.
 */
export function settingsOf(
  flags: Flags,
  config: Config | undefined,
  paths: ProjectPaths,
  env: Readonly<Record<string, string | undefined>>,
): ScanSettings {
  const file = config?.settings ?? {};
  const selection = selectionOf(flags, config, paths);
  const engine = normalizeOptions(
    {
      handlerNames: flags.handlerNames ?? file.handlerNames,
      assumeEntries: flags.assumeEntry ?? file.assumeEntries,
      additionalConnections: flags.additionalConnections ?? file.additionalConnections,
      additionalPathSinks: flags.additionalPathSinks ?? file.additionalPathSinks,
      maxConcurrency: flags.maxConcurrency ?? file.maxConcurrency,
      requestTime: flags.requestTime ?? file.requestTime,
      minConfidence: leastConfidence(selection),
    },
    'command line',
  );
  const include = placed(flags.include, file.include, config, paths);
  const exclude = placed(flags.exclude, file.exclude, config, paths);
  return {
    engine: { ...engine, overrides: engineOverrides(flags, config, paths) },
    selection,
    filter: include === undefined && exclude === undefined ? undefined : new PathFilter(include, exclude),
    failOn: flags.failOn ?? file.failOn ?? 'error',
    cache: cacheFolder(flags, config, paths, env),
    baseline: pathFrom(flags.baseline, 'baseline', config, paths),
  };
}

/** Patterns of the command line are relative to where the user stands, those of a file to the file's folder. */
function placed(
  flag: readonly string[] | undefined,
  inFile: readonly string[] | undefined,
  config: Config | undefined,
  paths: ProjectPaths,
): PlacedPatterns | undefined {
  if (flag !== undefined) return { folder: paths.cwd, patterns: flag };
  return inFile === undefined ? undefined : { folder: config!.folder, patterns: inFile };
}

function pathFrom(
  flag: string | undefined,
  key: 'baseline' | 'cacheLocation',
  config: Config | undefined,
  paths: ProjectPaths,
): string | undefined {
  if (flag !== undefined) return path.resolve(paths.cwd, flag);
  const written = config?.settings[key];
  return written === undefined ? undefined : placeInRepository(written, key, config!, paths);
}

function cacheFolder(
  flags: Flags,
  config: Config | undefined,
  paths: ProjectPaths,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (flags.cacheLocation !== undefined) return path.resolve(paths.cwd, flags.cacheLocation);
  const isWanted = flags.cache ?? config?.settings.cache ?? config?.settings.cacheLocation !== undefined;
  if (!isWanted) return undefined;
  return pathFrom(undefined, 'cacheLocation', config, paths) ?? defaultCacheFolder(env);
}

/** A flag wins over the file, also over what the file says of single paths. */
function engineOverrides(
  flags: Flags,
  config: Config | undefined,
  { base }: ProjectPaths,
): EngineSettings['overrides'] {
  const entries = (config?.settings.overrides ?? [])
    .map((override): EngineOverride => ({
      files: { folder: config!.folder, patterns: override.files },
      handlerNames: flags.handlerNames === undefined ? override.handlerNames : undefined,
      assumeEntries: flags.assumeEntry === undefined ? override.assumeEntries : undefined,
      maxConcurrency: flags.maxConcurrency === undefined ? override.maxConcurrency : undefined,
    }))
    .filter(({ files: _, ...options }) => Object.values(options).some((value) => value !== undefined));
  return entries.length === 0 ? undefined : { base, entries };
}

/** A flag wins over the file, also over what the file says of single paths. */
function selectionOf(flags: Flags, config: Config | undefined, paths: ProjectPaths): Selection {
  const file = config?.settings ?? {};
  const strict = flags.strict ?? file.strict ?? false;
  const minConfidence =
    flags.minConfidence ??
    (flags.strict === true ? 'low' : file.minConfidence) ??
    (strict ? 'low' : 'medium');
  const entries = (file.overrides ?? []).map((override): SelectionOverride => ({
    files: { folder: config!.folder, patterns: override.files },
    ...presetOf(override, flags),
    only: flags.only === undefined ? override.only : undefined,
    ignored: override.ignore,
    severity: override.severity,
  }));
  return {
    minConfidence,
    preset: strict ? 'strict' : 'recommended',
    only: flags.only ?? file.only ?? [],
    // Whoever asks for a hazard by name wants to see it.
    ignored: flags.ignore ?? (flags.only === undefined ? file.ignore : undefined) ?? [],
    severity: file.severity,
    overrides: entries.length === 0 ? undefined : { base: paths.base, entries },
  };
}

function presetOf(
  { strict, minConfidence }: PathSettings,
  flags: Flags,
): Pick<SelectionOverride, 'preset' | 'minConfidence'> {
  const ofStrict = strict === undefined ? undefined : strict ? 'low' : 'medium';
  return {
    preset:
      flags.strict === undefined && strict !== undefined ? (strict ? 'strict' : 'recommended') : undefined,
    minConfidence:
      flags.strict === undefined && flags.minConfidence === undefined
        ? (minConfidence ?? ofStrict)
        : undefined,
  };
}
