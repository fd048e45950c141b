import { Grammar } from '../../src/frontends/tree-sitter/grammar.js';
import type { SyntaxNode } from '../../src/frontends/tree-sitter/syntax-tree.js';
import { everyNode } from './every-node.js';

const grammar = new Grammar('tree-sitter-c-sharp', 'tree-sitter-c_sharp.wasm');
await grammar.load();

/** The naming conventions of handlers and their parameters: the only names that may be evidence. */
const conventional = /handler$|^_?(?:event|evt|input|context|ctx|request|req)$|^Main$|Async$/i;

/** Nodes whose `name` is that of a local, a field or a parameter. */
const variableHolders = new Set([
  'variable_declarator',
  'parameter',
  'catch_declaration',
  'declaration_pattern',
]);

/**
 * The same program with every local, field and parameter renamed that no other file knows by its name. A name that is a
 * member of something else as well, or an argument's or a type's, stays what it is: nobody can tell whose it is.
 */
export function csharpTwin(text: string, knownOutside: ReadonlySet<string>): string {
  const nodes = [...everyNode(grammar.parse(text))].filter(({ type }) => type === 'identifier');
  const kept = new Set(nodes.filter(isSomethingElse).map((node) => node.text));
  const names = new Map<string, string>();
  for (const node of nodes) {
    if (!declaresVariable(node) || kept.has(node.text) || knownOutside.has(node.text)) continue;
    if (!conventional.test(node.text) && !names.has(node.text)) names.set(node.text, `v${names.size + 1}`);
  }
  let twin = '';
  let at = 0;
  for (const node of nodes) {
    const renamed = names.get(node.text);
    if (renamed === undefined) continue;
    twin += text.slice(at, node.start) + renamed;
    at = node.end;
  }
  return twin + text.slice(at);
}

function declaresVariable({ field, parent }: SyntaxNode): boolean {
  if (field !== 'name' || parent === undefined || !variableHolders.has(parent.type)) return false;
  // A record's parameters are its properties.
  return !(
    parent.type === 'parameter' &&
    /^(?:record|class|struct)_declaration$/.test(parent.parent?.parent?.type ?? '')
  );
}

/** A member behind a dot that is not `this`, a name in a type, of an argument, of an attribute's or object's member. */
function isSomethingElse(node: SyntaxNode): boolean {
  const { field, parent } = node;
  if (parent === undefined) return false;
  switch (parent.type) {
    case 'member_access_expression':
      return field === 'name' && parent.child('expression')?.type !== 'this';
    case 'member_binding_expression':
    case 'qualified_name':
    case 'name_equals':
    case 'name_colon':
    case 'generic_name':
    case 'attribute':
    case 'method_declaration':
    case 'local_function_statement':
    case 'property_declaration':
    case 'class_declaration':
    case 'record_declaration':
    case 'interface_declaration':
    case 'enum_member_declaration':
      return true;
    case 'argument':
      return field === 'name';
    case 'assignment_expression':
      return parent.parent?.type === 'initializer_expression' && field === 'left';
    default:
      return field === 'type';
  }
}
