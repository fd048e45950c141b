import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Thing } from '../analysis/things.js';
import type { Event } from '../model/event.js';
import type { FunctionModel, TypeModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import { isEqualEachTime } from './equal-values.js';
import { samePlace } from './parallel-accesses.js';

const maxDepth = 4;

type Loss = 'nothing' | 'work' | 'unknown';

/**
 * What is lost where two invocations each make the object: `nothing` where its class keeps no state, so that one is as good
 * as the other and neither can be seen half made; `work` where a library makes the same from the same; else perhaps more.
 */
export function lossOfTwo(
  { values, fn, event }: Pick<Access, 'values' | 'fn' | 'event'>,
  analysis: Analysis,
): Loss {
  if (isGoneOnWith(event, analysis)) return 'unknown';
  const losses = values.flatMap((value) =>
    value.kind === 'choice'
      ? // The object that was there is none of the two.
        value.options.flatMap((one) => (one.kind === 'read' ? [] : [lossOf(one, fn, analysis)]))
      : [lossOf(value, fn, analysis)],
  );
  if (losses.length === 0 || losses.includes('unknown')) return 'unknown';
  return losses.includes('work') ? 'work' : 'nothing';
}

/** `mapper = new ObjectMapper(); mapper.configure(…)`: others find it before it is ready. */
function isGoneOnWith(event: Event, { index }: Analysis): boolean {
  const position = index.position(event);
  if (position === undefined || event.kind !== 'write') return false;
  return position.block.events
    .slice(position.index + 1)
    .some((one) => one.kind === 'call' && one.receiver !== undefined && samePlace(one.receiver, event.place));
}

function lossOf(value: Value, fn: FunctionModel, analysis: Analysis): Loss {
  if (value.kind !== 'call') return 'unknown';
  const things = analysis.resolver.things(value);
  if (value.event.isNew && things.length > 0 && things.every((thing) => isStateless(thing, analysis, 0)))
    return 'nothing';
  return isEqualEachTime(value, fn, analysis) && !isConnection(value, analysis) ? 'work' : 'unknown';
}

/** An object of a class of the project that has nothing in its fields but what is equal in all of its objects. */
function isStateless(thing: Thing, analysis: Analysis, depth: number): boolean {
  if (thing.kind !== 'instance' || depth > maxDepth) return false;
  const { classes } = analysis.resolver;
  if (classes.externalBases(thing.type).some((base) => base !== 'java.lang#Object()')) return false;
  return classes
    .lineage(thing.type)
    .every((type) =>
      type.fields.every(
        (field) =>
          field.isStatic || keepsNothingOfItsOwn(type, field.name, field.isReadonly, analysis, depth),
      ),
    );
}

function keepsNothingOfItsOwn(
  type: TypeModel,
  name: string,
  isReadonly: boolean,
  analysis: Analysis,
  depth: number,
): boolean {
  // Where others may see the object before its fields, these have to be final.
  if (!isReadonly && analysis.facts.parallel?.publishesSafely !== true) return false;
  return analysis.index.instanceWrites(type, name).every(({ fn, event }) => {
    if (fn.kind !== 'constructor') return false;
    const { value } = event;
    if (value.kind === 'constant') return true;
    const things = analysis.resolver.things(value);
    if (value.kind === 'call' && value.event.isNew && things.length > 0)
      if (things.every((thing) => isStateless(thing, analysis, depth + 1))) return true;
    return isEqualEachTime(value, fn, analysis) && !isConnection(value, analysis);
  });
}

/** Of two connections one is never closed. */
function isConnection(value: Value, analysis: Analysis): boolean {
  const { connections } = analysis.facts.connections;
  return analysis.resolver
    .symbols(value)
    .some((symbol) => connections.some((row) => symbol === row.symbol || symbol === `${row.symbol}()`));
}
