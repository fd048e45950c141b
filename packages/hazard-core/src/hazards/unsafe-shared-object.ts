import type { Analysis } from '../analysis/analysis.js';
import { Interleaving } from '../interleaving.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import { constantText, type RegexValue, type Value } from '../model/value.js';
import type { Candidate, Hazard } from './detector.js';
import { derivedTable } from '../knowledge/derived-table.js';
import { keptObjects } from './kept-objects.js';
import { LibraryObjects, type LibraryObject } from './library-use.js';

export const unsafeSharedObject: Hazard = {
  id: 'unsafe-shared-object',
  title: 'An object for one user at a time is shared by invocations',
  kind: 'correctness',
  why: 'The object keeps the state of whoever is using it; two users at once mix their inputs.',
  fix: {
    node: 'Make the object inside the handler, where it is used.',
    java: 'Make the object inside the handler, or use a thread-safe type instead.',
    dotnet: 'Make the object inside the handler, or use a thread-safe type instead.',
  },
  variants: {
    statefulRegex: {
      summary: 'A shared regular expression with `g` or `y` keeps its position across a switch point.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    statefulObject: {
      summary: 'A shared hash, cipher or stream takes the input of several invocations.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node'],
    },
    oneUserAtATime: {
      summary: 'An object whose type is made for one thread at a time serves all invocations.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['java', 'dotnet'],
    },
    perRequestObject: {
      summary: 'An object that is meant for one request serves all of them.',
      severity: 'error',
      preset: 'recommended',
      runtimes: ['node', 'dotnet'],
    },
  },
  notApplicable: {
    python: 'Each concurrent invocation runs in a process of its own: its objects are its own.',
  },
  securitySeverity: 6.5,
  tags: ['concurrency'],
  *detect(analysis) {
    if (analysis.facts.parallel !== undefined) {
      yield* keptObjects(
        analysis.facts.parallel.unsafeObjects,
        'oneUserAtATime',
        'It keeps the state of one use between its calls: two invocations that use it at the same time get wrong results or exceptions.',
        analysis,
      );
      yield* keptObjects(
        perRequestRowsOf(analysis.facts),
        'perRequestObject',
        'What one invocation puts into it is used for the others as well.',
        analysis,
      );
      return;
    }
    yield* sharedRegexes(analysis);
    const objects = new LibraryObjects(analysis);
    const rows = rowsOf(analysis.facts);
    for (const object of objects.made(rows)) {
      if (object.sharing === 'private') continue;
      const use = firstUse(object, objects, analysis);
      if (use === undefined) continue;
      const { row, event, fn } = object;
      yield {
        variant: row.variant,
        module: fn.module,
        span: event.span,
        fn: use.fn,
        confidence: object.sharing === 'perhaps' ? 'medium' : 'high',
        subject: object.name || row.symbol,
        cause: `site:${fn.module.file}:${event.span.start}`,
        standsAlone: false,
        shared: `${row.title}, and all invocations of a ${analysis.runtime.unit} share this one.`,
        happens:
          row.variant === 'statefulObject'
            ? 'The inputs of two invocations go into one result, and the second to finish fails.'
            : 'One invocation gets what was kept for another one.',
        related: [{ file: use.fn.module.file, span: use.span, message: 'it is used at request time here' }],
        steps: new Interleaving()
          .a(use.fn.module, use.span, 'A uses the object.')
          .b(use.fn.module, use.span, "B uses the same object, with A's state in it.").steps,
      };
    }
  },
};

const perRequestRowsOf = derivedTable(({ unsafeObjects }) =>
  [...unsafeObjects.perRequestObjects.keys()].map((symbol) => ({
    symbol,
    title: `\`${symbol.slice(symbol.indexOf('#') + 1).replace('()', '')}\``,
    fix: 'Make one for each request.',
  })),
);

const rowsOf = derivedTable(({ unsafeObjects: { oneShotObjects, perRequestObjects } }) => [
  ...[...oneShotObjects].map(([symbol, title]) => ({ symbol, title, variant: 'statefulObject' })),
  ...[...perRequestObjects].map(([symbol, title]) => ({ symbol, title, variant: 'perRequestObject' })),
]);

function firstUse(
  object: LibraryObject<unknown>,
  objects: LibraryObjects,
  analysis: Analysis,
): { fn: FunctionModel; span: { start: number; end: number } } | undefined {
  const use = objects.uses(object)[0];
  if (use !== undefined) return { fn: use.fn, span: use.event.span };
  // Read, handed on, or a member of it taken: `fetch(url, { signal: controller.signal })`.
  for (const fn of analysis.requestTimeFunctions) {
    for (const block of fn.blocks) {
      for (const event of block.events) {
        if (event.kind !== 'read') continue;
        const { root } = event.place;
        if (root.kind !== 'variable' || root.variable.owner === fn) continue;
        const refers = analysis.resolver
          .variableThings(root.variable)
          .some((thing) => thing.kind === 'external' && thing.site === object.event);
        if (refers) return { fn, span: event.span };
      }
    }
  }
  return undefined;
}

interface SharedRegex {
  readonly variable: Variable;
  readonly value: Value;
  readonly text: string;
}

/** A regex with a position that is used again behind a switch point: another invocation has moved the position. */
function* sharedRegexes(analysis: Analysis): Generator<Candidate> {
  for (const module of analysis.modules) {
    for (const fn of module.functions) {
      for (const variable of fn.variables) {
        if (analysis.storage.sharing.ofVariable(variable, module.init) !== 'shared' && fn.kind !== 'init')
          continue;
        const regex = regexOf(variable, analysis);
        if (regex === undefined) continue;
        const found = usedAcrossSwitch(regex, analysis);
        if (found === undefined) continue;
        yield {
          variant: 'statefulRegex',
          module,
          span: regex.value.span,
          fn: found.fn,
          confidence: 'high',
          subject: variable.name,
          cause: `site:${module.file}:${regex.value.span.start}`,
          standsAlone: true,
          shared: `\`${variable.name}\` remembers in \`lastIndex\` where it stopped, and all invocations of a ${analysis.runtime.unit} share it.`,
          happens:
            'While one invocation waits in its loop, another one moves the position: matches are skipped or found in the wrong text.',
          fix: 'Make the regular expression inside the function, or use `matchAll`, which works on a copy.',
          related: [
            {
              file: found.fn.module.file,
              span: found.event.span,
              message: 'it goes on from `lastIndex` here',
            },
          ],
          steps: new Interleaving()
            .a(found.fn.module, found.event.span, 'A finds a match and waits.')
            .b(found.fn.module, found.event.span, 'B searches its own text and leaves `lastIndex` there.')
            .a(found.fn.module, found.event.span, "A goes on from B's position.").steps,
        };
      }
    }
  }
}

function regexOf(variable: Variable, analysis: Analysis): SharedRegex | undefined {
  const { regexMakers } = analysis.facts.unsafeObjects;
  for (const value of variable.definitions) {
    if (value.kind === 'regex' && isStateful(value)) return { variable, value, text: value.pattern };
    if (value.kind === 'call' && analysis.resolver.symbols(value).some((symbol) => regexMakers.has(symbol))) {
      const flags = constantText(value.event.args[1]?.value);
      if (flags !== undefined && /[gy]/.test(flags)) return { variable, value, text: '' };
    }
  }
  return undefined;
}

function isStateful(regex: RegexValue): boolean {
  return /[gy]/.test(regex.flags);
}

function usedAcrossSwitch(
  regex: SharedRegex,
  analysis: Analysis,
): { fn: FunctionModel; event: CallEvent } | undefined {
  for (const fn of analysis.requestTimeFunctions) {
    const uses = analysis.index.calls(fn).filter((event) => isPositionUse(event, regex.variable));
    for (const use of uses) {
      const position = analysis.index.position(use)!;
      let found = false;
      analysis.flow.fromBehind<boolean>(position, false, {
        enters: () => false,
        key: (state) => String(state),
        step: (event, waited) => {
          if (event.kind === 'suspend') return true;
          if (event.kind === 'call' && isPositionUse(event, regex.variable)) {
            found ||= waited;
            return undefined;
          }
          return waited;
        },
      });
      if (found) return { fn, event: use };
    }
  }
  return undefined;
}

function isPositionUse(event: CallEvent, variable: Variable): boolean {
  if (event.callee.kind !== 'read') return false;
  const { root, path } = event.callee.place;
  const name = path.at(-1);
  return (
    root.kind === 'variable' &&
    root.variable === variable &&
    path.length === 1 &&
    name?.kind === 'field' &&
    (name.name === 'exec' || name.name === 'test')
  );
}
