import { unknownValue, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { argumentExpression } from './arguments.js';
import { memberOf } from './chains.js';
import { assignTo, elementOf } from './deconstruction.js';
import { derived, expression, optional, type Hint } from './expressions.js';
import type { Lowering } from './lowering.js';
import { field, nameParts, nullValue, plainName, spanOf, typeText } from './syntax.js';
import { declaredType, typeReference } from './type-references.js';

/** `x is Order { Total: > 0 } order` */
export function isPatternExpression(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const value = optional(l, node.child('expression'), span);
  const tested = node.child('pattern');
  return tested === undefined ? unknownValue(span, [value]) : (pattern(l, tested, value) ?? always(span));
}

/**
 * Asks whether a value fits a pattern and stores its parts in the pattern's variables, as if it fitted. `undefined`:
 * everything fits.
 */
export function pattern(l: Lowering, node: SyntaxNode, value: Value): Value | undefined {
  let condition: Value | undefined;
  l.guarded(node, () => {
    condition = lowerPattern(l, node, value);
  });
  return condition;
}

function lowerPattern(l: Lowering, node: SyntaxNode, value: Value): Value | undefined {
  const { span } = node;
  switch (node.type) {
    case 'constant_pattern':
      return constantPattern(l, node, value);
    case 'discard':
      return undefined;
    case 'var_pattern':
      designate(l, node, value);
      return undefined;
    case 'declaration_pattern':
      designate(l, node, value);
      return node.child('type')?.type === 'implicit_type' ? undefined : derived('is', [value], span);
    case 'type_pattern':
      return derived('is', [value], span);
    case 'relational_pattern': {
      const operator = node.children.find((child) => !child.isNamed)?.text ?? '<';
      return derived(operator, [value, optional(l, node.named[0], span)], span);
    }
    case 'parenthesized_pattern':
      return node.named[0] === undefined ? undefined : pattern(l, node.named[0], value);
    case 'negated_pattern': {
      const inner = node.named[0] === undefined ? undefined : pattern(l, node.named[0], value);
      return negated(inner ?? always(span), span);
    }
    case 'and_pattern':
    case 'or_pattern': {
      const options = [node.child('left'), node.child('right')].flatMap((one) =>
        one === undefined ? [] : (pattern(l, one, value) ?? []),
      );
      return { kind: 'choice', options, span };
    }
    case 'recursive_pattern':
      return recursivePattern(l, node, value);
    case 'list_pattern':
      return listPattern(l, node.named, node, value);
    default:
      return unknownValue(span, [value, expression(l, node)]);
  }
}

function constantPattern(l: Lowering, node: SyntaxNode, value: Value): Value | undefined {
  const { span } = node;
  const written = node.named[0];
  switch (written?.type) {
    case 'null_literal':
      return derived('==', [value, nullValue(span)], span);
    case 'tuple_expression':
      for (const [index, argument] of written.named.entries()) {
        const part = argumentExpression(argument);
        if (part === undefined) continue;
        const element = elementOf(l, value, index, part.span);
        if (part.type === 'declaration_expression') assignTo(l, part, element, 'initialise', part.span);
        else if (part.type !== 'discard' && part.text !== '_') expression(l, part);
      }
      return derived('is', [value], span);
    case 'postfix_unary_expression':
    case 'collection_expression': {
      // What the grammar makes of list patterns that it does not know.
      const list =
        written.type === 'collection_expression' ? written : written.first('collection_expression');
      if (list !== undefined) return derived('is', [value], span);
      break;
    }
    case 'identifier':
    case 'generic_name':
    case 'qualified_name':
    case 'member_access_expression':
      if (isTypeName(l, written)) return derived('is', [value], span);
      break;
    default:
  }
  return derived('==', [value, optional(l, written, span)], span);
}

/** `x is Order`: syntax alone cannot tell types from constants; what is no member and no local is taken for a type. */
function isTypeName(l: Lowering, node: SyntaxNode): boolean {
  if (node.type === 'generic_name') return true;
  if (node.type === 'member_access_expression') return false;
  const parts = nameParts(node);
  if (declaredType(l, parts) !== undefined) return true;
  const [name] = parts;
  if (parts.length > 1 || name === undefined) return false;
  return l.scope.find(name) === undefined && l.type?.members.has(name) !== true;
}

function recursivePattern(l: Lowering, node: SyntaxNode, value: Value): Value | undefined {
  const { span } = node;
  const conditions: Value[] = [];
  if (node.child('type') !== undefined) conditions.push(derived('is', [value], span));
  else if (node.first('property_pattern_clause') !== undefined)
    conditions.push(derived('!=', [value, nullValue(span)], span));
  const positions = node.first('positional_pattern_clause')?.named ?? [];
  for (const [index, one] of positions.entries()) {
    const inner = one.named.at(-1);
    if (inner === undefined) continue;
    const tested =
      inner.type === 'discard' ? undefined : pattern(l, inner, elementOf(l, value, index, inner.span));
    if (tested !== undefined) conditions.push(tested);
  }
  for (const one of node.first('property_pattern_clause')?.named ?? []) {
    const [name, inner] = one.named;
    if (name === undefined || inner === undefined) continue;
    let member = value;
    for (const part of memberNames(name)) member = memberOf(l, member, field(part), name.span);
    const tested = pattern(l, inner, member);
    if (tested !== undefined) conditions.push(tested);
  }
  designate(l, node, value);
  if (conditions.length < 2) return conditions[0];
  return { kind: 'choice', options: conditions, span };
}

/** `Customer.Address` in `{ Customer.Address: … }`. */
function memberNames(node: SyntaxNode): string[] {
  const names: string[] = [];
  let one: SyntaxNode | undefined = node;
  for (; one?.type === 'member_access_expression'; one = one.child('expression'))
    names.unshift(plainName(one.child('name')));
  if (one !== undefined) names.unshift(plainName(one));
  return names;
}

function listPattern(l: Lowering, parts: readonly SyntaxNode[], node: SyntaxNode, value: Value): Value {
  for (const one of parts) {
    if (one.field === 'name' || one.type === 'ERROR') continue;
    const element = derived('element', [value], one.span);
    pattern(l, one, element);
  }
  designate(l, node, value);
  return derived('is', [value], node.span);
}

/** The variables behind a pattern: `Order order`, `var (a, b)`. */
function designate(l: Lowering, node: SyntaxNode, value: Value): void {
  const group = node.first('parenthesized_variable_designation');
  if (group !== undefined) assignTo(l, group, value, 'initialise', group.span);
  const name = node.child('name');
  if (name === undefined || name.text === '_') return;
  const type = node.child('type');
  const variable = l.declare({
    name: plainName(name),
    span: name.span,
    declaredType: typeText(type),
    type: typeReference(l, type),
  });
  l.initialise(variable, value, node.span);
}

function always(span: Span): Value {
  return { kind: 'constant', value: true, span };
}

function negated(condition: Value, span: Span): Value {
  if (condition.kind === 'derived' && condition.operator === '==')
    return { ...condition, operator: '!=', span };
  if (condition.kind === 'derived' && condition.operator === '!=')
    return { ...condition, operator: '==', span };
  return derived('!', [condition], span);
}

/** One arm of a `switch` expression or one label of a statement. */
interface Arm {
  readonly pattern: SyntaxNode | undefined;
  readonly when: SyntaxNode | undefined;
}

/** What decides whether an arm is taken; `undefined`: nothing, it takes what is left. */
export function armTest(
  l: Lowering,
  { pattern: written, when }: Arm,
  value: Value,
): (() => { value: Value; span: Span }) | undefined {
  if (written === undefined) return undefined;
  if (when === undefined && (written.type === 'discard' || isVariable(written))) return undefined;
  const { span } = written;
  return () => {
    const condition = isPattern(written)
      ? pattern(l, written, value)
      : derived('==', [value, expression(l, written)], span);
    const guard = when?.named[0];
    if (guard === undefined) return { value: condition ?? always(span), span };
    const asked = expression(l, guard);
    const options = condition === undefined ? [asked] : [condition, asked];
    return { value: options.length === 1 ? asked : { kind: 'choice', options, span }, span };
  };
}

/** `var order`: fits everything, and names it. */
function isVariable(node: SyntaxNode): boolean {
  return (
    node.type === 'var_pattern' ||
    (node.type === 'declaration_pattern' && node.child('type')?.type === 'implicit_type')
  );
}

function isPattern(node: SyntaxNode): boolean {
  return node.type.endsWith('_pattern') || node.type === 'discard';
}

/** `x switch { … }`: arms tried in order, each with a value of its own. */
export function switchExpression(l: Lowering, node: SyntaxNode, hint: Hint): Value {
  const { span } = node;
  const governing = node.named.find((child) => child.type !== 'switch_expression_arm');
  const value = optional(l, governing, span);
  const label = l.newLabel();
  const options: Value[] = [];
  const arms = node.named.filter((child) => child.type === 'switch_expression_arm');
  l.inScope(() => {
    l.b.switch(
      arms.map((arm) => {
        const when = arm.first('when_clause');
        const [written] = arm.named;
        const result = arm.named.findLast((child) => child !== when && child !== written);
        const test = armTest(l, { pattern: written, when }, value);
        return {
          ...(test === undefined ? {} : { test }),
          body: () => {
            if (test === undefined && written !== undefined) pattern(l, written, value);
            if (result !== undefined) options.push(expression(l, result, hint));
            l.b.break(label);
          },
        };
      }),
      [label],
    );
  });
  return {
    kind: 'choice',
    options,
    condition: value,
    span: governing === undefined ? span : { start: spanOf(governing).start, end: span.end },
  };
}
