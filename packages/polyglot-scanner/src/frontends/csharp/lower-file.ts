import type { ModuleModel, SourceProblem } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { attribute } from './attributes.js';
import { collectDeclarations, type Declarations } from './declared-types.js';
import { Lowering } from './lowering.js';
import { lowerTypes } from './members.js';
import { statements } from './statements.js';
import { makeTypes } from './types.js';

/**
 * How deep nodes may be nested. Well above any code written by hand, and within Node's default stack before anything is
 * optimised: a limit that is only sometimes reached in time would say different things of the same file.
 */
const depthLimits = [400, 200, 60];

/**
 * Turns the syntax tree of one C# file into the program model.
 *
 * Never throws, whatever the tree holds: what is not known gives unknown values made of its parts, and what is nested
 * too deeply is left out and named in `problems`.
 */
export function lowerFile(source: {
  readonly file: string;
  readonly root: SyntaxNode;
  readonly length: number;
  readonly problems: readonly SourceProblem[];
}): ModuleModel {
  for (const limit of depthLimits) {
    try {
      return lower(source, limit);
    } catch (error) {
      // How much stack is left depends on the caller: less deep, then.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return lower(source, 0);
}

function lower(source: Parameters<typeof lowerFile>[0], maxDepth: number): ModuleModel {
  const declarations: Declarations = collectDeclarations(source.root);
  const l = new Lowering(source, declarations, maxDepth);
  for (const name of declarations.imported) l.usedNames.add(name);
  makeTypes(l);
  lowerTypes(l);
  statements(l, declarations.statements);
  for (const global of declarations.attributes) {
    for (const one of global.named)
      if (one.type === 'attribute') l.module.init.decorators.push(attribute(l, one));
  }
  for (const { model, outer, name } of declarations.types) {
    if (model === undefined || outer !== undefined) continue;
    // A generic type may have the name of another one.
    const exported = l.module.exports.has(name) ? `${name}\`${model.arity}` : name;
    if (l.module.exports.has(exported)) continue;
    l.module.exports.set(exported, {
      value: { kind: 'class', type: model, span: model.span },
      span: model.nameSpan,
    });
  }
  return l.finish();
}
