import type { PathFacts } from '../knowledge/path-facts.js';
import type { CallEvent, WriteEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { ReadValue, Value } from '../model/value.js';
import type { Analysis } from './analysis.js';
import { argumentFor } from './arguments.js';
import type { CallEdge } from './call-graph.js';
import { callbackTexts } from './path-callbacks.js';
import { callText, joinedTexts, memberTexts } from './path-calls.js';
import { combinations, concatenate, strongest, type Hole, type Origin, type PathText } from './path-parts.js';
import { elementTexts, walkOf } from './path-lists.js';
import { isCoarseTime } from './path-time.js';
import { memberSources } from './path-members.js';
import { mentions } from './mentions.js';
import { placeId } from './place-id.js';
import { reachingWrites } from './reaching.js';
import type { Thing } from './things.js';

/** What is known where a value is evaluated: the arguments of the calls on the way, and when it happens. */
export interface Scope {
  readonly bindings: ReadonlyMap<Variable, Binding>;
  /** It happens once a worker: what is new there is the same for all of its invocations. */
  readonly once: boolean;
  readonly depth: number;
}

export type Binding =
  | { readonly kind: 'value'; readonly value: Value; readonly scope: Scope }
  | { readonly kind: 'texts'; readonly texts: readonly PathText[] }
  /** The call passes nothing: the default counts. */
  | { readonly kind: 'absent' };

export const globalScope: Scope = { bindings: new Map(), once: false, depth: 0 };

const maxAlternatives = 8;
const maxActive = 60;
const maxInlining = 5;

/**
 * Reads values as paths: follows them through locals, module constants, fields, parameters, helper functions and the
 * operations of the knowledge tables, and keeps where the unknown parts come from.
 */
export class PathTexts {
  readonly facts: PathFacts;
  readonly #memo = new Map<Value, readonly PathText[]>();
  readonly #active = new Set<Value | Variable>();
  readonly #ids = new WeakMap<object, number>();
  #nextId = 0;
  #cuts = 0;

  constructor(readonly analysis: Analysis) {
    this.facts = analysis.facts.paths;
  }

  /** What the value can be as a path; empty if it is no text. */
  of(value: Value): readonly PathText[] {
    return this.evaluate(value, globalScope);
  }

  /** The paths in a value that is one path or a list of them. */
  all(value: Value): readonly PathText[] {
    return elementTexts(this, value, globalScope) ?? this.of(value);
  }

  evaluate(value: Value, scope: Scope): readonly PathText[] {
    const plain = scope.bindings.size === 0 && !scope.once;
    const known = plain ? this.#memo.get(value) : undefined;
    if (known !== undefined) return known;
    if (this.#active.has(value) || this.#active.size > maxActive) {
      this.#cuts++;
      return [];
    }
    const before = this.#cuts;
    this.#active.add(value);
    const texts = distinct(this.#compute(value, scope));
    this.#active.delete(value);
    if (plain && (this.#cuts === before || this.#active.size === 0)) this.#memo.set(value, texts);
    return texts;
  }

  /** A part nothing is known of but where it comes from. */
  hole(origin: Origin, about: object | string, byName = false): PathText {
    const id = typeof about === 'string' ? about : `${origin}:${this.#number(about)}`;
    return [{ origin, id, byName }];
  }

  /** A part that some call or library makes from other values. */
  mixed(values: readonly Value[], scope: Scope, about: object): PathText {
    const origins: Origin[] = [];
    let byName = false;
    for (const value of values) {
      const texts = this.evaluate(value, scope);
      const holes = texts.flat().filter((part): part is Hole => typeof part !== 'string');
      origins.push(...(holes.length > 0 ? holes.map((hole) => hole.origin) : ['fixed' as const]));
      byName ||= holes.some((hole) => hole.byName);
      if (texts.length === 0) {
        const provenance = this.analysis.provenance.of(value);
        if (provenance.request) origins.push('request');
        byName ||= provenance.byName;
      }
    }
    const origin = strongest(origins) ?? 'unknown';
    // What goes in is the same for all; what comes out of a library may still be anything.
    return this.hole(origin === 'fixed' || origin === 'listing' ? 'unknown' : origin, about, byName);
  }

  /** Follows a call of a function of the project into what it returns. */
  inline(event: CallEvent, targets: readonly FunctionModel[], scope: Scope): PathText[] | undefined {
    return this.inlined(event, targets, scope, (value, inner) => this.evaluate(value, inner))?.flat();
  }

  /** The same for any question about the returned values. */
  inlined<T>(
    event: CallEvent,
    targets: readonly FunctionModel[],
    scope: Scope,
    ask: (value: Value, scope: Scope) => T,
  ): T[] | undefined {
    if (scope.depth >= maxInlining) return undefined;
    const once = scope.once || this.happensOnce(event);
    return targets.flatMap((fn) => {
      const bindings = new Map<Variable, Binding>();
      fn.parameters.forEach((parameter, index) => {
        if (parameter.rest || event.args.slice(0, index + 1).some((one) => one.spread)) return;
        const argument = argumentFor(event, parameter, index);
        bindings.set(
          parameter.variable,
          argument === undefined ? { kind: 'absent' } : { kind: 'value', value: argument.value, scope },
        );
      });
      const inner: Scope = { bindings, once, depth: scope.depth + 1 };
      return this.analysis.resolver.index.returns(fn).map((value) => ask(value, inner));
    });
  }

  /** The event runs while the module loads, or in something that only a loading module calls. */
  happensOnce(event: CallEvent | WriteEvent): boolean {
    const fn = this.analysis.index.position(event)?.fn;
    return fn !== undefined && this.analysis.reachability.multiplicity(fn) === 'one';
  }

  /** A new value is new for each invocation only if each invocation makes it. */
  fresh(origin: 'unique' | 'random', event: CallEvent, scope: Scope): PathText {
    return this.hole(scope.once || this.happensOnce(event) ? 'worker' : origin, event);
  }

  /** What a method is called on, as a value. */
  receiverOf(event: CallEvent): Value | undefined {
    const { receiver } = event;
    if (receiver === undefined) return undefined;
    if (receiver.root.kind === 'value' && receiver.path.length === 0) return receiver.root.value;
    const position = this.analysis.index.position(event);
    const read = position?.block.events
      .slice(0, position.index)
      .findLast((one) => one.kind === 'read' && one.place === receiver);
    return {
      kind: 'read',
      place: receiver,
      event: read?.kind === 'read' ? read : undefined,
      span: event.calleeSpan,
    };
  }

  /** The values a variable can hold where it is read, with the scope they are to be evaluated in. */
  sourcesOf(variable: Variable, read: ReadValue | undefined, scope: Scope): { value: Value; scope: Scope }[] {
    const position = read?.event === undefined ? undefined : this.analysis.index.position(read.event);
    const sources: { value: Value; scope: Scope }[] = [];
    let writes: readonly WriteEvent[] = this.analysis.index.writesTo(variable).map((write) => write.event);
    let fromStart = true;
    if (position !== undefined && position.fn === variable.owner && position.fn.kind !== 'init') {
      const reaching = reachingWrites(variable, position);
      if (reaching.writes.length > 0) ({ writes, fromStart } = reaching);
    }
    const binding = scope.bindings.get(variable);
    if (fromStart && binding?.kind === 'value') sources.push({ value: binding.value, scope: binding.scope });
    if (fromStart && binding === undefined) {
      for (const value of this.analysis.graph.argumentsFor(variable, (edge) => this.#counts(edge)))
        sources.push({ value, scope: { ...globalScope, once: scope.once } });
    }
    if (sources.length > 0 && (binding !== undefined || this.#isAlwaysPassed(variable))) {
      // The default in the parameter list is not used.
      writes = writes.filter((write) => write.form !== 'initialise');
    }
    // What is appended to in a loop is not empty behind it.
    const grows = writes.some((write) => write.operator === '+=');
    for (const write of writes) {
      if (grows && write.operator !== '+=') continue;
      const once = scope.once || (variable.owner.kind === 'init' && this.#isLatch(write, variable));
      // A value of another function's call is not to be mixed with this call's arguments.
      const own = this.analysis.index.position(write)?.fn === position?.fn || variable.owner.kind !== 'init';
      sources.push({ value: write.value, scope: own ? { ...scope, once } : { ...globalScope, once } });
    }
    return sources;
  }

  #compute(value: Value, scope: Scope): readonly PathText[] {
    if (isCoarseTime(this, value)) return [this.hole('fixed', value)];
    switch (value.kind) {
      case 'constant':
        return typeof value.value === 'string' || typeof value.value === 'number'
          ? [[String(value.value)]]
          : [];
      case 'text':
        return this.#row(value.parts, scope);
      case 'derived':
        if (value.operator === '+') return this.#row(value.from, scope);
        if (value.operator === this.facts.joinOperator) return joinedTexts(this, value.from, scope);
        if (value.operator === 'element' && value.from[0] !== undefined)
          return elementTexts(this, value.from[0], scope) ?? [this.#leaf(value)];
        return value.from.length === 0
          ? [this.hole('unknown', value)]
          : [this.mixed(value.from, scope, value)];
      case 'choice':
        return value.options.flatMap((option) => this.evaluate(option, scope));
      case 'await':
        return this.evaluate(value.value, scope);
      case 'call':
        return callText(this, value.event, scope) ?? [this.#leaf(value)];
      case 'read':
        return this.#read(value, scope);
      default:
        return [];
    }
  }

  /** Parts in a row; one that cannot be followed stays as a hole, so that the rest is not lost. */
  #row(parts: readonly Value[], scope: Scope): PathText[] {
    return combinations(
      parts.map((part) => {
        if (part.kind === 'constant') return [[String(part.value)]];
        const texts = this.evaluate(part, scope);
        return texts.length > 0 ? texts : [this.#leaf(part)];
      }),
      maxAlternatives,
    );
  }

  #read(value: ReadValue, scope: Scope): readonly PathText[] {
    const { root, path } = value.place;
    if (root.kind === 'variable' && path.length === 0 && root.variable.imported === undefined)
      return this.#variable(root.variable, value, scope);
    if (root.kind === 'value' && path.length === 0) return this.evaluate(root.value, scope);
    const members = memberSources(this, value, scope) ?? [];
    if (members.length > 0) return members.flatMap((source) => this.evaluate(source.value, source.scope));
    const last = path.at(-1);
    const partOfPath = memberTexts(this, value, scope);
    if (partOfPath !== undefined) return partOfPath;
    const walk = walkOf(this, value);
    if (walk?.part === 0) return this.evaluate(walk.folder, scope);
    if (last?.kind === 'index' || (last?.kind === 'field' && /^\d+$/.test(last.name))) {
      const list: Value = { ...value, place: { root, path: path.slice(0, -1) } };
      const elements = elementTexts(this, list, scope);
      if (elements !== undefined) return elements;
    }
    // An entry of a listing with its details is named by its member.
    if (last?.kind === 'field' && root.kind === 'variable' && path.length === 1) {
      const whole = this.#variable(root.variable, { ...value, place: { root, path: [] } }, scope);
      const entry = whole.find((text) =>
        text.some((part) => typeof part !== 'string' && part.origin === 'listing'),
      );
      if (entry !== undefined) return last.name === 'name' ? whole : [this.hole('fixed', value)];
    }
    return this.#things(this.analysis.resolver.placeThings(value.place), value, scope);
  }

  #variable(variable: Variable, read: ReadValue, scope: Scope): readonly PathText[] {
    if (variable.imported !== undefined)
      return this.#things(this.analysis.resolver.variableThings(variable), read, scope);
    const binding = scope.bindings.get(variable);
    if (binding?.kind === 'texts') return binding.texts;
    if (binding === undefined && this.analysis.provenance.requests.requestParameter(variable) !== undefined)
      return [this.#leaf(read)];
    const sources = this.sourcesOf(variable, read, scope);
    const handed = [...(binding === undefined ? (callbackTexts(this, variable, scope) ?? []) : [])];
    // Nobody in sight calls it: the default is one of the values.
    if (binding === undefined && this.#hasUnknownCallers(variable)) handed.push(this.#leaf(read));
    if (sources.length === 0) return handed.length > 0 ? handed : [this.#leaf(read)];
    return [...sources.flatMap((source) => this.evaluate(source.value, source.scope)), ...handed];
  }

  /** What tests pass says nothing about the files of invocations. */
  #counts(edge: CallEdge): boolean {
    return !this.analysis.isOffline(edge.caller.module);
  }

  #isAlwaysPassed(parameter: Variable): boolean {
    const place = this.analysis.graph.parameterOf(parameter);
    const calls =
      place === undefined
        ? []
        : this.analysis.graph.to(place.fn).filter((edge) => edge.direct && this.#counts(edge));
    return (
      place !== undefined &&
      calls.length > 0 &&
      calls.every(
        ({ event }) =>
          event.args.some((one) => one.spread) ||
          argumentFor(event, { variable: parameter, rest: false }, place.index) !== undefined,
      )
    );
  }

  #hasUnknownCallers(variable: Variable): boolean {
    const place = this.analysis.graph.parameterOf(variable);
    return place !== undefined && !this.analysis.graph.to(place.fn).some((edge) => this.#counts(edge));
  }

  #things(things: readonly Thing[], value: Value, scope: Scope): readonly PathText[] {
    const texts: PathText[] = [];
    for (const thing of things) {
      if (thing.kind === 'constant') {
        if (typeof thing.value === 'string' || typeof thing.value === 'number')
          texts.push([String(thing.value)]);
      } else if (thing.kind === 'opaque') {
        if (thing.value === value) texts.push(this.#leaf(value));
        else texts.push(...this.evaluate(thing.value, { ...globalScope, once: scope.once }));
      } else if (thing.kind === 'external') {
        // What the value is made from says more than that it is some object of the library.
        if (thing.site === undefined && things.some((one) => one.kind === 'opaque' && one.value !== value))
          continue;
        texts.push(...this.#external(thing.symbol, thing.site, value, scope));
      }
    }
    return things.length === 0 ? [this.#leaf(value)] : texts;
  }

  #external(symbol: string, site: CallEvent | undefined, value: Value, scope: Scope): readonly PathText[] {
    const { facts } = this;
    if (facts.temporaryFolders.has(symbol)) return [[facts.temporaryFolder]];
    if (site !== undefined && (symbol.endsWith('()') || facts.freshPaths.has(symbol)))
      return callText(this, site, scope, symbol) ?? [this.#leaf(value)];
    if (facts.workerValues.has(symbol)) return [this.hole('worker', symbol)];
    if (facts.processValues.has(symbol)) return [this.hole('process', symbol)];
    if (symbol.startsWith(facts.environment)) return [this.hole('fixed', symbol)];
    return [this.#leaf(value)];
  }

  #leaf(value: Value): PathText {
    const provenance = this.analysis.provenance.of(value);
    const id = value.kind === 'read' ? placeId(value.place) : undefined;
    const about = id ?? (value.kind === 'call' ? value.event : value);
    const make = (origin: Origin): PathText =>
      this.hole(origin, typeof about === 'string' ? `${origin}:v${about}` : about, provenance.byName);
    if (provenance.unique) return make('unique');
    if (provenance.random) return make('random');
    if (provenance.request) return make('request');
    if (provenance.constant || this.#isInvariant(value)) return make('fixed');
    return make('unknown');
  }

  /** A member of the context that is the same for all invocations: the function's name. */
  #isInvariant(value: Value): boolean {
    if (value.kind !== 'read' || value.place.root.kind !== 'variable') return false;
    const last = value.place.path.at(-1);
    return (
      last?.kind === 'field' &&
      this.analysis.facts.invariantContextMembers.has(last.name) &&
      this.analysis.provenance.requests.requestSource(value.place.root.variable) !== undefined
    );
  }

  /** A write that only the first invocation gets to: `??=`, or behind a question for the variable itself. */
  #isLatch(write: WriteEvent, variable: Variable): boolean {
    if (write.operator === '??=' || write.operator === '||=') return true;
    const position = this.analysis.index.position(write);
    return (
      position !== undefined &&
      position.fn.kind !== 'init' &&
      position.fn.blocks.some((block) => {
        const branch = block.events.at(-1);
        return branch?.kind === 'branch' && mentions(branch.condition, variable);
      })
    );
  }

  #number(object: object): number {
    let id = this.#ids.get(object);
    if (id === undefined) this.#ids.set(object, (id = this.#nextId++));
    return id;
  }
}

function distinct(texts: readonly PathText[]): readonly PathText[] {
  if (texts.length < 2) return texts;
  const seen = new Map<string, PathText>();
  for (const text of texts) {
    const key = concatenate([text])
      .map((part) => (typeof part === 'string' ? part : `<${part.id}>`))
      .join('');
    if (!seen.has(key)) seen.set(key, text);
    if (seen.size >= maxAlternatives) break;
  }
  return [...seen.values()];
}
