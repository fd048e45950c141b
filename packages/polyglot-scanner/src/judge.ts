import {
  analyze,
  type EntryPoint,
  type Finding,
  type HazardInfo,
  type ModuleModel,
  type ProjectFacts,
  type RuntimeId,
  type SourceProblem,
} from 'hazard-core';
import { isCdkSource } from './deployment/cdk/is-cdk-source.js';
import { fileOptions, type EngineSettings } from './engine-settings.js';
import { isStackOverflow } from './errors.js';
import type { FrontEnd } from './frontends/front-end.js';
import type { Notification } from './notification.js';
import { linkModules, type Resolver } from './project/link.js';
import type { SkipCounts } from './project/skips.js';
import { Skips } from './project/skips.js';
import { isOfCode, verdictOn, withChosenSeverity, type Selection } from './selection.js';
import type { SourceFile } from './source-file.js';
import {
  mayHoldEslintDirective,
  mayHoldOwnSuppression,
  readSuppressions,
  type Suppressions,
} from './suppressions.js';

/** What is needed to judge files, whatever files they are. */
export interface JudgeContext {
  readonly resolver: Resolver;
  readonly frontEndOf: (file: string) => FrontEnd | undefined;
  readonly catalogue: readonly HazardInfo[];
  readonly engine: EngineSettings;
  readonly selection: Selection;
  /** All entry points are wanted: then also files without a candidate are looked into. */
  readonly listsEntryPoints?: boolean | undefined;
  /** Finds what linked files hold; without it, the engine does so anew. */
  readonly analyze?: typeof analyze | undefined;
  /** Called with the number of files that went one step further; each file takes two. */
  readonly onProgress?: ((files: number) => void) | undefined;
}

/** A finding that a comment in the code allows. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** Why, as far as the comment says it. */
  readonly reason?: string | undefined;
}

/** Plain data: it may come from another thread. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Files without a candidate, which were not looked into, may have more. */
  readonly entryPoints: readonly EntryPoint[];
  readonly notifications: readonly Notification[];
  readonly files: number;
  readonly filesByRuntime: Readonly<Partial<Record<RuntimeId, number>>>;
  readonly functions: number;
  readonly suppressed: readonly SuppressedFinding[];
  readonly hidden: number;
  readonly skippedFiles: SkipCounts;
}

/** After so many mistakes in one file, the others say nothing new. */
const shownProblems = 10;

/** Parses, links and analyses a set of files, and drops the findings that their comments allow. */
export function judge(sources: readonly SourceFile[], context: JudgeContext): Judgement {
  return new Judge(sources, context).run();
}

class Judge {
  readonly #sources: ReadonlyMap<string, SourceFile>;
  readonly #suppressions = new Map<string, Suppressions | undefined>();
  readonly #notifications: Notification[] = [];
  readonly #optionsOf: ReturnType<typeof fileOptions>;
  readonly #skips = new Skips();
  #functions = 0;

  constructor(
    sources: readonly SourceFile[],
    private readonly context: JudgeContext,
  ) {
    this.#sources = new Map(sources.map((source) => [source.name, source]));
    this.#optionsOf = fileOptions(context.engine);
  }

  run(): Judgement {
    const modules: ModuleModel[] = [];
    for (const source of this.#sources.values()) {
      const module = this.#parse(source);
      if (module !== undefined) modules.push(module);
      this.context.onProgress?.(1);
    }
    this.context.onProgress?.(this.#sources.size - modules.length);
    const groups = linkModules(modules, this.context.resolver);
    const found: Finding[] = [];
    const entryPoints: EntryPoint[] = [];
    for (const group of groups) {
      const ofGroup = this.#analyze(group);
      if (ofGroup !== undefined) {
        // There may be more of them than a call takes arguments.
        for (const finding of ofGroup.findings) found.push(finding);
        for (const entryPoint of ofGroup.entryPoints) entryPoints.push(entryPoint);
        this.#noteUnusedSuppressions(group, ofGroup.findings);
      }
      this.context.onProgress?.(group.length);
    }
    const { selection, catalogue } = this.context;
    const verdicts = found.map((finding) => verdictOn(finding, selection, catalogue));
    const shown = found
      .filter((_, index) => verdicts[index] === 'shown')
      .map((finding) => withChosenSeverity(finding, selection));
    const findings: Finding[] = [];
    const suppressed: SuppressedFinding[] = [];
    for (const finding of shown) {
      const permission = this.#suppressionsOf(finding.file)?.allowing(finding);
      if (permission === undefined) findings.push(finding);
      else suppressed.push({ finding, reason: permission.reason });
    }
    return {
      findings,
      entryPoints,
      notifications: this.#notifications,
      files: modules.length,
      filesByRuntime: countRuntimes(modules.map(({ runtime }) => runtime)),
      functions: this.#functions,
      suppressed,
      hidden: verdicts.filter((verdict) => verdict === 'hidden').length,
      skippedFiles: this.#skips.files,
    };
  }

  #parse(source: SourceFile): ModuleModel | undefined {
    const { name: file, text } = source;
    const frontEnd = this.context.frontEndOf(file)!;
    if (frontEnd.nestsTooDeeply(text, file)) return this.#tooDeep(file);
    let module: ModuleModel;
    try {
      module = frontEnd.parse(file, text);
    } catch (error) {
      if (isStackOverflow(error)) return this.#tooDeep(file);
      this.#fault(file, 'This file could not be read into the program model', error);
      return undefined;
    }
    // Who names entries by hand, or describes what is deployed, knows better what is called.
    const { resolver, engine } = this.context;
    const { assumeEntries } = this.#optionsOf?.(file) ?? engine;
    if (
      resolver.isOtherProgram?.(file) === true &&
      assumeEntries.length === 0 &&
      (resolver.handlersIn?.(file) ?? []).length === 0
    )
      module.isOtherProgram = true;
    // The module's own code counts as no function.
    this.#functions += module.functions.length - 1;
    this.#noteProblems(module);
    if (mayHoldOwnSuppression(text)) {
      this.#notifications.push(...(this.#suppressionsOf(file)?.notifications ?? []));
    }
    return module;
  }

  #noteProblems({ file, problems }: ModuleModel): void {
    const rest = problems.length - shownProblems;
    const coverage = coverageOf(problems, this.#sources.get(file)!.text);
    for (const [index, { kind, message, span }] of problems.entries()) {
      if (index > shownProblems) break;
      const { lines } = this.#sources.get(file)!;
      this.#notifications.push({
        level: kind === 'syntax' ? 'error' : 'warning',
        kind: kind === 'syntax' ? 'parse-error' : 'limit',
        file,
        start: lines.positionAt(span.start),
        end: lines.positionAt(span.end),
        message: index < shownProblems ? message : `${rest} more from here on.`,
        ...(index === 0 && coverage !== undefined && { coverage }),
      });
    }
  }

  #tooDeep(file: string): undefined {
    this.#skips.file('too-deep');
    this.#notifications.push({
      level: 'warning',
      kind: 'limit',
      file,
      message: 'This file nests its code too deeply to be analysed; it was not scanned.',
    });
    return undefined;
  }

  /** Undefined when the files could not be analysed. */
  #analyze(group: readonly ModuleModel[]): ProjectFacts | undefined {
    try {
      const { engine, resolver } = this.context;
      const handlers = group.flatMap(({ file }) => resolver.handlersIn?.(file) ?? []);
      const find = this.context.analyze ?? analyze;
      return find(group, engine, { optionsOf: this.#optionsOf, handlers });
    } catch (error) {
      const file = group[0]!.file;
      const others = linkedWith(group.length - 1);
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
      return undefined;
    }
  }

  /** Of files that were understood in full. */
  #noteUnusedSuppressions(group: readonly ModuleModel[], findings: readonly Finding[]): void {
    for (const { file, problems } of group) {
      if (problems.length > 0 || !mayHoldOwnSuppression(this.#sources.get(file)!.text)) continue;
      const ofFile = findings.filter((finding) => finding.file === file);
      // What such a source configures is looked at together with the descriptions.
      const isLookedFor = isCdkSource(this.#sources.get(file)!) ? isOfCode : undefined;
      this.#notifications.push(...(this.#suppressionsOf(file)?.unused(ofFile, isLookedFor) ?? []));
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
}

/** Pieces that the parser passed over do not overlap. */
function coverageOf(problems: readonly SourceProblem[], text: string): Notification['coverage'] {
  const pieces = problems.flatMap(({ passedOver }) => passedOver ?? []);
  if (pieces.length === 0) return undefined;
  const bytes = Buffer.byteLength(text);
  const passedOver = pieces.reduce(
    (sum, { start, end }) => sum + Buffer.byteLength(text.slice(start, end)),
    0,
  );
  return { understoodBytes: bytes - passedOver, bytes };
}

function linkedWith(files: number): string {
  if (files === 0) return '';
  return files === 1 ? ' and the file it is linked with' : ` and the ${files} files it is linked with`;
}

export function countRuntimes(runtimes: readonly RuntimeId[]): Partial<Record<RuntimeId, number>> {
  const counts: Partial<Record<RuntimeId, number>> = {};
  for (const runtime of runtimes) counts[runtime] = (counts[runtime] ?? 0) + 1;
  return counts;
}
