import { Analysis } from './analysis/analysis.js';
import { contextNames, isOfflineFile, isOfflineModule, isTestFile } from './analysis/offline.js';
import { takesRequest } from './analysis/request-parameters.js';
import { isAtLeast } from './confidence.js';
import { entryPointName, entryPointsOf } from './entry-points.js';
import type { DeployedHandler } from './deployment/deployed-handler.js';
import type { EntryPoint, Finding, Reach, RelatedLocation } from './finding.js';
import { codeHazardIds, hazardIds } from './hazards/catalogue.js';
import type { Candidate, Hazard } from './hazards/detector.js';
import { hazards } from './hazards/index.js';
import { factsOf } from './knowledge/index.js';
import type { ModuleModel, RuntimeId } from './model/module.js';
import type { EngineOptions, FileOptions } from './options.js';
import { runtimes } from './runtimes/index.js';

/** What is known of a set of linked modules. Both lists are sorted by file and position. */
export interface ProjectFacts {
  /** Those that are sure enough for the options, of every variant. */
  readonly findings: Finding[];
  /** The functions that the platform calls, whether or not anything was found in them. */
  readonly entryPoints: EntryPoint[];
}

/** What is known of the files of a project beside their code. */
export interface ProjectKnowledge {
  /** What counts for a file, where the options are not the same for all. */
  readonly optionsOf?: (file: string) => FileOptions;
  /** What descriptions of deployments say of the handlers in these modules. */
  readonly handlers?: readonly DeployedHandler[];
}

/** Finds the hazards of a set of linked modules, and the handlers in them. */
export function analyze(
  modules: readonly ModuleModel[],
  options: EngineOptions,
  known: ProjectKnowledge = {},
): ProjectFacts {
  const findings: Finding[] = [];
  const entryPoints: EntryPoint[] = [];
  for (const runtime of Object.keys(runtimes) as RuntimeId[]) {
    const own = modules.filter((module) => module.runtime === runtime);
    if (own.length === 0) continue;
    const facts = analyzeRuntime(own, runtime, options, known);
    findings.push(...facts.findings);
    entryPoints.push(...facts.entryPoints);
  }
  return { findings: findings.sort(byPosition), entryPoints: entryPoints.sort(byPosition) };
}

/**
 * Whether a file is a test, a script or infrastructure code by its path and imports alone: no finding is ever in it, so
 * that only its name and imports need to be known.
 */
export function isOffline(runtime: RuntimeId, file: string, specifiers: readonly string[]): boolean {
  return isOfflineFile(file, specifiers, factsOf(runtime));
}

/**
 * Whether a file is a test by its path and imports: one that no other file imports has no part in what is found in the
 * others.
 */
export function isTest(runtime: RuntimeId, file: string, specifiers: readonly string[]): boolean {
  return isTestFile(file, specifiers, factsOf(runtime));
}

/** Whether a file's text may hold a handler, which is none the less one for the tests that stand beside it. */
export function mayHoldHandler(runtime: RuntimeId, text: string): boolean {
  const { classes } = factsOf(runtime);
  return classes !== undefined && contextNames(classes).some((name) => text.includes(name));
}

function analyzeRuntime(
  modules: readonly ModuleModel[],
  runtime: RuntimeId,
  options: EngineOptions,
  known: ProjectKnowledge,
): ProjectFacts {
  const record = runtimes[runtime];
  const facts = factsOf(runtime);
  const described = new Set(known.handlers?.map(({ codeFile }) => codeFile));
  const isDescribed = modules.some(({ file }) => described.has(file));
  if (
    !isDescribed &&
    (modules.every((module) => isOfflineModule(module, facts)) ||
      (facts.classes === undefined && modules.length === 1 && isOnlyProgram(modules[0]!)))
  ) {
    return { findings: [], entryPoints: [] };
  }
  const analysis = new Analysis(modules, record, facts, options, known.optionsOf, known.handlers);
  const findings: Finding[] = [];
  const owned = new Set<string>();
  for (const id of codeHazardIds) {
    const hazard = hazards.find((one) => one.id === id);
    if (hazard === undefined || hazard.notApplicable[runtime] !== undefined) continue;
    const own = new Set<string>();
    const told = new Set<string>();
    const candidates = [...hazard.detect(analysis)].flatMap((one) => leftOf(one, owned) ?? []);
    for (const candidate of candidates.sort((a, b) => a.span.start - b.span.start)) {
      const place = `${candidate.module.file}\0@${candidate.variant}@${candidate.span.start}`;
      if (told.has(place)) continue;
      if (own.has(`${candidate.module.file}\0${candidate.cause}`)) continue;
      const finding = toFinding(candidate, hazard, analysis);
      if (finding === undefined) continue;
      told.add(place);
      own.add(`${candidate.module.file}\0${candidate.cause}`);
      findings.push(finding);
    }
    for (const key of own) owned.add(key.slice(key.indexOf('\0') + 1));
  }
  return { findings, entryPoints: entryPointsOf(analysis.reachability.entries) };
}

/** What a hazard has to tell that the hazards before it have not told, at the first place of it. */
function leftOf(candidate: Candidate, owned: ReadonlySet<string>): Candidate | undefined {
  const [first, ...beside] = [candidate, ...(candidate.beside ?? [])].filter(
    ({ cause }) => !owned.has(cause),
  );
  if (first === undefined || beside.length === 0) return first;
  const also = beside.map(({ module, span, subject }) => ({
    file: module.file,
    span,
    message: `\`${subject}\` is written here too`,
  }));
  return { ...first, related: [...(first.related ?? []), ...also] };
}

/**
 * A module by itself that offers nothing and takes no request is a program of its own. Where handlers are exported, no
 * finding is ever in it.
 */
function isOnlyProgram({ exports, reExports, links, functions }: ModuleModel): boolean {
  return (
    exports.size === 0 &&
    reExports.length === 0 &&
    links.size === 0 &&
    !functions.some((fn) => fn.decorators.length > 0 || takesRequest(fn))
  );
}

function toFinding(candidate: Candidate, hazard: Hazard, analysis: Analysis): Finding | undefined {
  const { fn, module } = candidate;
  if (analysis.isOffline(module)) return undefined;
  const requestReach = analysis.reachability.reach(fn);
  const reach: Reach | undefined = requestReach ?? (candidate.atInit === true ? 'init' : undefined);
  if (reach === undefined) return undefined;
  if (reach === 'init' && analysis.isProgram(module)) return undefined;
  if (reach !== 'handler' && analysis.guards.standsUnder(fn, candidate.span, analysis.facts.runByHand))
    return undefined;
  if (reach === 'exported' && (!candidate.standsAlone || analysis.isBrowserCode(module))) return undefined;
  const confidence = analysis.confidenceIn(fn, candidate.confidence);
  if (!isAtLeast(confidence, analysis.options.minConfidence)) return undefined;
  // The code knows of the hazard: it asks whether invocations run side by side, and does otherwise if they do.
  if (analysis.guards.standsUnder(fn, candidate.span, analysis.facts.concurrencyQuestion)) return undefined;
  const variant = hazard.variants[candidate.variant];
  if (variant === undefined) throw new Error(`${hazard.id} has no variant "${candidate.variant}".`);
  const fix = candidate.fix ?? hazard.fix[module.runtime] ?? '';
  const shared =
    reach === 'exported' ? `If a handler calls this, ${lowerFirst(candidate.shared)}` : candidate.shared;
  return {
    hazard: hazard.id,
    variant: candidate.variant,
    runtime: module.runtime,
    severity: variant.severity,
    confidence,
    reach,
    entryPoints: entryPointsOf(analysis.reachability.entriesTo(fn)).map(entryPointName),
    functions: analysis.functionsRunning(fn).map((one) => one.function),
    file: module.file,
    span: candidate.span,
    message: [shared, candidate.happens, fix].filter((part) => part !== '').join(' '),
    fix,
    subject: candidate.subject,
    related: [...(candidate.related ?? []), ...callChain(candidate, analysis)],
    interleaving: candidate.steps ?? [],
    suggestions: candidate.suggestions ?? [],
  };
}

/** The calls by which a handler gets to the code, the handler's own first. */
function callChain(candidate: Candidate, analysis: Analysis): RelatedLocation[] {
  return analysis.storage.own.chainOnShared(candidate.fn).map((edge) => ({
    file: edge.caller.module.file,
    span: edge.event.calleeSpan,
    message: edge.direct
      ? `${edge.caller.name || 'the handler'} calls ${edge.callee.name || 'it'} here`
      : `${edge.caller.name || 'the handler'} hands ${edge.callee.name || 'the callback'} over here`,
  }));
}

function lowerFirst(sentence: string): string {
  // A name in backticks or an acronym keeps its case.
  return /^[A-Z][a-z]/.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence;
}

function byPosition(a: Finding | EntryPoint, b: Finding | EntryPoint): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || rank(a) - rank(b);
}

function rank(one: Finding | EntryPoint): number {
  return 'hazard' in one ? hazardIds.indexOf(one.hazard) : 0;
}
