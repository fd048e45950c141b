import { hazardIds, type EngineOptions, type Finding, type HazardInfo } from 'hazard-core';
import { diskAccess, type FileAccess } from './file-access.js';
import type { FrontEnd } from './frontends/front-end.js';
import { judge } from './judge.js';
import { compareNotifications, compareText } from './notification.js';
import { discover } from './project/discover.js';
import { ModuleIndex } from './project/module-index.js';
import type { ScanResult } from './scan-result.js';
import type { Selection } from './selection.js';

export interface ScanRequest {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly engine: EngineOptions;
  readonly selection: Selection;
  readonly catalogue: readonly HazardInfo[];
  readonly frontEnds: readonly FrontEnd[];
  readonly access?: FileAccess;
  /** Called with a number from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Finds the hazards in the given paths.
 * @throws {UsageError} for a path that cannot be scanned. All other trouble is a notification of the result.
 */
export function scan(request: ScanRequest): ScanResult {
  const started = performance.now();
  const access = request.access ?? diskAccess;
  const byExtension = new Map(
    request.frontEnds.flatMap((frontEnd) =>
      frontEnd.extensions.map((extension) => [extension, frontEnd] as const),
    ),
  );
  const discovery = discover({
    cwd: request.cwd,
    paths: request.paths,
    extensions: new Set(byExtension.keys()),
    access,
  });
  const index = new ModuleIndex(discovery, access);
  let steps = 0;
  const judgement = judge(discovery.files, {
    paths: discovery.paths,
    access,
    resolver: index,
    frontEndOf: (file) => byExtension.get(file.slice(file.lastIndexOf('.'))),
    catalogue: request.catalogue,
    engine: request.engine,
    selection: request.selection,
    onProgress: (files) => {
      steps += files;
      request.onProgress?.(steps / (2 * discovery.files.length));
    },
  });
  const skippedFiles = { ...discovery.skips.files };
  for (const [reason, count] of Object.entries(judgement.skippedFiles)) {
    const known = reason as keyof typeof skippedFiles;
    skippedFiles[known] = (skippedFiles[known] ?? 0) + count;
  }
  return {
    paths: discovery.paths,
    findings: judgement.findings.sort(compareFindings),
    notifications: [...discovery.notifications, ...index.notifications, ...judgement.notifications].sort(
      compareNotifications,
    ),
    sources: new Map(judgement.sources.map((source) => [source.name, source])),
    statistics: {
      files: judgement.files,
      bytes: judgement.bytes,
      functions: judgement.functions,
      suppressed: judgement.suppressed,
      skippedFiles,
      skippedFolders: discovery.skips.folders,
      milliseconds: Math.round(performance.now() - started),
    },
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    hazardIds.indexOf(a.hazard) - hazardIds.indexOf(b.hazard) ||
    compareText(a.variant, b.variant) ||
    compareText(a.message, b.message)
  );
}
