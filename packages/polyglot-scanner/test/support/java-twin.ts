import { Grammar } from '../../src/frontends/tree-sitter/grammar.js';
import type { SyntaxNode } from '../../src/frontends/tree-sitter/syntax-tree.js';
import { everyNode } from './every-node.js';

const grammar = new Grammar('tree-sitter-java', 'tree-sitter-java.wasm');
await grammar.load();

/** The naming conventions of handlers and their parameters: the only names that may be evidence. */
const conventional = /handler$|^_?(?:event|evt|input|context|ctx|request|req)$|^(?:main|premain|agentmain)$/i;

/** What a name is declared as; each kind has names of its own. */
type Kind = 'variable' | 'method' | 'type';

/**
 * The same program with every variable, field, method and type renamed that neither the platform nor another file knows
 * by its name. A name is renamed wherever it stands for something of the file; members of libraries stay what they are.
 */
export function javaTwin(text: string, knownOutside: ReadonlySet<string>): string {
  const nodes = [...everyNode(grammar.parse(text))];
  const names: Record<Kind, Map<string, string>> = {
    variable: new Map(),
    method: new Map(),
    type: new Map(),
  };
  const ownTypes = new Set(nodes.filter((node) => declaredAs(node) === 'type').map((node) => node.text));
  let count = 0;
  for (const node of nodes) {
    const kind = declaredAs(node);
    const name = node.text;
    if (kind === undefined || conventional.test(name) || knownOutside.has(name) || names[kind].has(name))
      continue;
    names[kind].set(name, `${kind === 'type' ? 'V' : 'v'}${++count}`);
  }
  let twin = '';
  let at = 0;
  for (const node of nodes) {
    const kind = usedAs(node, ownTypes);
    const renamed = kind === undefined ? undefined : names[kind].get(node.text);
    if (renamed === undefined) continue;
    twin += text.slice(at, node.start) + renamed;
    at = node.end;
  }
  return twin + text.slice(at);
}

const variableHolders = new Set([
  'variable_declarator',
  'formal_parameter',
  'catch_formal_parameter',
  'resource',
  'enhanced_for_statement',
  'instanceof_expression',
]);

/** What the name declares, if the file alone knows it: components of records and overriding methods have their names from elsewhere. */
function declaredAs({ type, field, parent }: SyntaxNode): Kind | undefined {
  if (type !== 'identifier' || parent === undefined) return undefined;
  if (
    parent.type === 'inferred_parameters' ||
    (parent.type === 'lambda_expression' && field === 'parameters')
  )
    return 'variable';
  if (field !== 'name') return undefined;
  if (variableHolders.has(parent.type))
    return parent.parent?.parent?.type === 'record_declaration' ? undefined : 'variable';
  if (parent.type === 'method_declaration') {
    const modifiers = parent.first('modifiers');
    return modifiers?.has('private') === true || modifiers?.has('static') === true ? 'method' : undefined;
  }
  return /^(?:class|record|enum|interface)_declaration$/.test(parent.type) ? 'type' : undefined;
}

/** What the name stands for here, if it may be something of the file. */
function usedAs(node: SyntaxNode, types: ReadonlySet<string>): Kind | undefined {
  const { type, field, parent, text } = node;
  if (type === 'type_identifier') return 'type';
  if (type !== 'identifier' || parent === undefined || isOfHead(node)) return undefined;
  if (/^(?:class|record|enum|interface|constructor|compact_constructor)_declaration$/.test(parent.type))
    return 'type';
  if (parent.type === 'method_declaration') return 'method';
  const isOwn = (object: SyntaxNode | undefined): boolean =>
    object === undefined || object.type === 'this' || types.has(object.text);
  if (parent.type === 'method_invocation' && field === 'name')
    return isOwn(parent.child('object')) ? 'method' : undefined;
  if (parent.type === 'method_reference' && node !== parent.named[0])
    return isOwn(parent.named[0]) ? 'method' : undefined;
  if (/annotation$/.test(parent.type) || parent.type === 'element_value_pair') return undefined;
  return types.has(text) ? 'type' : 'variable';
}

/** Of the package's name or of an import. */
function isOfHead(node: SyntaxNode): boolean {
  for (let one: SyntaxNode | undefined = node; one !== undefined; one = one.parent)
    if (one.type === 'import_declaration' || one.type === 'package_declaration') return true;
  return false;
}
