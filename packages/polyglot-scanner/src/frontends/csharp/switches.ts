import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { optional } from './expressions.js';
import { localFunctionBody } from './functions.js';
import type { Lowering } from './lowering.js';
import { armTest, pattern } from './patterns.js';
import { hoisted, statement } from './statements.js';
import { flattened } from './syntax.js';

/** A `switch` statement. `goto case` asks again from the top: which label it means depends on constants. */
export function switchStatement(l: Lowering, node: SyntaxNode): void {
  const value = optional(l, node.child('value'), node.span);
  const sections = flattened(node.child('body')?.children ?? []).filter(
    (one) => one.type === 'switch_section',
  );
  const label = l.newLabel();
  const again = l.newLabel();
  const jumpsToCase = [...(node.child('body')?.all((one) => one.type === 'goto_statement') ?? [])].some(
    (one) => one.has('case') || one.has('default'),
  );
  const write = (): void => {
    l.inScope(() => {
      const functions = hoisted(
        l,
        sections.flatMap((section) => section.named),
      );
      l.b.switch(
        sections.map((section) => {
          const { written, when, body } = partsOf(section);
          const test = armTest(l, { pattern: written, when }, value);
          return {
            ...(test === undefined ? {} : { test }),
            body: () => {
              if (test === undefined && written !== undefined) pattern(l, written, value);
              for (const one of body) {
                const fn = functions.get(one);
                if (fn === undefined) statement(l, one);
                else localFunctionBody(l, one, fn);
              }
            },
          };
        }),
        [label],
      );
    });
  };
  if (!jumpsToCase) {
    l.withJumps({ breakTo: label }, write);
    return;
  }
  l.b.loop({
    labels: [again],
    body: () => {
      l.withJumps({ breakTo: label, caseTo: again }, write);
      l.b.break(again);
    },
  });
}

/** One label with the statements behind it; of several labels in a row only the last has any. */
function partsOf(section: SyntaxNode): {
  written: SyntaxNode | undefined;
  when: SyntaxNode | undefined;
  body: SyntaxNode[];
} {
  const when = section.first('when_clause');
  const colon = section.children.findIndex((child) => child.type === ':');
  const before = section.children.slice(0, colon === -1 ? 1 : colon);
  const written = before.find((child) => child.isNamed && child !== when && child.type !== 'comment');
  const body = section.children
    .slice(colon + 1)
    .filter((child) => child.type === 'ERROR' || (child.isNamed && child.type !== 'comment'));
  return { written, when, body };
}
