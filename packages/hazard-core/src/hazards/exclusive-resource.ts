import type { Analysis } from '../analysis/analysis.js';
import { originOf, pathKey, showPath, type PathText } from '../analysis/path-parts.js';
import type { Launch, PathUse } from '../analysis/path-uses.js';
import type { Confidence } from '../finding.js';
import { Interleaving } from '../interleaving.js';
import type { PortRow } from '../knowledge/library-facts.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import { lowered } from '../confidence.js';
import type { Candidate, Hazard } from './detector.js';
import { fileTables, running } from './temporary-files.js';

export const exclusiveResource: Hazard = {
  id: 'exclusive-resource',
  title: 'Every worker asks for something that only one can have',
  kind: 'correctness',
  why: 'All workers of an execution environment share its ports, files and processes: the first gets it, the others fail.',
  fix: {
    node: 'Do without it, or let the system choose: port 0, a path with the request id in it.',
    python: 'Do without it, or let the system choose: port 0, a path with the request id in it.',
  },
  variants: {
    fixedPort: {
      summary: 'A fixed port is listened on by every worker or invocation.',
      severity: 'error',
      preset: 'recommended',
    },
    lockFile: {
      summary: 'One lock file for all invocations of all workers.',
      severity: 'error',
      preset: 'recommended',
    },
    namedPipe: {
      summary: 'One named pipe or socket path for all invocations of all workers.',
      severity: 'error',
      preset: 'recommended',
    },
    daemon: {
      summary: 'A program that stays is started by every worker or invocation.',
      severity: 'error',
      preset: 'recommended',
    },
  },
  notApplicable: {
    java: 'One process serves all invocations and initialises once: it takes the port or the lock once.',
    dotnet: 'One process serves all invocations and initialises once: it takes the port or the lock once.',
  },
  tags: ['concurrency', 'availability'],
  needs: (facts, options) => [...fileTables(facts, options), facts.exclusive.ports],
  *detect(analysis) {
    if (analysis.handlesFiles) yield* takenFiles(analysis);
    if (!analysis.imports.mayUse(analysis.facts.exclusive.ports)) return;
    for (const fn of analysis.index.functions) {
      if (analysis.isOffline(fn.module)) continue;
      for (const event of analysis.index.calls(fn)) {
        const candidate = judgePort(event, fn, analysis);
        if (candidate !== undefined) yield candidate;
      }
    }
  },
};

function* takenFiles(analysis: Analysis): Generator<Candidate> {
  for (const use of analysis.files.all) {
    const candidate = judgeFile(use, analysis);
    if (candidate !== undefined) yield candidate;
  }
  for (const launch of analysis.files.launches) {
    const candidate = judgeLaunch(launch, analysis);
    if (candidate !== undefined) yield candidate;
  }
}

interface Taken {
  readonly variant: string;
  readonly fn: FunctionModel;
  readonly event: CallEvent;
  readonly confidence: Confidence;
  readonly subject: string;
  readonly cause: string;
  readonly shared: string;
  readonly happens: string;
  readonly fix: string;
  readonly takes: string;
  readonly fails: string;
}

function judgeFile(use: PathUse, analysis: Analysis): Candidate | undefined {
  if (use.effect !== 'exclusive' && use.effect !== 'lock' && use.effect !== 'pipe') return undefined;
  // A lock that waits for its turn expects others.
  if (use.waits) return undefined;
  const path = use.paths.find((one) => isFixed(one, isAtInit(use, analysis)));
  if (path === undefined) return undefined;
  const name = showPath(path);
  const isPipe = use.effect === 'pipe';
  return toCandidate(
    {
      variant: isPipe ? 'namedPipe' : 'lockFile',
      fn: use.fn,
      event: use.event,
      confidence: use.paths.length > 1 ? 'medium' : 'high',
      subject: name,
      cause: `path:${use.fn.module.file}:${pathKey(path)}`,
      shared: isPipe
        ? `There can be one named pipe \`${name}\` in the execution environment, and every invocation or ${analysis.runtime.unit} makes it.`
        : `\`${name}\` can be held by one invocation of the execution environment at a time.`,
      happens: isPipe
        ? 'The second attempt to make it fails, and readers of one pipe take the bytes from each other.'
        : 'While one holds it the others fail, and after a crash it stays for good.',
      fix: isPipe
        ? `Make the pipe in a folder of the invocation, from ${analysis.facts.paths.idioms.freshFolder}.`
        : 'Give each invocation a file of its own, or coordinate through a service that expects several holders, with a time limit.',
      takes: isPipe ? `makes the pipe \`${name}\`` : `takes \`${name}\``,
      fails: isPipe ? 'fails because the pipe is there' : 'fails because it is taken',
    },
    analysis,
  );
}

/** The same for all who ask, as far as its parts are known. A name of the worker's own is met once while it loads. */
function isFixed(path: PathText, atInit: boolean): boolean {
  const origin = originOf(path);
  if (path.every((part) => typeof part !== 'string')) return false;
  return (
    origin === undefined || origin === 'fixed' || origin === 'process' || (origin === 'worker' && !atInit)
  );
}

function isAtInit({ fn, event }: Pick<PathUse, 'fn' | 'event'>, analysis: Analysis): boolean {
  return running(fn, event, analysis)?.atInit === true;
}

function judgeLaunch(launch: Launch, analysis: Analysis): Candidate | undefined {
  const { command, fn, event, options } = launch;
  const { daemons, detachedOptions } = analysis.facts.exclusive;
  const isDaemon = daemons.has(command.program);
  const isDetached =
    options.some((literal) =>
      [...detachedOptions].some((name) => {
        const value = literal.properties.get(name);
        return value?.kind === 'constant' && value.value === true;
      }),
    ) || command.background;
  if (!isDaemon && !isDetached) return undefined;
  const atRequest = !isAtInit(launch, analysis);
  const name = command.program === '' ? 'the program' : `\`${command.program}\``;
  return toCandidate(
    {
      variant: 'daemon',
      fn,
      event,
      // A detached program of a single request may do its work and end.
      confidence: isDaemon ? 'high' : atRequest ? 'low' : 'medium',
      subject: command.program === '' ? 'program' : command.program,
      cause: `program:${fn.module.file}:${command.program}`,
      shared: atRequest
        ? `Each invocation starts ${name}, which stays after the call.`
        : `Each ${analysis.runtime.unit} starts ${name}, which stays after the call.`,
      happens:
        'The execution environment has one set of ports, sockets and data folders: the second instance fails, or works against the first.',
      fix: 'Start it once for the execution environment, as an extension, or use a service outside of it.',
      takes: `starts ${name}`,
      fails: 'fails or works against the first',
    },
    analysis,
  );
}

function judgePort(event: CallEvent, fn: FunctionModel, analysis: Analysis): Candidate | undefined {
  for (const thing of analysis.resolver.things(event.callee)) {
    const row =
      thing.kind === 'external'
        ? analysis.facts.exclusive.ports.find((one) => fits(one, thing.symbol))
        : undefined;
    if (row === undefined || thing.kind !== 'external') continue;
    // On a developer's machine, which the environment tells, the port is his.
    if (analysis.guards.isUnder(event, analysis.facts.environmentName)) return undefined;
    const taker = row.ofMaker === true ? thing.site : event;
    if (taker === undefined) return undefined;
    for (const at of row.at) {
      const found = portAt(taker, at, row.behind ?? '', fn, analysis);
      if (found !== undefined) return portCandidate(found, row, event, fn, analysis);
    }
    return undefined;
  }
  return undefined;
}

function fits(row: PortRow, symbol: string): boolean {
  return row.method === undefined
    ? symbol === row.symbol
    : symbol.startsWith(row.symbol) && symbol.endsWith(`.${row.method}`);
}

interface Port {
  readonly text: string;
  readonly isPath: boolean;
  readonly sure: boolean;
}

/** A number from 1 on, a path that is the same for all, or whatever the environment says. */
function portAt(
  event: CallEvent,
  at: PortRow['at'][number],
  behind: string,
  fn: FunctionModel,
  analysis: Analysis,
): Port | undefined {
  const value = analysis.files.argument(event, at);
  if (value === undefined || value.kind === 'object' || value.kind === 'function') return undefined;
  const texts = analysis.files.texts.of(value);
  // What a caller may set to something else is a default.
  const sure = texts.every((text) =>
    text.every((part) => typeof part === 'string' || part.origin === 'fixed'),
  );
  for (const text of texts) {
    const [first, ...others] = text;
    const only = behind === '' ? first : withoutBeginning(first, behind);
    if (others.length > 0 || only === undefined) {
      if (
        isFixed(text, isAtInit({ fn, event }, analysis)) &&
        typeof only === 'string' &&
        only.startsWith('/')
      )
        return { text: showPath(text), isPath: true, sure };
    } else if (typeof only === 'string') {
      if (/^\d+$/.test(only) && Number(only) > 0) return { text: String(Number(only)), isPath: false, sure };
      if (/^[/\\]/.test(only)) return { text: only, isPath: true, sure };
    } else if (only.origin === 'fixed' && texts.length === 1) {
      // One value of the environment for all workers.
      return { text: 'from the environment', isPath: false, sure: false };
    }
  }
  return undefined;
}

/** The rest of a text behind its beginning, if it begins so. */
function withoutBeginning(part: PathText[number] | undefined, beginning: string): string | undefined {
  return typeof part === 'string' && part.startsWith(beginning) ? part.slice(beginning.length) : undefined;
}

function portCandidate(
  port: Port,
  row: PortRow,
  event: CallEvent,
  fn: FunctionModel,
  analysis: Analysis,
): Candidate | undefined {
  const { portTaken } = analysis.facts.exclusive;
  const { freshFolder } = analysis.facts.paths.idioms;
  const name = port.isPath ? `the socket \`${port.text}\`` : `port ${port.text}`;
  return toCandidate(
    {
      variant: port.isPath ? 'namedPipe' : 'fixedPort',
      fn,
      event,
      confidence: port.sure ? 'high' : 'medium',
      subject: port.isPath ? port.text : `port ${port.text}`,
      cause: `port:${fn.module.file}:${port.text}`,
      shared: `Only one listener of the execution environment can have ${name}, and every ${analysis.runtime.unit} or invocation asks for it.`,
      happens: row.happens ?? `The first gets it, and the others fail with ${portTaken}.`,
      fix:
        row.fix ??
        (port.isPath
          ? `Put the socket into a folder of the invocation, from ${freshFolder}.`
          : 'Listen on port 0 and ask the server for its address, or listen in local development only.'),
      takes: `listens on ${name}`,
      fails: `fails with ${portTaken}`,
    },
    analysis,
  );
}

function toCandidate(taken: Taken, analysis: Analysis): Candidate | undefined {
  const { fn, event } = taken;
  const when = running(fn, event, analysis);
  if (when === undefined) return undefined;
  const { module } = fn;
  const told = new Interleaving()
    .a(module, event.span, `A ${taken.takes}.`)
    .b(module, event.span, `B wants the same and ${taken.fails}.`);
  return {
    variant: taken.variant,
    module,
    span: event.span,
    fn: when.by,
    confidence: when.unsure ? lowered(taken.confidence, 2) : taken.confidence,
    subject: taken.subject,
    cause: taken.cause,
    standsAlone: true,
    atInit: when.atInit,
    shared: taken.shared,
    happens: taken.happens,
    fix: taken.fix,
    steps: told.steps,
  };
}
