import type { ModuleModel, TypeModel, Variable } from '../model/module.js';
import type { Resolver, ResolverFacts } from './resolver.js';
import { callSymbol, memberSymbol, moduleSymbol } from './symbols.js';
import type { Thing } from './things.js';

/** What names mean that a file exports, imports, or has as the text of a type. */
export class ModuleNames {
  constructor(
    private readonly resolver: Resolver,
    private readonly facts: ResolverFacts,
  ) {}

  /** What a file exports under the name. */
  exported(module: ModuleModel, name: string, seen = new Set<ModuleModel>()): readonly Thing[] {
    if (seen.has(module)) return [];
    seen.add(module);
    const direct = module.exports.get(name);
    if (direct !== undefined) return this.resolver.things(direct.value);
    for (const again of module.reExports) {
      if ((again.as ?? again.name) !== name) continue;
      const target = module.links.get(again.specifier);
      if (again.name === '*') return [this.whole(module, again.specifier)];
      if (target !== undefined) return this.exported(target, again.name, seen);
      return [
        {
          kind: 'external',
          symbol: memberSymbol(moduleSymbol(again.specifier), again.name),
          site: undefined,
        },
      ];
    }
    const whole = module.exports.get('=');
    if (whole !== undefined) {
      const things = this.resolver.things(whole.value);
      return name === 'default'
        ? things
        : things.flatMap((thing) => this.resolver.member(thing, { kind: 'field', name }));
    }
    if (name === 'default') return [{ kind: 'module', module }];
    return module.reExports
      .filter((again) => again.name === '*' && again.as === undefined)
      .flatMap((again) => {
        const target = module.links.get(again.specifier);
        return target === undefined ? [] : this.exported(target, name, seen);
      });
  }

  /** What an imported name means. */
  imported(variable: Variable): readonly Thing[] {
    const { specifier, name } = variable.imported!;
    const { module } = variable.owner;
    const target = module.links.get(specifier);
    const own = module.links.get(specifier.endsWith('.') ? specifier + name : `${specifier}.${name}`);
    // `from package import module`.
    if (own !== undefined && target?.exports.has(name) !== true) return [{ kind: 'module', module: own }];
    if (target === undefined) {
      const whole = moduleSymbol(specifier);
      const symbol = name === '*' || name === 'default' || name === '=' ? whole : memberSymbol(whole, name);
      return [{ kind: 'external', symbol, site: undefined }];
    }
    return name === '*' || name === '=' ? [this.whole(module, specifier)] : this.exported(target, name);
  }

  /** What a file is as a whole: its exports, or the one thing that it exports. */
  whole(from: ModuleModel, specifier: string): Thing {
    const target = from.links.get(specifier);
    if (target === undefined) return { kind: 'external', symbol: moduleSymbol(specifier), site: undefined };
    const whole = target.exports.get('=');
    if (whole !== undefined && target.exports.size === 1) {
      const thing = this.resolver.things(whole.value)[0];
      if (thing !== undefined && thing.kind !== 'opaque') return thing;
    }
    return { kind: 'module', module: target };
  }

  /** The class of the project that a type's text names, seen from the module. */
  typeNamed(text: string, module: ModuleModel): TypeModel | undefined {
    const name = /^[\w$]+/.exec(text)?.[0];
    if (name === undefined || name.length !== text.replace(/<.*$/, '').length) return undefined;
    const own = module.types.find((type) => type.name === name);
    if (own !== undefined) return own;
    const imported = module.init.variables.find(
      (variable) => variable.name === name && variable.imported !== undefined,
    );
    const thing = imported === undefined ? undefined : this.resolver.variableThings(imported)[0];
    return thing?.kind === 'class' ? thing.type : undefined;
  }

  /** An object of the imported class that an annotation names: `Path`, `Optional[Path]`. */
  annotated(text: string, module: ModuleModel): Thing | undefined {
    if (this.facts.calling === undefined) return undefined;
    for (const dotted of text.match(/[A-Za-z_][\w.]*/g) ?? []) {
      const [first, ...rest] = dotted.split('.');
      const imported = module.init.variables.find((one) => one.name === first && one.imported !== undefined);
      if (imported === undefined || imported.imported!.specifier === 'typing') continue;
      let things = this.resolver.variableThings(imported);
      for (const name of rest)
        things = things.flatMap((thing) => this.resolver.member(thing, { kind: 'field', name }));
      const [thing] = things;
      if (thing?.kind === 'external') return { ...thing, symbol: callSymbol(thing.symbol) };
      if (thing?.kind === 'class') return { kind: 'instance', type: thing.type, site: undefined };
    }
    return undefined;
  }
}
