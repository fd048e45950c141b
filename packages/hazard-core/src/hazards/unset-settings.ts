import type { Analysis } from '../analysis/analysis.js';
import { blocksBehind } from '../analysis/guards.js';
import type { CallEvent } from '../model/event.js';
import type { FunctionModel } from '../model/module.js';
import type { Value } from '../model/value.js';

const maxDepth = 6;

/**
 * Whether a setting is made only where a question for the same setting has found none, with a value that is no
 * request's: the first invocation makes it, and nothing changes any more. `getter`: the call that asks, by symbol.
 */
export function isSetUnlessSet(
  event: CallEvent,
  fn: FunctionModel,
  getter: string,
  analysis: Analysis,
): boolean {
  if (event.args.some(({ value }) => analysis.provenance.of(value).request)) return false;
  const at = analysis.index.position(event)?.block;
  const name = event.args[0]?.value;
  if (at === undefined || name === undefined) return false;
  return fn.blocks.some((block) => {
    const branch = block.events.at(-1);
    return (
      branch?.kind === 'branch' &&
      asks(branch.condition, 0) &&
      block.successors.some((edge) => blocksBehind(fn, edge).has(at))
    );
  });

  function asks(value: Value, depth: number): boolean {
    if (depth > maxDepth) return false;
    const any = (values: readonly Value[]): boolean => values.some((one) => asks(one, depth + 1));
    switch (value.kind) {
      case 'derived':
        return any(value.from);
      case 'choice':
        return any(value.options);
      case 'read': {
        const { root, path } = value.place;
        return root.kind === 'variable' && path.length === 0 && any(root.variable.definitions);
      }
      case 'call': {
        const asked = value.event.args[0]?.value;
        if (analysis.names.of(value.event).includes(getter))
          return asked !== undefined && mayBeSame(asked, name!, analysis);
        return any(
          analysis.resolver.targets(value.event).flatMap((target) => analysis.index.returns(target)),
        );
      }
      default:
        return false;
    }
  }
}

/** Not two texts that are known, and known to differ. */
function mayBeSame(a: Value, b: Value, analysis: Analysis): boolean {
  const texts = [a, b].map((value) => {
    const [thing, ...others] = analysis.resolver.things(value);
    return thing?.kind === 'constant' && others.length === 0 ? thing.value : undefined;
  });
  return texts.includes(undefined) || texts[0] === texts[1];
}
