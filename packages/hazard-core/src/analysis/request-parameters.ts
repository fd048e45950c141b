import type { FunctionModel, Variable } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { CallGraph } from './call-graph.js';
import type { Reachability } from './reachability.js';
import type { Resolver } from './resolver.js';

/** Parameter names and types that say "this is the request" where no caller is known. */
const requestName = /^_?(event|evt|request|req|context|ctx)$/i;
const requestType = /(?:Event|Request|Context)(?:V\d)?(?:<.*>)?$/;

/** Which parameters carry the request. */
export class RequestParameters {
  constructor(
    private readonly resolver: Resolver,
    private readonly graph: CallGraph,
    private readonly reachability: Reachability,
    /** Annotations of parameters that a container fills with its services, as symbols. */
    private readonly serviceDecorators: ReadonlySet<string> | undefined,
  ) {}

  /** A parameter that carries the request, by being an entry's or by its name or type. */
  requestParameter(variable: Variable): 'entry' | 'named' | undefined {
    const place = this.graph.parameterOf(variable);
    if (place === undefined || this.#isService(place)) return undefined;
    if (this.reachability.isEntry(place.fn)) return 'entry';
    if (this.graph.to(place.fn).some((edge) => edge.direct)) return undefined;
    return isRequestLike(variable) ||
      (variable.name === '' && place.index === 0 && destructuresRequest(variable))
      ? 'named'
      : undefined;
  }

  #isService({ fn, index }: { readonly fn: FunctionModel; readonly index: number }): boolean {
    const { serviceDecorators } = this;
    if (serviceDecorators === undefined) return false;
    return (fn.parameters[index]?.decorators ?? []).some((decorator) =>
      this.resolver
        .symbols(decorator.kind === 'call' ? decorator.event.callee : decorator)
        .some((symbol) => serviceDecorators.has(symbol)),
    );
  }

  /**
   * The request parameter that the variable is, or another name of: a helper's parameter that every known call passes
   * the request or its context for.
   */
  requestSource(
    variable: Variable,
    seen = new Set<Variable>(),
  ): { variable: Variable; role: 'entry' | 'named' } | undefined {
    const role = this.requestParameter(variable);
    if (role !== undefined) return { variable, role };
    if (seen.has(variable) || variable.owner.kind === 'init') return undefined;
    seen.add(variable);
    const sources = this.definitions(variable).map((value) =>
      value.kind === 'read' && value.place.root.kind === 'variable' && value.place.path.length === 0
        ? this.requestSource(value.place.root.variable, seen)
        : undefined,
    );
    const [first] = sources;
    return sources.every((one) => one !== undefined) ? first : undefined;
  }

  /** What the variable is given: its own definitions, and what the known callers pass. */
  definitions(variable: Variable): readonly Value[] {
    return variable.kind === 'parameter'
      ? [...variable.definitions, ...this.graph.argumentsFor(variable)]
      : variable.definitions;
  }
}

/** Where every parameter has a type, its name says nothing: `setApplicationContext(ApplicationContext context)`. */
const requestTypeName = /(?:Event|Request|RequestContext|LambdaContext)(?:V\d)?$/;

function isRequestLike(variable: Variable): boolean {
  if (variable.type !== undefined) return requestTypeName.test(variable.type.name);
  return (
    requestName.test(variable.name) ||
    (variable.declaredType !== undefined && requestType.test(variable.declaredType))
  );
}

/** Whether one of a function's parameters carries a request, by name or type. */
export function takesRequest(fn: FunctionModel): boolean {
  return fn.parameters.some((parameter) => isRequestLike(parameter.variable));
}

function destructuresRequest(parameter: Variable): boolean {
  return parameter.declaredType !== undefined && requestType.test(parameter.declaredType);
}
