import { analyze, type EngineOptions, type Finding, type HazardInfo, type ModuleModel } from 'hazard-core';
import { isStackOverflow } from './errors.js';
import type { FileAccess } from './file-access.js';
import type { FrontEnd } from './frontends/front-end.js';
import type { Notification } from './notification.js';
import { excludedText } from './project/excludes.js';
import { linkModules, type Resolver } from './project/link.js';
import type { ProjectPaths } from './project/paths.js';
import { Skips, type SkipReason } from './project/skips.js';
import { maximumSourceBytes, readSource } from './read-source.js';
import { isSelected, type Selection } from './selection.js';
import { SourceFile } from './source-file.js';
import {
  mayHoldEslintDirective,
  mayHoldOwnSuppression,
  readSuppressions,
  type Suppressions,
} from './suppressions.js';

/** What is needed to judge files, whatever files they are. */
export interface JudgeContext {
  readonly paths: ProjectPaths;
  readonly access: FileAccess;
  readonly resolver: Resolver;
  readonly frontEndOf: (file: string) => FrontEnd | undefined;
  readonly catalogue: readonly HazardInfo[];
  readonly engine: EngineOptions;
  readonly selection: Selection;
  /** Called with the number of files that went one step further; each file takes two. */
  readonly onProgress?: (files: number) => void;
}

/** Plain data: it may come from another thread. */
export interface Judgement {
  readonly findings: Finding[];
  readonly notifications: Notification[];
  /** The files that findings point at. */
  readonly sources: SourceFile[];
  readonly files: number;
  readonly bytes: number;
  readonly functions: number;
  readonly suppressed: number;
  readonly skippedFiles: Skips['files'];
}

/** Reads, parses, links and analyses a set of files, and drops the findings that their comments allow. */
export function judge(files: readonly string[], context: JudgeContext): Judgement {
  return new Judge(context).run(files);
}

class Judge {
  readonly #sources = new Map<string, SourceFile>();
  readonly #suppressions = new Map<string, Suppressions | undefined>();
  readonly #notifications: Notification[] = [];
  readonly #skips = new Skips();
  #bytes = 0;
  #functions = 0;

  constructor(private readonly context: JudgeContext) {}

  run(files: readonly string[]): Judgement {
    const modules: ModuleModel[] = [];
    for (const file of files) {
      const module = this.#parse(file);
      if (module !== undefined) modules.push(module);
      this.context.onProgress?.(1);
    }
    this.context.onProgress?.(files.length - modules.length);
    const found: Finding[] = [];
    for (const group of linkModules(modules, this.context.resolver)) {
      found.push(...this.#analyze(group));
      this.context.onProgress?.(group.length);
    }
    const { selection, catalogue } = this.context;
    const selected = found.filter((finding) => isSelected(finding, selection, catalogue));
    const findings = selected.filter((finding) => !this.#suppressionsOf(finding.file)?.covers(finding));
    return {
      findings,
      notifications: this.#notifications,
      sources: this.#sourcesOf(findings),
      files: modules.length,
      bytes: this.#bytes,
      functions: this.#functions,
      suppressed: selected.length - findings.length,
      skippedFiles: this.#skips.files,
    };
  }

  #parse(file: string): ModuleModel | undefined {
    const source = this.#read(file);
    if (source === undefined) return undefined;
    const frontEnd = this.context.frontEndOf(file)!;
    if (frontEnd.nestsTooDeeply(source.text)) return this.#tooDeep(file);
    let module: ModuleModel;
    try {
      module = frontEnd.parse(file, source.text);
    } catch (error) {
      if (isStackOverflow(error)) return this.#tooDeep(file);
      this.#fault(file, 'This file could not be read into the program model', error);
      return undefined;
    }
    this.#sources.set(file, source);
    this.#bytes += source.text.length;
    // The module's own code counts as no function.
    this.#functions += module.functions.length - 1;
    for (const { message, span } of module.problems) {
      const start = source.lines.positionAt(span.start);
      const end = source.lines.positionAt(span.end);
      this.#notifications.push({ level: 'error', kind: 'parse-error', file, start, end, message });
    }
    if (mayHoldOwnSuppression(source.text)) {
      this.#notifications.push(...(this.#suppressionsOf(file)?.notifications ?? []));
    }
    return module;
  }

  #read(file: string): SourceFile | undefined {
    const { paths, access } = this.context;
    const read = readSource(paths.absolute(file), access);
    switch (read.kind) {
      case 'unreadable':
        return this.#skip(file, 'unreadable', {
          level: 'error',
          kind: 'unreadable',
          message: `This file cannot be read: ${read.reason}.`,
        });
      case 'too-large':
        return this.#skip(file, 'too-large', {
          level: 'warning',
          kind: 'limit',
          message: `This file is larger than ${maximumSourceBytes / 1024 / 1024} MB and was not scanned.`,
        });
      case 'binary':
        return this.#skip(file, 'binary', {
          level: 'warning',
          kind: 'unreadable',
          message: 'This is not a text file, whatever its name says; it was not scanned.',
        });
      case 'text': {
        const reason = excludedText(read.text);
        if (reason !== undefined) return this.#skip(file, reason);
        const source = new SourceFile(file, read.text, read.byteOrderMark);
        if (read.badByteAt !== undefined) {
          this.#notifications.push({
            level: 'warning',
            kind: 'encoding',
            file,
            start: source.lines.positionAt(read.badByteAt),
            message:
              'This file is not valid UTF-8; what could not be decoded was read as replacement characters.',
          });
        }
        return source;
      }
    }
  }

  #skip(file: string, reason: SkipReason, notification?: Omit<Notification, 'file'>): undefined {
    this.#skips.file(reason);
    if (notification !== undefined) this.#notifications.push({ ...notification, file });
    return undefined;
  }

  #tooDeep(file: string): undefined {
    return this.#skip(file, 'too-deep', {
      level: 'warning',
      kind: 'limit',
      message: 'This file nests its code too deeply to be analysed; it was not scanned.',
    });
  }

  #analyze(group: readonly ModuleModel[]): Finding[] {
    try {
      return analyze(group, this.context.engine);
    } catch (error) {
      const file = group[0]!.file;
      const others = group.length === 1 ? '' : ` and the ${group.length - 1} files it is linked with`;
      if (isStackOverflow(error)) {
        this.#notifications.push({
          level: 'error',
          kind: 'limit',
          file,
          message: `The code of this file${others} nests too deeply to be analysed.`,
        });
      } else {
        this.#fault(file, `This file${others} could not be analysed`, error);
      }
      return [];
    }
  }

  #fault(file: string, what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    this.#notifications.push({
      level: 'error',
      kind: 'internal',
      file,
      message: `${what}: ${reason}. This is a fault of lmi-scan; please report it. LMI_DEBUG=1 shows where it happened.`,
      debug: error instanceof Error ? (error.stack ?? reason) : reason,
    });
  }

  #suppressionsOf(file: string): Suppressions | undefined {
    if (this.#suppressions.has(file)) return this.#suppressions.get(file);
    const source = this.#sources.get(file);
    let suppressions: Suppressions | undefined;
    if (source !== undefined && (mayHoldOwnSuppression(source.text) || mayHoldEslintDirective(source.text))) {
      const comments = this.context.frontEndOf(file)!.comments(file, source.text);
      suppressions = readSuppressions(source, comments);
    }
    this.#suppressions.set(file, suppressions);
    return suppressions;
  }

  #sourcesOf(findings: readonly Finding[]): SourceFile[] {
    const names = new Set<string>();
    for (const finding of findings) {
      names.add(finding.file);
      for (const one of finding.related) names.add(one.file);
      for (const one of finding.interleaving) names.add(one.file);
    }
    return [...names].flatMap((name) => this.#sources.get(name) ?? []);
  }
}
