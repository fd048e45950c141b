import { unknownValue, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { captures } from './bound-names.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { namePlace } from './places.js';
import { bodyOf } from './statements.js';
import { assignTo } from './targets.js';

/** `match`: one case after the other, each leaves the statement when it is done. */
export function matchStatement(l: Lowering, node: SyntaxNode): void {
  const subjects = node.childrenIn('subject').map((one) => expression(l, one));
  const subject: Value =
    subjects.length === 1 ? subjects[0]! : { kind: 'array', elements: subjects, span: node.span };
  const clauses = node.child('body')?.childrenIn('alternative') ?? [];
  const done = l.newLabel();
  l.b.labelled(done, () => {
    for (const clause of clauses) {
      const patterns = clause.children.filter((child) => child.type === 'case_pattern');
      const guard = clause.child('guard')?.named[0];
      const write = (): void => {
        for (const pattern of patterns) bind(l, pattern, subject);
        const body = (): void => {
          bodyOf(l, clause);
          l.b.break(done);
        };
        if (guard === undefined) body();
        else l.b.branch(expression(l, guard), guard.span, body);
      };
      const { start } = patterns[0] ?? clause;
      const at: Span = { start, end: (patterns.at(-1) ?? clause).end };
      if (patterns.length === 1 && takesAll(patterns[0]!)) {
        write();
        if (guard === undefined) return;
      } else {
        const compared = patterns.flatMap((pattern) => constantsIn(l, pattern));
        const value: Value = { kind: 'derived', from: [subject, ...compared], operator: 'case', span: at };
        l.b.branch(value, at, write, undefined, 'case');
      }
    }
  });
}

/** `case _` and `case name`. */
function takesAll(pattern: SyntaxNode): boolean {
  const [only] = pattern.children;
  if (pattern.children.length !== 1 || only === undefined) return false;
  return only.type === '_' || (only.type === 'dotted_name' && only.named.length === 1);
}

/** What the pattern compares with. */
function constantsIn(l: Lowering, pattern: SyntaxNode): Value[] {
  const found: Value[] = [];
  const visit = (node: SyntaxNode): void => {
    switch (node.type) {
      case 'dotted_name': {
        const [first, ...others] = node.named;
        if (first === undefined || others.length === 0) return;
        const { root, path } = namePlace(l, first);
        const fields = others.map((one) => ({ kind: 'field' as const, name: one.text }));
        found.push(l.b.read({ root, path: [...path, ...fields] }, node.span));
        return;
      }
      case 'string':
      case 'concatenated_string':
      case 'integer':
      case 'float':
      case 'true':
      case 'false':
      case 'none':
        found.push(expression(l, node));
        return;
      default:
        for (const child of node.named) visit(child);
    }
  };
  visit(pattern);
  return found;
}

/** A name that is the whole pattern holds the subject; others hold some part of it. */
function bind(l: Lowering, pattern: SyntaxNode, subject: Value): void {
  const whole = takesAll(pattern) || pattern.children[0]?.type === 'as_pattern';
  const names = captures(pattern);
  names.forEach((name, index) => {
    const isWhole = whole && (pattern.children[0]?.type !== 'as_pattern' || index === 0);
    const value = isWhole ? subject : unknownValue(name.span, [subject]);
    assignTo(l, name, value, name.span, 'initialise');
  });
}
