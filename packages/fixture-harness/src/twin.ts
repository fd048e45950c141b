import type { TSESTree } from '@typescript-eslint/types';
import { parse, type Parsed } from './parse.js';

type Node = TSESTree.Node;
type Variable = Parsed['scopeManager']['scopes'][number]['variables'][number];

/** The naming conventions of handlers and their parameters: the only names that may be evidence. */
const conventional =
  /^(?:handler|lambdaHandler|lambda_handler|_?(?:event|evt|lambdaEvent|request|req|context|ctx|lambdaContext))$/i;

/**
 * The same program with every variable, function and class renamed that neither the platform nor another file knows by
 * its name. Lines stay where they are. Properties, types, globals, and exported and imported names stay what they are:
 * `{ user }` becomes `{ user: v1 }`, `import { a }` becomes `import { a as v2 }`.
 *
 * Since names are no evidence, the twin must give the same findings.
 */
export function renamedTwin(name: string, text: string): string {
  const { ast, scopeManager, visitorKeys } = parse(name, text);
  const parents = new Map<Node, Node>();
  collectParents(ast, visitorKeys, parents);

  const freshName = nameSource(text);
  const edits = new Map<number, { readonly end: number; readonly text: string }>();
  for (const variables of sameDeclaration(scopeManager.scopes.flatMap((scope) => scope.variables))) {
    if (variables.some((variable) => isKept(variable, parents))) continue;
    const renamed = freshName();
    for (const identifier of variables.flatMap(identifiersOf)) {
      const [start] = identifier.range;
      // The range of a parameter may hold its type, too.
      const end = start + identifier.name.length;
      if (text.slice(start, end) !== identifier.name)
        throw new Error(`${name}: ${identifier.name} is not where it is.`);
      edits.set(start, { end, text: replacement(identifier, renamed, parents) });
    }
  }

  let twin = '';
  let at = 0;
  for (const [start, edit] of [...edits].sort(([a], [b]) => a - b)) {
    twin += text.slice(at, start) + edit.text;
    at = edit.end;
  }
  return twin + text.slice(at);
}

function collectParents(node: Node, visitorKeys: Parsed['visitorKeys'], parents: Map<Node, Node>): void {
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const one of Array.isArray(child) ? child : [child]) {
      if (typeof one !== 'object' || one === null) continue;
      parents.set(one as Node, node);
      collectParents(one as Node, visitorKeys, parents);
    }
  }
}

/** A class is a variable around it and another one inside: both come from one declaration and get one name. */
function sameDeclaration(variables: readonly Variable[]): Iterable<Variable[]> {
  const groups = new Map<unknown, Variable[]>();
  for (const variable of variables) {
    const declaration = variable.defs[0]?.name;
    if (declaration === undefined) continue;
    const group = groups.get(declaration);
    if (group === undefined) groups.set(declaration, [variable]);
    else group.push(variable);
  }
  return groups.values();
}

function isKept(variable: Variable, parents: ReadonlyMap<Node, Node>): boolean {
  return (
    conventional.test(variable.name) ||
    variable.name === 'this' ||
    variable.defs.some(({ type, name, node }) => {
      switch (type) {
        case 'Type':
        case 'TSEnumMemberName':
        case 'ImplicitGlobalVariable':
          return true;
        case 'ImportBinding':
          // The name of an imported type is written where the type is used.
          return (
            variable.isTypeVariable && variable.references.some((reference) => reference.isTypeReference)
          );
        default:
          return isExported(node, parents) || isAmbient(node, parents) || isParameterProperty(name, parents);
      }
    }) ||
    // In JSX a name in lower case is an element of HTML.
    variable.references.some(({ identifier }) => identifier.type === 'JSXIdentifier')
  );
}

/** `export const a`, `export function a`, `export class A`: other files know the name. */
function isExported(declaration: Node, parents: ReadonlyMap<Node, Node>): boolean {
  const statement = declaration.type === 'VariableDeclarator' ? parents.get(declaration) : declaration;
  return statement !== undefined && parents.get(statement)?.type === 'ExportNamedDeclaration';
}

/** `declare const a`: a global that the platform knows by its name. */
function isAmbient(declaration: Node, parents: ReadonlyMap<Node, Node>): boolean {
  for (let node: Node | undefined = declaration; node !== undefined; node = parents.get(node)) {
    if ('declare' in node && node.declare) return true;
  }
  return false;
}

/** `constructor(private readonly a: A)`: also a property. */
function isParameterProperty(name: Node, parents: ReadonlyMap<Node, Node>): boolean {
  const parent = parents.get(name);
  return (
    (parent?.type === 'AssignmentPattern' ? parents.get(parent) : parent)?.type === 'TSParameterProperty'
  );
}

function identifiersOf(variable: Variable): TSESTree.Identifier[] {
  const nodes = [
    ...variable.defs.map(({ name }) => name),
    ...variable.identifiers,
    ...variable.references.map(({ identifier }) => identifier),
  ];
  return nodes.filter((node): node is TSESTree.Identifier => node.type === 'Identifier');
}

/** The new name, and the old one where it is also the name of a property, an export or an import. */
function replacement(
  identifier: TSESTree.Identifier,
  renamed: string,
  parents: ReadonlyMap<Node, Node>,
): string {
  let node: Node = identifier;
  let parent = parents.get(node);
  if (parent?.type === 'AssignmentPattern' && parent.left === node) {
    node = parent;
    parent = parents.get(node);
  }
  if (parent?.type === 'Property' && parent.shorthand) return `${identifier.name}: ${renamed}`;
  if (parent?.type === 'ExportSpecifier' && isSame(parent.local, parent.exported)) {
    return `${renamed} as ${identifier.name}`;
  }
  if (parent?.type === 'ImportSpecifier' && isSame(parent.local, parent.imported)) {
    return `${identifier.name} as ${renamed}`;
  }
  return renamed;
}

function isSame(a: Node, b: Node): boolean {
  return a.range[0] === b.range[0];
}

/** Names that the text does not have. */
function nameSource(text: string): () => string {
  let prefix = 'v';
  while (new RegExp(`\\b${prefix}\\d+\\b`).test(text)) prefix += 'v';
  let count = 0;
  return () => `${prefix}${++count}`;
}
