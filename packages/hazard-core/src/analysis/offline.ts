import type { RuntimeFacts } from '../knowledge/facts.js';
import type { ModuleModel } from '../model/module.js';
import type { ClassEntryConventions } from './class-entries.js';

/** Paths and imports that tell tests, scripts and infrastructure code from what runs at request time. */
export type OfflineFacts = Pick<
  RuntimeFacts,
  'testPath' | 'testImports' | 'offlinePath' | 'offlineImports' | 'classes'
>;

/** Whether a file is a test, by its path or by what it imports. */
export function isTestFile(file: string, specifiers: readonly string[], facts: OfflineFacts): boolean {
  return facts.testPath.test(file) || importsAny(specifiers, facts.testImports);
}

/** It is asked more than once, and the patterns take long. */
const offline = new WeakMap<ModuleModel, boolean>();

/** Whether nothing in a module runs at request time, as far as its path and its own imports tell. */
export function isOfflineModule(module: ModuleModel, facts: OfflineFacts): boolean {
  let known = offline.get(module);
  if (known === undefined)
    offline.set(
      module,
      (known =
        module.isOtherProgram === true ||
        (isOfflineFile(module.file, module.specifiers, facts) && !isHandlerWithTests(module, facts))),
    );
  return known;
}

/** A handler's file that has a test of it as well: a test by its imports alone, with a method for the platform's context. */
function isHandlerWithTests({ file, specifiers, functions }: ModuleModel, facts: OfflineFacts): boolean {
  if (facts.classes === undefined || !importsAny(specifiers, facts.testImports)) return false;
  if (isOfflineFile(file, [], facts)) return false;
  const contexts = contextNames(facts.classes);
  return functions.some(
    (fn) =>
      fn.kind === 'method' &&
      fn.modifiers?.includes('private') !== true &&
      contexts.includes(fn.parameters.at(-1)?.variable.type?.name ?? ''),
  );
}

/** Whether nothing in a file runs at request time, as far as its path and its own imports tell. */
export function isOfflineFile(file: string, specifiers: readonly string[], facts: OfflineFacts): boolean {
  return (
    isTestFile(file, specifiers, facts) ||
    facts.offlinePath.test(file) ||
    importsAny(specifiers, facts.offlineImports)
  );
}

/** Whether a module is imported, or one below it; with a `/` or `.` at the end only those below it. */
export function importsAny(specifiers: readonly string[], prefixes: readonly string[]): boolean {
  return specifiers.some((specifier) => prefixes.some((prefix) => isAtOrBelow(specifier, prefix)));
}

/** Parts of names are divided by `/` or, where packages and namespaces are imported, by dots. */
function isAtOrBelow(specifier: string, prefix: string): boolean {
  if (!specifier.startsWith(prefix)) return false;
  const next = specifier[prefix.length];
  return next === undefined || next === '/' || next === '.' || /[/.]$/.test(prefix);
}

/** How code calls the types of the platform's context. */
export function contextNames({ contextTypes }: Pick<ClassEntryConventions, 'contextTypes'>): string[] {
  return [...contextTypes].map((symbol) => /#(\w+)/.exec(symbol)?.[1] ?? symbol);
}
