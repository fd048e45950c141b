import path from 'node:path';
import { analyze, normalizeOptions, type Finding, type ModuleModel } from 'hazard-core';
import { lowerModule } from 'node-frontend';
import { parse } from './parse.js';

export interface Source {
  /** With `/`. */
  readonly name: string;
  readonly text: string;
}

const options = normalizeOptions({ minConfidence: 'low' });

/** Changes a model before it is analysed. */
type Change = (module: ModuleModel) => ModuleModel;

const unchanged: Change = (module) => module;

/** What the ESLint plugin knows: each file by itself. Findings of every confidence. */
export function analyzeEachAlone(sources: readonly Source[], change = unchanged): Finding[] {
  return sources.flatMap((source) => analyze([change(lower(source))], options).findings);
}

/** What `lmi-scan` knows: the files with their imports linked. Findings of every confidence. */
export function analyzeLinked(sources: readonly Source[], change = unchanged): Finding[] {
  const modules = sources.map((source) => change(lower(source)));
  const byName = new Map(modules.map((module) => [module.file, module]));
  for (const module of modules) {
    for (const specifier of module.specifiers) {
      const target = targetsOf(module.file, specifier).find((name) => byName.has(name));
      if (target !== undefined) module.links.set(specifier, byName.get(target)!);
    }
  }
  return connected(modules).flatMap((group) => analyze(group, options).findings);
}

function lower({ name, text }: Source): ModuleModel {
  const { ast, scopeManager } = parse(name, text);
  return lowerModule({ file: name, text, program: ast, scopeManager });
}

/** The files that a relative import may mean. */
function targetsOf(importer: string, specifier: string): string[] {
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return [];
  const base = path.posix.join(path.posix.dirname(importer), specifier);
  const endings = ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'];
  return [
    base,
    base.replace(/\.([cm]?)js$/, '.$1ts'),
    ...endings.map((ending) => base + ending),
    ...endings.map((ending) => `${base}/index${ending}`),
  ];
}

/** The modules in groups that imports connect. */
function connected(modules: readonly ModuleModel[]): ModuleModel[][] {
  const groups = new Map(modules.map((module) => [module, [module]]));
  for (const module of modules) {
    for (const target of module.links.values()) {
      const [into, from] = [groups.get(module)!, groups.get(target)!];
      if (into === from) continue;
      into.push(...from);
      for (const moved of from) groups.set(moved, into);
    }
  }
  return [...new Set(groups.values())];
}
