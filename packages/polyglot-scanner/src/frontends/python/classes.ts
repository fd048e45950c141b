import type { FieldModel, FunctionKind, FunctionModel, Place, TypeModel, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { annotationText } from './annotations.js';
import { bindingsIn } from './bound-names.js';
import { expression } from './expressions.js';
import { importNames } from './imports.js';
import { decorated, decoratorValues, functionModel, type MethodParts } from './functions.js';
import { untracked, type Lowering } from './lowering.js';
import { Scope } from './scopes.js';
import { statement } from './statements.js';

/** A method with what stands in front of it. */
interface Member {
  readonly node: SyntaxNode;
  readonly decorators: readonly SyntaxNode[];
}

export function classDefinition(l: Lowering, node: SyntaxNode, decorators: readonly SyntaxNode[]): void {
  const name = node.child('name');
  const body = node.child('body');
  if (name === undefined) return;
  const outside = decoratorValues(l, decorators);
  const bases = (node.child('superclasses')?.named ?? []).flatMap((one) => {
    const value = expression(l, one.type === 'keyword_argument' ? (one.child('value') ?? one) : one);
    return one.type === 'keyword_argument' ? [] : [value];
  });
  const members = body === undefined ? [] : body.named;
  const type = typeModel(l, node, name, bases, outside, members);
  const value: Value = { kind: 'class', type, span: node.span };
  const place = l.scope.lookUp(name.text);
  if (place?.root.kind === 'variable' && place.path.length === 0) place.root.variable.definitions.push(value);
  const scope = new Scope('class', l.fn, l.scope, type);
  const bindings = bindingsIn(members.filter((one) => methodIn(one) === undefined));
  for (const { name: bound } of bindings.names) scope.bind(bound, { kind: 'type', type });
  l.inScope(scope, () => {
    for (const one of bindings.imports) importNames(l, one);
  });
  l.inScope(scope, () => {
    const written = members.map(methodIn).find((one) => one?.node.child('name')?.text === '__init__');
    if (written === undefined) implicitConstructor(l, type, members, isDataClass(decorators, bases));
    for (const member of members) {
      const method = methodIn(member);
      if (method !== undefined) lowerMethod(l, type, method, method.node === written?.node);
      else statement(l, member);
    }
  });
  decorated(l, value, decorators, outside);
}

function typeModel(
  l: Lowering,
  node: SyntaxNode,
  name: SyntaxNode,
  bases: Value[],
  decorators: Value[],
  members: readonly SyntaxNode[],
): TypeModel {
  const written = members.map(methodIn).find((one) => one?.node.child('name')?.text === '__init__')?.node;
  const shell: Omit<TypeModel, 'constructorFn'> = {
    module: l.module,
    name: name.text,
    declaredIn: l.fn,
    bases,
    interfaces: [],
    fields: fieldsOf(members),
    methods: new Map(),
    staticMethods: new Map(),
    decorators,
    span: node.span,
    nameSpan: name.span,
  };
  const constructorFn = l.newFunction({
    kind: 'constructor',
    name: name.text,
    span: written?.span ?? node.span,
    nameSpan: written?.child('name')?.span ?? name.span,
    owner: shell as TypeModel,
  });
  const type = Object.assign(shell, { constructorFn });
  l.module.types.push(type);
  return type;
}

/** What the body assigns belongs to the class; what it only annotates belongs to its objects. */
function fieldsOf(members: readonly SyntaxNode[]): FieldModel[] {
  const fields: FieldModel[] = [];
  for (const member of members) {
    const assignment = assignmentIn(member);
    const left = assignment?.child('left');
    if (assignment === undefined || left?.type !== 'identifier') continue;
    const type = assignment.child('type');
    fields.push({
      name: left.text,
      isStatic: assignment.child('right') !== undefined,
      isReadonly: false,
      declaredType: type === undefined ? undefined : annotationText(type),
      initial: undefined,
      span: left.span,
    });
  }
  return fields;
}

function assignmentIn(member: SyntaxNode): SyntaxNode | undefined {
  const inner = member.type === 'expression_statement' ? member.named[0] : undefined;
  return inner?.type === 'assignment' ? inner : undefined;
}

function methodIn(member: SyntaxNode): Member | undefined {
  if (member.type === 'function_definition') return { node: member, decorators: [] };
  const definition = member.type === 'decorated_definition' ? member.child('definition') : undefined;
  return definition?.type === 'function_definition'
    ? { node: definition, decorators: member.children.filter((child) => child.type === 'decorator') }
    : undefined;
}

function isDataClass(decorators: readonly SyntaxNode[], bases: readonly Value[]): boolean {
  return (
    decorators.some((one) => /^@\s*(?:[\w.]+\.)?(?:dataclass|define|frozen|attrs|s)\b/.test(one.text)) ||
    bases.some((base) => {
      const place = base.kind === 'read' ? base.place : undefined;
      const last = place?.path.at(-1);
      const name =
        last?.kind === 'field'
          ? last.name
          : place?.root.kind === 'variable'
            ? place.root.variable.imported?.name
            : undefined;
      return name === 'BaseModel' || name === 'NamedTuple';
    })
  );
}

/** The constructor that a class gets without writing one: from the fields of a data class, or that of its superclass. */
function implicitConstructor(
  l: Lowering,
  type: TypeModel,
  members: readonly SyntaxNode[],
  fromFields: boolean,
): void {
  const fn = type.constructorFn;
  const fields = fromFields
    ? members.flatMap((member) => {
        const assignment = assignmentIn(member);
        const left = assignment?.child('left');
        if (left?.type !== 'identifier' || assignment?.child('type') === undefined) return [];
        return [{ left, assignment }];
      })
    : [];
  l.inFunction(fn, () => {
    const self: Place = { root: { kind: 'this', fn }, path: [] };
    if (!fromFields) {
      const [base] = type.bases;
      if (base === undefined) return;
      const at = type.nameSpan;
      const rest = l.scope.declare('*', at, 'parameter')!;
      fn.parameters.push({ variable: rest, rest: true, optional: false });
      const passed = untracked({ root: { kind: 'variable', variable: rest }, path: [] }, at);
      l.b.call({
        callee: base,
        receiver: self,
        args: [{ value: passed, spread: true }],
        span: at,
        calleeSpan: at,
      });
      return;
    }
    for (const { left, assignment } of fields) {
      const variable = l.scope.declare(left.text, left.span, 'parameter', {
        imported: undefined,
        declaredType: annotationText(assignment.child('type')!),
      })!;
      fn.parameters.push({ variable, rest: false, optional: assignment.child('right') !== undefined });
      const place = { ...self, path: [{ kind: 'field' as const, name: left.text }] };
      const value = untracked({ root: { kind: 'variable', variable }, path: [] }, left.span);
      l.b.write(place, value, left.span, 'initialise');
    }
  });
}

function lowerMethod(
  l: Lowering,
  type: TypeModel,
  { node, decorators }: Member,
  isConstructor: boolean,
): void {
  const name = node.child('name')?.text ?? '';
  const names = decorators.map((one) => one.text.replace(/^@\s*/, '').replace(/\(.*$/s, ''));
  const isOwn = (word: string): boolean => names.some((one) => one === word || one.endsWith(`.${word}`));
  const values = decoratorValues(l, decorators);
  const isStatic = isOwn('staticmethod');
  const isClass = isOwn('classmethod') || name === '__new__' || name === '__init_subclass__';
  const accessor = isOwn('setter')
    ? 'set'
    : isOwn('property') || isOwn('cached_property')
      ? 'get'
      : undefined;
  const kind: FunctionKind = isConstructor
    ? 'constructor'
    : accessor === 'get'
      ? 'getter'
      : accessor === 'set'
        ? 'setter'
        : 'method';
  const parts: MethodParts = {
    kind,
    owner: type,
    receiver: isStatic ? 'none' : isClass ? 'class' : 'self',
    ...(isConstructor ? { fn: type.constructorFn } : {}),
  };
  const fn: FunctionModel = functionModel(l, node, decorators, parts);
  fn.decorators.push(...values);
  if (accessor === undefined) decorated(l, { kind: 'function', fn, span: node.span }, decorators, values);
  if (isConstructor) return;
  const methods = isStatic || isClass ? type.staticMethods : type.methods;
  methods.set(accessor === undefined ? name : `${accessor} ${name}`, fn);
}
