import type { ModuleModel } from '../model/module.js';
import type { Value } from '../model/value.js';
import type { Analysis } from './analysis.js';

type Change = readonly [name: string, value: Value];

/** What a module's code sets in the environment of the process: `os.environ['HOME'] = '/tmp'`. */
export class EnvironmentChanges {
  readonly #known = new Map<ModuleModel, readonly Change[]>();

  constructor(private readonly analysis: Analysis) {}

  /** Names and values, of code that runs at request time or while the module loads. */
  in(module: ModuleModel): readonly Change[] {
    let changes = this.#known.get(module);
    if (changes === undefined) this.#known.set(module, (changes = [...this.#find(module)]));
    return changes;
  }

  *#find(module: ModuleModel): Generator<Change> {
    const { resolver, facts, reachability } = this.analysis;
    for (const fn of module.functions) {
      if (!reachability.isInit(fn) && reachability.reach(fn) === undefined) continue;
      for (const block of fn.blocks) {
        for (const event of block.events) {
          if (event.kind !== 'write') continue;
          const { root, path } = event.place;
          const last = path.at(-1);
          if (last?.kind !== 'field') continue;
          const owner = { root, path: path.slice(0, -1) };
          const isEnvironment = resolver
            .placeThings(owner)
            .some((thing) => thing.kind === 'external' && facts.environmentName.test(thing.symbol));
          if (isEnvironment) yield [last.name, event.value];
        }
      }
    }
  }
}
