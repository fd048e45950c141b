import type { CallEvent } from '../model/event.js';
import type { FunctionModel, Variable } from '../model/module.js';
import { callText } from './path-calls.js';
import { elementTexts } from './path-lists.js';
import type { PathText } from './path-parts.js';
import type { PathTexts, Scope } from './path-text.js';
import { memberName } from './calls.js';

/** What is handed to a callback's parameter, by a library's call or by a method of a list or promise. */
export function callbackTexts(
  texts: PathTexts,
  variable: Variable,
  scope: Scope,
): readonly PathText[] | undefined {
  const place = texts.analysis.graph.parameterOf(variable);
  if (place === undefined) return undefined;
  const found = texts.analysis.graph
    .to(place.fn)
    .filter((edge) => !edge.direct)
    .flatMap((edge) => handed(texts, edge.event, place.index, scope) ?? []);
  return found.length === 0 ? undefined : found;
}

function handed(
  texts: PathTexts,
  event: CallEvent,
  index: number,
  scope: Scope,
): readonly PathText[] | undefined {
  const { analysis, facts } = texts;
  for (const symbol of analysis.resolver.symbols(event.callee)) {
    if (facts.freshPaths.get(`${symbol}()`)?.callback === index) return callText(texts, event, scope);
  }
  if (index !== 0) return undefined;
  const receiver = texts.receiverOf(event);
  const name = memberName(event);
  if (receiver !== undefined && name === 'then') return texts.evaluate(receiver, scope);
  if (receiver !== undefined && name !== undefined && analysis.facts.syncCallbackMethods.has(name)) {
    const elements = elementTexts(texts, receiver, scope);
    if (elements !== undefined) return elements;
  }
  // Libraries that go through a list take it before the callback.
  const list =
    event.args.length > 1 && analysis.resolver.targets(event).length === 0 ? event.args[0] : undefined;
  return list === undefined ? undefined : elementTexts(texts, list.value, scope);
}

/** What a promise is resolved with: the arguments of its executor's first parameter. */
export function promiseTexts(
  texts: PathTexts,
  event: CallEvent,
  scope: Scope,
): readonly PathText[] | undefined {
  const executor = event.args[0]?.value;
  if (executor === undefined) return undefined;
  const found = texts.analysis.resolver.functions(executor).flatMap((fn) => {
    const resolve = fn.parameters[0]?.variable;
    return fn.module.functions
      .filter((inner) => isWithin(inner, fn))
      .flatMap((inner) => texts.analysis.resolver.index.calls(inner))
      .flatMap(({ callee, args }) => {
        const place = callee.kind === 'read' ? callee.place : undefined;
        const isResolve =
          place?.root.kind === 'variable' && place.root.variable === resolve && place.path.length === 0;
        return isResolve && args[0] !== undefined ? texts.evaluate(args[0].value, scope) : [];
      });
  });
  return found.length === 0 ? undefined : found;
}

function isWithin(fn: FunctionModel, outer: FunctionModel): boolean {
  for (let one: FunctionModel | undefined = fn; one !== undefined; one = one.parent)
    if (one === outer) return true;
  return false;
}
