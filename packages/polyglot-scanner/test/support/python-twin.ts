import { bindingsIn } from '../../src/frontends/python/bound-names.js';
import { isBuiltin } from '../../src/frontends/python/builtins.js';
import { Grammar } from '../../src/frontends/tree-sitter/grammar.js';
import type { SyntaxNode } from '../../src/frontends/tree-sitter/syntax-tree.js';
import { everyNode } from './every-node.js';

const grammar = new Grammar('tree-sitter-python', 'tree-sitter-python.wasm');
await grammar.load();

/** The naming conventions of handlers and their parameters: the only names that may be evidence. */
const conventional = /handler$|^_?(?:event|evt|context|ctx|request|req)$/i;

/**
 * The same program with every variable, parameter, function, class and import renamed that neither the platform nor
 * another file knows by its name. A name is renamed wherever it stands, whatever scope it is in, so that the program
 * stays the same; members, names of arguments and what only the platform declares stay what they are.
 */
export function pythonTwin(text: string, knownOutside: ReadonlySet<string>): string {
  const root = grammar.parse(text);
  const nodes = [...everyNode(root)];
  const kept = keptNames(nodes, knownOutside);
  const names = new Map<string, string>();
  for (const node of nodes.filter(isScope)) {
    const bound = bindingsIn(node.children);
    const own = [
      ...bound.names.map(({ name }) => name),
      ...imports([...bound.imports].flatMap((one) => [...everyNode(one)])).map(({ name }) => name),
      ...parameterNames(node),
    ];
    for (const name of own) if (!kept.has(name) && !names.has(name)) names.set(name, `v${names.size + 1}`);
  }
  const edits: { start: number; end: number; text: string }[] = [];
  for (const node of nodes) {
    if (node.type !== 'identifier' || isMember(node)) continue;
    const renamed = names.get(node.text);
    if (renamed !== undefined) edits.push({ start: node.start, end: node.end, text: renamed });
  }
  for (const { start, end, name } of imports(nodes)) {
    const renamed = names.get(name);
    if (renamed !== undefined) edits.push({ start, end, text: `${name} as ${renamed}` });
  }
  let twin = '';
  let at = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    twin += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return twin + text.slice(at);
}

function isScope({ type }: SyntaxNode): boolean {
  return (
    type === 'module' || type === 'function_definition' || type === 'lambda' || type.endsWith('comprehension')
  );
}

function parameterNames(node: SyntaxNode): string[] {
  return [...(node.child('parameters')?.named ?? [])].flatMap((one) => {
    const inner = one.type === 'typed_parameter' ? one.named[0]! : one;
    const name = inner.type === 'identifier' ? inner : (inner.child('name') ?? inner.first('identifier'));
    return name === undefined ? [] : [name.text];
  });
}

function keptNames(nodes: readonly SyntaxNode[], knownOutside: ReadonlySet<string>): ReadonlySet<string> {
  const kept = new Set(knownOutside);
  for (const node of nodes) {
    if (node.type === 'identifier' && (conventional.test(node.text) || isBuiltin(node.text)))
      kept.add(node.text);
    // `f(name=1)` names a parameter, perhaps one of this file.
    if (node.type === 'keyword_argument') kept.add(node.child('name')!.text);
    if (node.type === 'class_definition') {
      for (const { name } of bindingsIn(node.child('body')?.children ?? []).names) kept.add(name);
    }
  }
  return kept;
}

/** `a.name`, `name=1`, and the names of modules. */
function isMember(node: SyntaxNode): boolean {
  const { parent, field } = node;
  if (parent?.type === 'attribute') return field === 'attribute';
  if (parent?.type === 'keyword_argument') return field === 'name';
  return parent?.type === 'dotted_name' && parent.parent?.type.startsWith('import') === true;
}

/** Names that an import brings as they are: they get another one behind `as`. */
function imports(nodes: readonly SyntaxNode[]): { start: number; end: number; name: string }[] {
  return nodes.flatMap((node) => {
    const statement = node.parent?.type;
    const isName =
      node.type === 'dotted_name' &&
      node.field === 'name' &&
      (statement === 'import_statement' || statement === 'import_from_statement');
    return isName && node.named.length === 1 ? [{ start: node.start, end: node.end, name: node.text }] : [];
  });
}
