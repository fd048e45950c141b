import type { TSESTree } from '@typescript-eslint/types';
import type { Program } from 'estree';
import type { ModuleModel, SourceProblem } from 'hazard-core';
import { Lowering, type Source } from './lowering.js';
import { statements } from './statements.js';
import type { ScopeManagerLike } from './syntax.js';

/**
 * How deep nodes may be nested. Well above any code written by hand, and within Node's default stack before anything is
 * optimised: a limit that is only sometimes reached in time would say different things of the same file.
 */
const depthLimits = [600, 300, 60];

/**
 * Turns a syntax tree with its scopes into the program model. The tree may come from espree, `@typescript-eslint/parser`
 * or oxc-parser (`astType: 'ts'`, `range: true`); `parent` links are not used.
 *
 * Never throws, whatever the tree holds: what is not known gives unknown values made of its parts, and what is nested
 * too deeply is left out and named in `problems`.
 */
export function lowerModule(source: {
  file: string;
  text: string;
  program: TSESTree.Program | Program;
  scopeManager: ScopeManagerLike;
  problems?: readonly SourceProblem[];
}): ModuleModel {
  const { program } = source;
  const typed: Source = { ...source, program: program as TSESTree.Program };
  for (const limit of depthLimits) {
    try {
      return lower(typed, limit);
    } catch (error) {
      // How much stack is left depends on the caller: less deep, then.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return lower(typed, 0);
}

/** The model of a file of which nothing but its name and its imports matters. */
export function emptyModule(
  file: string,
  specifiers: readonly string[],
  problems: readonly SourceProblem[],
): ModuleModel {
  const program = { type: 'Program', body: [], range: [0, 0] } as unknown as TSESTree.Program;
  const module = lower({ file, text: '', program, scopeManager: { scopes: [] }, problems }, 0);
  module.specifiers.push(...specifiers);
  return module;
}

function lower(source: Source, maxDepth: number): ModuleModel {
  const lowering = new Lowering(source, maxDepth);
  statements(lowering, source.program.body);
  return lowering.finish();
}
