import type { Analysis } from '../analysis/analysis.js';
import {
  nearness,
  originOf,
  pathKey,
  segmentsOf,
  showPath,
  withoutScheme,
  type Nearness,
  type PathText,
} from '../analysis/path-parts.js';
import type { PathUse } from '../analysis/path-uses.js';
import type { Confidence, RelatedLocation } from '../finding.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, ModuleModel, Variable } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { PathEffect } from '../knowledge/path-facts.js';
import { lowered } from '../confidence.js';
import type { Candidate, Hazard } from './detector.js';
import { fillsWhatWasMissing, isChecked } from './checked-paths.js';
import { makerOf } from './made-files.js';
import { describe } from './shared-tmp-path-texts.js';
import { requestIdInName } from './suggestions/request-id-in-name.js';
import { creates, FileLocks, fileTables, running, variablesIn } from './temporary-files.js';

export const sharedTmpPath: Hazard = {
  id: 'shared-tmp-path',
  title: 'Invocations share a file in the temporary folder',
  kind: 'correctness',
  why: 'All workers of an execution environment have one /tmp: under one name they overwrite, read and remove the same file.',
  fix: {
    node: 'Put the request id into the name, or work in a folder of the invocation that `fs.mkdtemp` makes.',
    python:
      'Put `context.aws_request_id` into the name, or work in a `tempfile.TemporaryDirectory()` of the invocation.',
    java: 'Put the request id into the name, or make the file with `Files.createTempFile`.',
    dotnet:
      'Put the request id into the name, or work in a folder that `Directory.CreateTempSubdirectory` makes.',
  },
  variants: {
    fixedName: {
      summary: 'A file or folder has the same name in every invocation.',
      severity: 'error',
      preset: 'recommended',
    },
    eventDerived: {
      summary: 'The name is built from the event alone: the same input, or a retry, meets the same file.',
      severity: 'error',
      preset: 'recommended',
    },
    workerDerived: {
      summary: 'The name tells workers or processes apart, but not the invocations inside one.',
      severity: 'error',
      preset: 'recommended',
    },
    wipesTmp: {
      summary: 'The temporary folder is emptied, with the files of all other invocations.',
      severity: 'error',
      preset: 'recommended',
    },
    checkThenCreate: {
      summary: 'A shared file is created because it was not there: others see it half written.',
      severity: 'error',
      preset: 'recommended',
    },
    changesDirectory: {
      summary: 'The temporary folder becomes the current one, and files are written under relative names.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['python'],
    },
    database: {
      summary: 'A database file in the temporary folder has one name for all invocations.',
      severity: 'error',
      preset: 'recommended',
    },
    likelyUnique: {
      summary: 'Only time or chance keeps the names of two invocations apart.',
      severity: 'warning',
      preset: 'strict',
    },
  },
  notApplicable: {},
  securitySeverity: 7.5,
  tags: ['concurrency', 'files'],
  needs: fileTables,
  *detect(analysis) {
    if (!analysis.handlesFiles) return;
    const locks = new FileLocks(analysis);
    const told = new Set<string>();
    for (const use of inSourceOrder(analysis.files.all)) {
      if (locks.isHeld(use.fn) || toleratesExisting(use, analysis)) continue;
      if (use.mayExist === true && !fillsWhatWasMissing(use, analysis)) continue;
      const candidate =
        use.effect === 'enter'
          ? judgeEntering(use, analysis)
          : changes.has(use.effect)
            ? judge(use, told, analysis)
            : undefined;
      if (candidate === undefined) continue;
      told.add(candidate.cause);
      yield candidate;
    }
  },
};

/** What leaves a trace for others. A file that must be new, a pipe and a lock are exclusive resources. */
const changes: ReadonlySet<PathEffect> = new Set([
  'write',
  'directory',
  'remove',
  'empty',
  'moveAway',
  'database',
  'profile',
]);

const doubtsOfMaker = { here: 0, elsewhere: 1, nowhere: 2 } as const;

interface Verdict {
  readonly variant: string;
  readonly confidence: Confidence;
}

/** `told`: what a call that stands before has been reported for; a call's other paths are its news. */
function judge(use: PathUse, told: ReadonlySet<string>, analysis: Analysis): Candidate | undefined {
  const when = running(use.fn, use.event, analysis);
  if (when === undefined) return undefined;
  const judged = use.paths.map((path) => ({ path, verdict: verdictOn(path, use, when.atInit, analysis) }));
  const found = judged.filter((one) => one.verdict !== undefined);
  const { module } = use.fn;
  // Whoever empties a folder does more than one who uses it under its name.
  const causeOf = (path: PathText, variant?: string): string =>
    `${variant === 'wipesTmp' ? 'wiped' : 'path'}:${module.file}:${pathKey(path)}`;
  const news = found.filter(({ path, verdict }) => !told.has(causeOf(path, verdict?.variant)));
  const worst = news.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best === undefined || isSurer(one.verdict!, best.verdict!) ? one : best),
    undefined,
  );
  if (worst?.verdict === undefined) return undefined;
  const { path, verdict } = worst;
  let { confidence } = verdict;
  // Another value of the path, or another caller's, is none of this.
  if (found.length < judged.length && confidence === 'high') confidence = 'medium';
  if (when.unsure || !use.certain) confidence = lowered(confidence, 1);
  // A file that nobody in sight makes is nobody's loss, unless another program makes it.
  if (use.effect === 'remove' && verdict.variant !== 'wipesTmp')
    confidence = lowered(confidence, doubtsOfMaker[makerOf(path, analysis)]);
  const { shared, happens, fix, steps } = describe(use, path, verdict.variant, when.atInit, analysis);
  return {
    variant: verdict.variant,
    module,
    span: use.event.span,
    fn: when.by,
    confidence,
    subject: showPath(path),
    cause: causeOf(path, verdict.variant),
    standsAlone: true,
    atInit: when.atInit,
    shared,
    happens,
    ...(fix === undefined ? {} : { fix }),
    related: relatedTo(use, path, analysis),
    steps,
    suggestions: verdict.variant === 'fixedName' && !when.atInit ? requestIdInName(use, path, analysis) : [],
  };
}

/** The folder is made under a clause for the error that says it is there. */
function toleratesExisting(use: PathUse, analysis: Analysis): boolean {
  const { existingErrors } = analysis.facts.paths;
  const start = analysis.index.position(use.event)?.block.exceptional;
  if (use.effect !== 'directory' || existingErrors === undefined || start === undefined) return false;
  const seen = new Set([start]);
  for (const block of seen) {
    const last = block.events.at(-1);
    if (
      last?.kind === 'branch' &&
      last.condition.kind === 'derived' &&
      last.condition.operator === 'except'
    ) {
      const named = last.condition.from.flatMap((one) => (one.kind === 'array' ? one.elements : [one]));
      if (named.some((one) => analysis.resolver.symbols(one).some((symbol) => existingErrors.has(symbol))))
        return true;
      for (const { to } of block.successors) seen.add(to);
    }
  }
  return false;
}

/** `chdir('/tmp')`: whatever is written under a relative name afterwards is written there. */
function judgeEntering(use: PathUse, analysis: Analysis): Candidate | undefined {
  const when = running(use.fn, use.event, analysis);
  const folder = analysis.facts.paths.temporaryFolder;
  const path = use.paths.find(
    (one) =>
      nearness(one, folder) !== undefined && (originOf(one) === undefined || originOf(one) === 'fixed'),
  );
  if (when === undefined || path === undefined) return undefined;
  const isBehind = (fn: FunctionModel, event: CallEvent): boolean =>
    fn !== use.fn || event.span.start > use.event.span.start;
  const written = analysis.files.all.filter(
    (one) =>
      changes.has(one.effect) &&
      isBehind(one.fn, one.event) &&
      one.paths.some((text) => isRelative(text) && !isOwn(text)),
  );
  const started = analysis.files.launches.filter(
    ({ fn, event, command }) =>
      isBehind(fn, event) &&
      fn.module === use.fn.module &&
      !analysis.facts.paths.programs.readers.has(command.program),
  );
  const [first] = written;
  if (first === undefined && started.length === 0) return undefined;
  const { shared, happens, fix, steps } = describe(use, path, 'changesDirectory', when.atInit, analysis);
  const { module } = use.fn;
  const confidence: Confidence = first === undefined ? 'medium' : 'high';
  return {
    variant: 'changesDirectory',
    module,
    span: use.event.span,
    fn: when.by,
    confidence: when.unsure ? lowered(confidence, 1) : confidence,
    subject: showPath(path),
    cause: `entered:${module.file}:${pathKey(path)}`,
    standsAlone: true,
    atInit: when.atInit,
    shared,
    happens,
    ...(fix === undefined ? {} : { fix }),
    related: [...written, ...started].slice(0, 3).map(({ fn, event }) => ({
      file: fn.module.file,
      span: event.span,
      message: 'written under a relative name here',
    })),
    steps,
  };
}

function isRelative(path: PathText): boolean {
  const [begin] = path;
  return typeof begin === 'string' && !/^(?:\/|\w+:)/.test(begin);
}

function isOwn(path: PathText): boolean {
  const origin = originOf(path);
  return origin === 'unique' || origin === 'random';
}

/** The uses of each file in the order of its text. */
function inSourceOrder(uses: readonly PathUse[]): PathUse[] {
  const byModule = new Map<ModuleModel, PathUse[]>();
  for (const use of uses) {
    const own = byModule.get(use.fn.module);
    if (own === undefined) byModule.set(use.fn.module, [use]);
    else own.push(use);
  }
  return [...byModule.values()].flatMap((own) => own.sort((a, b) => a.event.span.start - b.event.span.start));
}

function isSurer(a: Verdict, b: Verdict): boolean {
  const order: readonly Confidence[] = ['low', 'medium', 'high'];
  return order.indexOf(a.confidence) > order.indexOf(b.confidence);
}

function verdictOn(path: PathText, use: PathUse, atInit: boolean, analysis: Analysis): Verdict | undefined {
  const where = nearness(path, analysis.facts.paths.temporaryFolder);
  if (where === undefined) return undefined;
  const origin = originOf(path);
  // A worker loads the module once: a name of the worker's own is met by nobody else then.
  if (origin === 'unique' || (atInit && origin === 'worker')) return undefined;
  const wiped = removes(use) ? wipes(path, where, use, analysis) : undefined;
  if (wiped === 'own') return undefined;
  if (wiped !== undefined) return { variant: 'wipesTmp', confidence: wiped === 'chosen' ? 'medium' : 'high' };
  if (where === 'itself') return onFolderItself(use);
  const sure: Confidence = where === 'perhaps' ? 'low' : 'high';
  switch (origin) {
    case 'random':
      return { variant: 'likelyUnique', confidence: 'low' };
    case 'request':
      return {
        variant: creates.has(use.effect) && isChecked(use, analysis) ? 'checkThenCreate' : 'eventDerived',
        // The names are equal if the events are, and nobody knows how often that is.
        confidence: lowered(sure, 1),
      };
    case 'worker':
    case 'process':
      // Where a worker or process serves one invocation at a time, nobody meets under its name.
      if (analysis.runtime.memory === 'isolated') return undefined;
      return { variant: 'workerDerived', confidence: sure };
    default: {
      // What is not known may as well tell invocations apart.
      const confidence = origin === 'unknown' ? 'low' : sure;
      if (use.effect === 'database') return { variant: 'database', confidence };
      if (use.finishesFirst === true) {
        // Whoever comes second puts the same finished file in the place of the first, unless the request says which one.
        const isOfRequest = analysis.provenance.of({
          kind: 'call',
          event: use.event,
          span: use.event.span,
        }).request;
        return isOfRequest ? { variant: 'fixedName', confidence } : undefined;
      }
      const checked = creates.has(use.effect) && use.effect !== 'profile' && isChecked(use, analysis);
      return { variant: checked ? 'checkThenCreate' : 'fixedName', confidence };
    }
  }
}

/** The temporary folder itself: as a profile it is one name for all; what is unpacked into it has the archive's names. */
function onFolderItself(use: PathUse): Verdict | undefined {
  switch (use.effect) {
    case 'profile':
      return { variant: 'fixedName', confidence: 'high' };
    case 'database':
      return { variant: 'database', confidence: 'high' };
    case 'write':
      return use.unpacks ? { variant: 'fixedName', confidence: 'medium' } : undefined;
    default:
      return undefined;
  }
}

function removes(use: PathUse): boolean {
  return use.effect === 'remove' || use.effect === 'empty';
}

/**
 * Removes what stands in the temporary folder, whoever put it there: the folder, a pattern, the names of its listing.
 * `chosen`: only entries that a condition lets through; `own`: those that carry this invocation's id.
 */
function wipes(
  path: PathText,
  where: Nearness,
  use: PathUse,
  analysis: Analysis,
): 'all' | 'chosen' | 'own' | undefined {
  if (where === 'itself') return 'all';
  const entry = segmentsOf(withoutScheme(path))[analysis.facts.paths.temporaryFolder.split('/').length];
  if (entry?.some((part) => typeof part === 'string' && use.glob && /[*?[]/.test(part)) === true)
    return 'all';
  if (entry?.some((part) => typeof part !== 'string' && part.origin === 'listing') !== true) return undefined;
  const conditions = conditionsOn(use);
  if (conditions.some((condition) => analysis.provenance.of(condition).unique)) return 'own';
  return conditions.length > 0 ? 'chosen' : 'all';
}

/** What the function asks about the path, or about what it is made from. */
function conditionsOn({ value, fn }: PathUse): Value[] {
  const about = value === undefined ? new Set<Variable>() : variablesIn(value);
  for (const variable of [...about])
    for (const definition of variable.definitions) variablesIn(definition, about);
  return fn.blocks.flatMap((block) => {
    const branch = block.events.at(-1);
    if (branch?.kind !== 'branch' || branch.test === 'more') return [];
    // A module that both ask (`os`) says nothing of the entry.
    const asked = [...variablesIn(branch.condition)].filter(({ imported }) => imported === undefined);
    return asked.some((one) => about.has(one)) ? [branch.condition] : [];
  });
}

/** Where the path is made, and what else is done with it. */
function relatedTo(use: PathUse, path: PathText, analysis: Analysis): RelatedLocation[] {
  const related: RelatedLocation[] = [];
  const { file } = use.fn.module;
  if (use.value?.kind === 'read' && use.value.place.root.kind === 'variable') {
    const { variable } = use.value.place.root;
    related.push({
      file: variable.owner.module.file,
      span: variable.span,
      message: 'the path comes from here',
    });
  }
  const key = pathKey(path);
  for (const other of analysis.files.all) {
    if (other === use || other.event === use.event || related.length >= 5) continue;
    if (!other.paths.some((one) => pathKey(one) === key)) continue;
    const isRead = other.effect === 'read' || other.effect === 'check';
    related.push({
      file: other.fn.module.file,
      span: other.event.span,
      message: `${isRead ? 'read' : 'used'} here${other.fn.module.file === file ? '' : ' too'}`,
    });
  }
  return related;
}
