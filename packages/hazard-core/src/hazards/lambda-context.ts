import type { Analysis } from '../analysis/analysis.js';
import { memberName } from '../analysis/calls.js';
import type { FunctionModel, Variable } from '../model/module.js';
import type { Place } from '../model/place.js';
import { constantText, type Value } from '../model/value.js';

const maxDepth = 8;

/** Tells which values are the handler's context object, and which are its methods. */
export class LambdaContext {
  constructor(private readonly analysis: Analysis) {}

  /** The place is a handler's context parameter, passed on or not. */
  isAt(place: Place): boolean {
    return this.#isAt(place, new Set());
  }

  /** The name of the removed method that the value is: `context.done`, bound or taken out of the context before. */
  methodIn(value: Value, depth = 0): string | undefined {
    if (depth > maxDepth) return undefined;
    if (value.kind === 'call') {
      const { receiver } = value.event;
      if (memberName(value.event) !== 'bind' || receiver === undefined) return undefined;
      return this.methodIn({ kind: 'read', place: receiver, event: undefined, span: value.span }, depth + 1);
    }
    if (value.kind !== 'read') return undefined;
    const { root, path } = value.place;
    const last = path.at(-1);
    if (last === undefined) {
      if (root.kind !== 'variable' || root.variable.kind === 'parameter') return undefined;
      const [only] = root.variable.definitions;
      // Of two definitions the other may be what runs.
      return root.variable.definitions.length === 1 ? this.methodIn(only!, depth + 1) : undefined;
    }
    const name = last.kind === 'field' ? last.name : constantText(last.key);
    return name !== undefined &&
      this.analysis.facts.unsupported.contextMethods.has(name) &&
      this.isAt({ root, path: path.slice(0, -1) })
      ? name
      : undefined;
  }

  /** The code asks whether the method is there before it relies on it. */
  isAskedFor(name: string, fn: FunctionModel): boolean {
    for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent) {
      for (const block of one.blocks) {
        const last = block.events.at(-1);
        if (last?.kind === 'branch' && this.#asks(last.condition, name, 0)) return true;
      }
    }
    return false;
  }

  #asks(value: Value, name: string, depth: number): boolean {
    if (depth > maxDepth) return false;
    if (this.methodIn(value) === name) return true;
    switch (value.kind) {
      case 'derived':
        return value.from.some((one) => this.#asks(one, name, depth + 1));
      case 'choice':
        return value.options.some((one) => this.#asks(one, name, depth + 1));
      default:
        return false;
    }
  }

  #isAt(place: Place, seen: Set<Variable>): boolean {
    const { root, path } = place;
    if (root.kind !== 'variable') return false;
    if (path.length === 1) {
      // Middleware: `request.context`.
      const only = path[0]!;
      return (
        only.kind === 'field' &&
        only.name === 'context' &&
        this.analysis.provenance.requests.requestParameter(root.variable) !== undefined
      );
    }
    return path.length === 0 && this.#isContext(root.variable, seen);
  }

  #isContext(variable: Variable, seen: Set<Variable>): boolean {
    if (seen.has(variable)) return false;
    seen.add(variable);
    const { provenance, graph, facts } = this.analysis;
    const parameter = graph.parameterOf(variable);
    let values: readonly Value[] = variable.definitions;
    if (parameter !== undefined) {
      const role = provenance.requests.requestParameter(variable);
      if (role === 'entry') return parameter.index === 1;
      if (role === 'named')
        return facts.conventions.contextParameter.test(variable.name) && parameter.index === 1;
      values = graph.argumentsFor(variable);
    }
    return values.some((value) => value.kind === 'read' && this.#isAt(value.place, seen));
  }
}
