import type { TSESTree } from '@typescript-eslint/types';
import {
  constantText,
  type ObjectValue,
  type Place,
  type Root,
  type Span,
  type Value,
  type WriteForm,
} from 'hazard-core';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { bare, keyName, literalText, type Node } from './syntax.js';

/** Helpers that compilers put around `require`; each gives the module it was given, or a namespace over it. */
const interopHelpers = new Set([
  '__importDefault',
  '__importStar',
  '__toESM',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '_interop_require_default',
  '_interop_require_wildcard',
]);

/** Helpers that export everything a module exports: `__exportStar(require('x'), exports)`. */
const reExportHelpers = new Set(['__exportStar', '__reExport', '_export_star']);

/** The module that `require('x')` gives, also through a compiler's helper; `undefined` for any other call. */
export function moduleCall(l: Lowering, node: TSESTree.CallExpression): Value | undefined {
  const [first] = node.arguments;
  if (first === undefined) return undefined;
  const specifier = literalText(first);
  if (specifier !== undefined) return isRequire(l, node.callee) ? l.moduleValue(specifier, node) : undefined;
  const name = helperName(node.callee);
  return name !== undefined && interopHelpers.has(name) ? expression(l, first) : undefined;
}

/** `require`, `module.require`, or what `createRequire(…)` made. */
function isRequire(l: Lowering, callee: Node): boolean {
  const inner = bare(callee);
  if (inner.type === 'MemberExpression') {
    return isGlobal(l, inner.object, 'module') && keyName(inner.property, inner.computed) === 'require';
  }
  if (inner.type !== 'Identifier') return false;
  if (!l.names.isDeclared(inner)) return inner.name === 'require';
  const declaration = l.names.declaration(inner);
  if (declaration?.type !== 'VariableDeclarator' || declaration.init == null) return false;
  const made = bare(declaration.init);
  return made.type === 'CallExpression' && helperName(made.callee) === 'createRequire';
}

function isGlobal(l: Lowering, node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && !l.names.isDeclared(node);
}

/** The name of a compiler's helper: its own, that of a member of the helpers' module, or of the module for SWC's `x._()`. */
function helperName(callee: Node): string | undefined {
  const inner = bare(callee);
  if (inner.type === 'MemberExpression' && inner.object.type === 'Identifier') {
    const name = keyName(inner.property, inner.computed);
    return name === '_' ? inner.object.name : name;
  }
  if (inner.type === 'SequenceExpression' && inner.expressions[0]?.type === 'Literal') {
    return helperName(inner.expressions.at(-1)!);
  }
  return inner.type === 'Identifier' ? inner.name : undefined;
}

/** `import('x')`: the promise of a module is told like the module, for awaiting it gives that. */
export function importCall(l: Lowering, node: TSESTree.ImportExpression, at: Span): Value {
  const specifier = literalText(node.source);
  if (specifier !== undefined) return l.moduleValue(specifier, node);
  return { kind: 'derived', from: [expression(l, node.source)], operator: 'unknown', span: at };
}

/** Writes a place, and takes note of what the module exports by it. */
export function writePlace(
  l: Lowering,
  place: Place,
  value: Value,
  at: Span,
  form: WriteForm,
  operator?: string,
): void {
  l.b.write(place, value, at, form, operator);
  // What a function stores there later is a write like any other.
  if (!isExportsRoot(l, place.root) || form !== 'assign' || l.fn.kind !== 'init') return;
  const [first] = place.path;
  if (first === undefined && place.root.kind === 'variable') return;
  if (first === undefined) exportWhole(l, value, at);
  else if (place.path.length === 1 && first.kind === 'field')
    l.module.exports.set(first.name, { value, span: at });
}

/** `module.exports = value`: what an object literal has is exported by name as well. */
export function exportWhole(l: Lowering, value: Value, at: Span): void {
  l.module.exports.set('=', { value, span: at });
  if (value.kind !== 'object') return;
  for (const [name, member] of value.properties)
    l.module.exports.set(name, { value: member, span: member.span });
}

/**
 * `Object.defineProperty(exports, 'x', { get })`, `__exportStar(require('x'), exports)` and
 * `__export(exports, { x: () => x })`: how compilers export.
 */
export function exportByCall(l: Lowering, call: Value): void {
  if (call.kind !== 'call' || l.fn.kind !== 'init' || call.event.callee.kind !== 'read') return;
  const { callee, args, span } = call.event;
  const { root, path } = callee.place;
  const last = path.at(-1);
  const name = last?.kind === 'field' ? last.name : nameOfRoot(root);
  const [first, second, third] = args.map(({ value }) => value);
  if (name !== undefined && reExportHelpers.has(name)) {
    const module = first?.kind === 'module' ? first : second;
    if (module?.kind !== 'module') return;
    l.module.reExports.push({ specifier: module.specifier, name: '*', as: undefined, span });
  } else if (name === 'defineProperty' && root.kind === 'global' && isExports(first)) {
    const exported = constantText(second);
    const value = third?.kind === 'object' ? definedValue(third) : undefined;
    if (exported !== undefined && exported !== '__esModule' && value !== undefined)
      l.module.exports.set(exported, { value, span });
  } else if (name === '__export' && second?.kind === 'object') {
    for (const [exported, getter] of second.properties) {
      const value = returnedBy(getter);
      if (value !== undefined) l.module.exports.set(exported, { value, span });
    }
  }
}

/** What a property descriptor's value is, or what its getter returns. */
function definedValue({ properties }: ObjectValue): Value | undefined {
  return returnedBy(properties.get('get')) ?? properties.get('value');
}

function returnedBy(getter: Value | undefined): Value | undefined {
  if (getter?.kind !== 'function') return undefined;
  const events = getter.fn.blocks.flatMap((block) => block.events);
  return events.find((event) => event.kind === 'return')?.value;
}

/** The export object, or `self` behind `const self = module.exports` and `const self = (module.exports = {})`. */
function isExportsRoot(l: Lowering, root: Root): boolean {
  if (root.kind !== 'variable') return root.kind === 'exports';
  const [value] = root.variable.definitions;
  return value !== undefined && (isExports(value) || value === l.module.exports.get('=')?.value);
}

function nameOfRoot(root: Root): string | undefined {
  return root.kind === 'variable' ? root.variable.name : root.kind === 'global' ? root.name : undefined;
}

function isExports(value: Value | undefined): boolean {
  return value?.kind === 'read' && value.place.root.kind === 'exports' && value.place.path.length === 0;
}

/** Whether the node is module syntax that makes a file an ES module. */
export function isModuleSyntax(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportNamedDeclaration':
      return true;
    default:
      return false;
  }
}
