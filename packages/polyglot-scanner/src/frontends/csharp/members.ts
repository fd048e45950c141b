import type { FunctionKind, FunctionModel, Place, Span, TypeModel, Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { isHiddenAccessor, isHiddenMember } from './access.js';
import { attributes } from './attributes.js';
import { constructors, initialise } from './constructors.js';
import { extensionMembers, typeParametersOf, type DeclaredType, type TypePart } from './declared-types.js';
import { functionBody, parameters, returnsNothing } from './functions.js';
import type { Lowering } from './lowering.js';
import { guardedBy } from './statements.js';
import { field, modifiersOf, plainName, typeText } from './syntax.js';
import { typeReference } from './type-references.js';
import { accessorsOf, isAbstractMember, isAutomatic, isStored, storedName } from './types.js';

/** The code of all types: static initial values run in the module's own code, in source order. */
export function lowerTypes(l: Lowering): void {
  for (const type of l.declarations.types) {
    if (type.model === undefined) continue;
    constructors(l, type);
    for (const part of type.parts) {
      l.within({ type, namespace: part.scope }, () => {
        for (const member of part.members) lowerMember(l, type.model!, member);
      });
    }
  }
  for (const type of l.declarations.types) for (const part of type.parts) staticMembers(l, type, part);
}

/** What runs when the type is first used: initial values of static fields, then static constructors. */
function staticMembers(l: Lowering, type: DeclaredType, { members, scope }: TypePart): void {
  const { model } = type;
  if (model === undefined) return;
  l.within({ type, namespace: scope }, () => {
    for (const member of members) {
      const modifiers = modifiersOf(member);
      const isStatic = modifiers.includes('static') || modifiers.includes('const');
      if (!isStatic || member.type === 'constructor_declaration') continue;
      initialise(l, member, (name): Place => ({ root: { kind: 'type', type: model }, path: [field(name)] }));
    }
    for (const member of members) {
      if (member.type !== 'constructor_declaration' || !modifiersOf(member).includes('static')) continue;
      staticConstructor(l, model, member);
    }
  });
}

function staticConstructor(l: Lowering, model: TypeModel, node: SyntaxNode): void {
  const { span } = node;
  const fn = l.newFunction({
    kind: 'static-block',
    name: `${model.name} static constructor`,
    span,
    nameSpan: node.child('name')?.span ?? span,
    owner: model,
    modifiers: modifiersOf(node),
  });
  l.inFunction(fn, () => {
    functionBody(l, node.child('body'), true);
  });
  l.b.call({ callee: { kind: 'function', fn, span }, args: [], span, calleeSpan: span });
}

function lowerMember(l: Lowering, model: TypeModel, node: SyntaxNode): void {
  l.guarded(node, () => {
    switch (node.type) {
      case 'method_declaration':
        method(l, model, node, plainName(node.child('name')));
        break;
      case 'destructor_declaration':
        method(l, model, node, 'Finalize');
        break;
      case 'operator_declaration':
        method(l, model, node, `operator ${node.child('operator')?.text ?? ''}`);
        break;
      case 'conversion_operator_declaration':
        method(l, model, node, `operator ${typeText(node.child('type')) ?? ''}`);
        break;
      case 'property_declaration':
      case 'indexer_declaration':
      case 'event_declaration':
        property(l, model, node);
        break;
      case 'extension_declaration':
        extensionBlock(l, model, node);
        break;
      default:
    }
  });
}

/** Its members are those of the class around it; what they extend is their first parameter. */
function extensionBlock(l: Lowering, model: TypeModel, node: SyntaxNode): void {
  const { extended } = l;
  l.extended = node.first('parameter_list');
  l.withTypeParameters(typeParametersOf(node), () => {
    for (const member of extensionMembers(node)) lowerMember(l, model, member);
  });
  l.extended = extended;
}

/** The keywords of a member; those of an extension block's say what they are elsewhere. */
function memberModifiers(l: Lowering, node: SyntaxNode): string[] {
  const modifiers = modifiersOf(node);
  if (l.extended === undefined) return isExtension(node) ? [...modifiers, 'this'] : modifiers;
  return modifiers.includes('static') ? modifiers : [...modifiers, 'static', 'this'];
}

function memberParameters(l: Lowering, list: SyntaxNode | undefined): void {
  if (l.extended !== undefined && l.fn.modifiers?.includes('this') === true) {
    parameters(l, l.extended);
    Object.assign(l.fn, { isExtension: true });
  }
  parameters(l, list);
}

function method(l: Lowering, model: TypeModel, node: SyntaxNode, name: string): void {
  const body = node.child('body');
  const type = node.child('returns') ?? node.child('type');
  l.withTypeParameters(typeParametersOf(node), () => {
    const fn = memberFunction(l, model, {
      kind: 'method',
      name,
      key: name,
      node,
      nameSpan: node.child('name')?.span ?? node.child('operator')?.span ?? node.span,
      modifiers: memberModifiers(l, node),
      returnType: type,
      isHidden: isHiddenMember(node),
      isAbstract: body === undefined,
    });
    l.inFunction(fn, () => {
      memberParameters(l, node.child('parameters'));
      const run = (): void => {
        functionBody(l, body, returnsNothing(type) || node.type === 'destructor_declaration');
      };
      if (isSynchronised(fn)) guardedBy(l, l.ownPlace(), fn.nameSpan, run);
      else run();
    });
  });
}

/** Under `[MethodImpl(MethodImplOptions.Synchronized)]` a method holds the lock of its object, or of its class. */
function isSynchronised({ decorators }: FunctionModel): boolean {
  return decorators.some(
    (one) =>
      one.kind === 'call' &&
      one.event.callee.kind === 'type' &&
      one.event.callee.reference.name === 'MethodImpl' &&
      one.event.args.some(({ value }) => namesOption(value, 'Synchronized')),
  );
}

function namesOption(value: Value, name: string): boolean {
  if (value.kind === 'derived') return value.from.some((part) => namesOption(part, name));
  const last = value.kind === 'read' ? value.place.path.at(-1) : undefined;
  return last?.kind === 'field' && last.name === name;
}

/** `static T First<T>(this IList<T> list)` */
function isExtension(node: SyntaxNode): boolean {
  const first = node.child('parameters')?.first('parameter');
  return first !== undefined && modifiersOf(first).includes('this');
}

function property(l: Lowering, model: TypeModel, node: SyntaxNode): void {
  const isIndexer = node.type === 'indexer_declaration';
  const name = isIndexer ? 'Item' : plainName(node.child('name'));
  const type = node.child('type');
  const modifiers = memberModifiers(l, node);
  const isHidden = isHiddenMember(node);
  const stored = isStored(node) ? storedName(node) : undefined;
  if (stored !== undefined && isAutomatic(node)) return;
  const value = node.child('value');
  if (value?.type === 'arrow_expression_clause') {
    const fn = memberFunction(l, model, {
      kind: 'getter',
      name,
      key: `get ${name}`,
      node,
      nameSpan: node.child('name')?.span ?? node.span,
      modifiers,
      returnType: type,
      isHidden,
    });
    l.inFunction(fn, () => {
      memberParameters(l, node.child('parameters'));
      functionBody(l, value, false);
    });
  }
  for (const accessor of accessorsOf(node)) {
    const word = accessor.child('name');
    const verb = word?.text === 'init' ? 'set' : (word?.text ?? 'get');
    const body = accessor.child('body');
    const fn = memberFunction(l, model, {
      kind: verb === 'get' ? 'getter' : verb === 'set' ? 'setter' : 'method',
      name: verb === 'get' || verb === 'set' ? name : `${verb} ${name}`,
      key: `${verb} ${name}`,
      node: accessor,
      nameSpan: node.child('name')?.span ?? word?.span ?? accessor.span,
      modifiers: [...modifiers, ...modifiersOf(accessor)],
      returnType: verb === 'get' ? type : undefined,
      isHidden: isHidden || isHiddenAccessor(accessor),
      isAbstract: body === undefined && isAbstractMember(node),
    });
    l.inFunction(fn, () => {
      memberParameters(l, isIndexer ? node.child('parameters') : undefined);
      accessorBody(l, accessor, { type, stored, isRead: verb === 'get', word: word?.span ?? accessor.span });
    });
  }
}

function accessorBody(
  l: Lowering,
  accessor: SyntaxNode,
  parts: { type: SyntaxNode | undefined; stored: string | undefined; isRead: boolean; word: Span },
): void {
  const { type, stored, isRead, word } = parts;
  const body = accessor.child('body');
  if (!isRead) {
    const variable = l.declare({
      name: 'value',
      span: word,
      kind: 'parameter',
      declaredType: typeText(type),
      type: typeReference(l, type),
    });
    l.fn.parameters.push({ variable, rest: false, optional: false });
  }
  const { storedField } = l;
  l.storedField = stored;
  if (body !== undefined) functionBody(l, body, !isRead);
  else if (stored !== undefined) {
    // `get;` beside a written `set`: it gives what is stored.
    const place = l.memberPlace(stored);
    const [parameter] = l.fn.parameters;
    if (isRead) l.b.return(l.b.read(place, word), word);
    else if (parameter !== undefined)
      l.b.write(
        place,
        {
          kind: 'read',
          place: { root: { kind: 'variable', variable: parameter.variable }, path: [] },
          event: undefined,
          span: word,
        },
        word,
        'assign',
      );
  }
  l.storedField = storedField;
}

function memberFunction(
  l: Lowering,
  model: TypeModel,
  parts: {
    readonly kind: FunctionKind;
    readonly name: string;
    /** The name in the type's table. */
    readonly key: string;
    readonly node: SyntaxNode;
    readonly nameSpan: Span;
    readonly modifiers: readonly string[];
    readonly returnType: SyntaxNode | undefined;
    readonly isHidden: boolean;
    readonly isAbstract?: boolean;
  },
): FunctionModel {
  const { kind, name, key, node, nameSpan, modifiers } = parts;
  const fn = l.newFunction({
    kind,
    name,
    span: node.span,
    nameSpan,
    owner: model,
    modifiers,
    decorators: attributes(l, node),
    returnType: typeReference(l, parts.returnType),
    isHidden: parts.isHidden,
    ...(parts.isAbstract === true ? { isAbstract: true } : {}),
  });
  const methods = fn.isStatic ? model.staticMethods : model.methods;
  if (methods.has(key)) (model.overloads as FunctionModel[]).push(fn);
  else methods.set(key, fn);
  return fn;
}
