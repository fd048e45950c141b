import type { EngineOptions, FileOptions } from 'hazard-core';
import { byFile, type PathOverrides } from './project/path-overrides.js';
import type { PlacedPatterns } from './project/path-patterns.js';

/** What the analysis is told. Plain data. */
export interface EngineSettings extends EngineOptions {
  readonly overrides?: PathOverrides<EngineOverride> | undefined;
}

/** What is different for the code in some files. What it does not give stays as it is. */
export interface EngineOverride extends Partial<FileOptions> {
  readonly files: PlacedPatterns;
}

/** What counts for the code of a file. */
export function fileOptions(engine: EngineSettings): ((file: string) => FileOptions) | undefined {
  return engine.overrides && byFile<FileOptions, EngineOverride>(engine, engine.overrides, put);
}

function put(
  current: FileOptions,
  { handlerNames, assumeEntries, maxConcurrency }: EngineOverride,
): FileOptions {
  return {
    handlerNames: handlerNames ?? current.handlerNames,
    assumeEntries: assumeEntries ?? current.assumeEntries,
    maxConcurrency: maxConcurrency ?? current.maxConcurrency,
  };
}
