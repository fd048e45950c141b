import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/calls.js';
import { Interleaving } from '../interleaving.js';
import type { Event } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { TypeReference, Value } from '../model/value.js';
import type { Candidate } from './detector.js';

/** Waits that hold a thread of the pool until a task is done: `task.Result`, `task.Wait()`, `task.GetAwaiter().GetResult()`. */
export function* blockingWaits(analysis: Analysis): Generator<Candidate> {
  const { taskWaits } = analysis.facts;
  if (taskWaits === undefined) return;
  for (const fn of analysis.tellableFunctions) {
    const waited = new Set<number>();
    for (const block of fn.blocks) {
      for (const event of block.events) {
        const name = waitIn(event, fn, analysis);
        if (name === undefined || waited.has(event.span.start)) continue;
        waited.add(event.span.start);
        const { module } = fn;
        yield {
          variant: 'synchronousCall',
          module,
          span: event.span,
          fn,
          confidence: 'high',
          subject: name,
          cause: `blocking:${module.file}:${event.span.start}`,
          standsAlone: true,
          shared: `\`${name}\` holds a thread until the task is done, and all invocations of a ${analysis.runtime.unit} share the threads.`,
          happens:
            'With many invocations at once the pool runs out of threads, and the tasks that are waited for cannot go on either.',
          steps: new Interleaving()
            .a(module, event.span, `A waits at ${name} and keeps its thread.`)
            .b(
              module,
              event.span,
              'B waits in the same way, until no thread is left to finish what both wait for.',
            ).steps,
        };
      }
    }
  }
}

function waitIn(event: Event, fn: FunctionModel, analysis: Analysis): string | undefined {
  const { members, methods, awaiter } = analysis.facts.taskWaits!;
  if (event.kind === 'read') {
    const last = event.place.path.at(-1);
    if (last?.kind !== 'field' || !members.has(last.name)) return undefined;
    const owner = { root: event.place.root, path: event.place.path.slice(0, -1) };
    return isTask(owner, fn, analysis) ? last.name : undefined;
  }
  if (event.kind !== 'call' || event.receiver === undefined) return undefined;
  const name = memberName(event);
  if (name === undefined || !methods.has(name)) return undefined;
  const { root, path } = event.receiver;
  const behind =
    root.kind === 'value' && path.length === 0 && root.value.kind === 'call' ? root.value.event : undefined;
  if (behind !== undefined && awaiter.has(memberName(behind) ?? '')) return `${memberName(behind)}().${name}`;
  return !awaiter.has(name) && isTask(event.receiver, fn, analysis) ? name : undefined;
}

/** Whether the place holds a task: by its declared type, or as the result of an asynchronous function. */
function isTask(place: Place, fn: FunctionModel, analysis: Analysis): boolean {
  const { root, path } = place;
  if (root.kind === 'value' && path.length === 0) return makesTask(root.value, analysis);
  if (root.kind === 'variable' && path.length === 0) {
    const { variable } = root;
    if (variable.type !== undefined) return isTaskType(variable.type, analysis);
    // What `await` gives is no task any more.
    return (
      variable.definitions.length > 0 && variable.definitions.every((value) => makesTask(value, analysis))
    );
  }
  const first = path[0];
  if (root.kind !== 'this' || path.length !== 1 || first?.kind !== 'field' || fn.owner === undefined)
    return false;
  const field = analysis.resolver.classes.field(fn.owner, first.name);
  return field?.type !== undefined && isTaskType(field.type, analysis);
}

function makesTask(value: Value, analysis: Analysis): boolean {
  if (value.kind !== 'call' || value.event.isNew) return false;
  const targets = analysis.resolver.targets(value.event);
  if (targets.length > 0) {
    return targets.every(
      ({ isAsync, returnType }) => isAsync || (returnType !== undefined && isTaskType(returnType, analysis)),
    );
  }
  return analysis.facts.taskWaits!.asynchronousName.test(memberName(value.event) ?? '');
}

function isTaskType(type: TypeReference, analysis: Analysis): boolean {
  const meaning = analysis.resolver.types.meaning(type);
  const { taskTypes } = analysis.facts.taskWaits!;
  return meaning.kind === 'library' && meaning.symbols.some((symbol) => taskTypes.has(symbol));
}
