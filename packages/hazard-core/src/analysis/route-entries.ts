import type { FunctionModel, ModuleModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Resolver } from './resolver.js';

/** How functions are registered with frameworks by their decorators, as the decorators' symbols. */
export interface RouteConventions {
  /** Frameworks of the platform: what they register is called for each invocation. */
  readonly platform: RegExp;
  /** Web frameworks, whose routes invocations get to where one of the adapters is imported. */
  readonly web: RegExp;
  readonly adapters: readonly string[];
}

/** The functions that decorators register with the platform's frameworks, or with web frameworks behind an adapter. */
export function routesOf(
  modules: readonly ModuleModel[],
  resolver: Resolver,
  conventions: RouteConventions,
): FunctionModel[] {
  const isServed = modules.some(({ specifiers }) =>
    specifiers.some((specifier) => conventions.adapters.includes(specifier)),
  );
  return modules
    .flatMap((module) => module.functions)
    .filter((fn) =>
      fn.decorators
        .flatMap((decorator) => symbolsOf(decorator, resolver))
        .some((symbol) => conventions.platform.test(symbol) || (isServed && conventions.web.test(symbol))),
    );
}

function symbolsOf(decorator: Value, resolver: Resolver): string[] {
  return resolver.symbols(decorator.kind === 'call' ? decorator.event.callee : decorator);
}

/** What runs when the value is called, where it is an object of a class of the project. */
export function calledObjects(value: Value, resolver: Resolver): FunctionModel[] {
  return resolver
    .things(value)
    .flatMap((thing) => (thing.kind === 'instance' ? resolver.objectCalls(thing.type) : []));
}
