import type { RuntimeFacts } from '../knowledge/facts.js';
import type { ModuleModel } from '../model/module.js';

/** Paths and imports that tell tests, scripts and infrastructure code from what runs at request time. */
export type OfflineFacts = Pick<RuntimeFacts, 'testPath' | 'testImports' | 'offlinePath' | 'offlineImports'>;

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
      (known = module.isOtherProgram === true || isOfflineFile(module.file, module.specifiers, facts)),
    );
  return known;
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
