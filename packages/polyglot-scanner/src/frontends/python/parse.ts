import { unknownValue, variablePlace, type ModuleModel, type Value } from 'hazard-core';
import type { Comment, FrontEnd } from '../front-end.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { syntaxProblems, type SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { bindingsIn } from './bound-names.js';
import { declareBindings } from './functions.js';
import { importsAtHead } from './import-head.js';
import { Lowering, untracked } from './lowering.js';
import { nestsTooDeeply } from './nesting.js';
import { statements } from './statements.js';
import { looksWhole } from './wholeness.js';

const grammar = new Grammar('tree-sitter-python', 'tree-sitter-python.wasm');

export const pythonFrontEnd: FrontEnd = {
  runtime: 'python',
  extensions: ['.py'],
  prepare: () => grammar.load(),
  parse: (file, text) => lowerModule(file, text, grammar.parse(text)),
  importsAtHead,
  looksWhole,
  comments(_file, text) {
    const comments: Comment[] = [];
    const stack: SyntaxNode[] = [grammar.parse(text)];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node.type === 'comment') comments.push({ kind: 'line', text: node.text.slice(1), span: node.span });
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!);
    }
    return comments;
  },
  nestsTooDeeply,
};

function lowerModule(file: string, text: string, root: SyntaxNode): ModuleModel {
  const l = new Lowering(file, text);
  l.module.problems.push(...syntaxProblems(root));
  const { init } = l.module;
  const bindings = bindingsIn([root]);
  declareBindings(l, bindings);
  statements(l, root.children);
  // The end of the module: what every top-level name stands for by then.
  for (const variable of init.variables) {
    if (l.starNames.has(variable) || l.scope.lookUp(variable.name) === undefined) continue;
    const [only, ...others] = variable.definitions;
    const isDefinition = variable.kind === 'function' || variable.kind === 'class';
    const value: Value =
      isDefinition && only !== undefined && others.length === 0
        ? only
        : untracked(variablePlace(variable), variable.span);
    l.module.exports.set(variable.name, { value: value ?? unknownValue(variable.span), span: variable.span });
  }
  return l.finish();
}
