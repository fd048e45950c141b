import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import type { Lowering } from './lowering.js';

/** A label of a block, and which of its statements has it. */
interface Label {
  readonly name: string;
  readonly index: number;
}

/** The last label among the statements from the given one on for which the code is not arranged yet. */
export function labelledIn(l: Lowering, nodes: readonly SyntaxNode[], start: number): Label | undefined {
  for (let index = nodes.length - 1; index >= start; index--) {
    const node = nodes[index]!;
    const name = node.type === 'labeled_statement' ? node.first('identifier')?.text : undefined;
    if (name !== undefined && l.gotos.get(name) !== 'back') return { name, index };
  }
  return undefined;
}

/**
 * The graph knows no `goto`: a jump forward leaves a block that ends at the label, a jump back begins a loop's next turn
 * that starts at it.
 */
export function labelled(
  l: Lowering,
  label: Label,
  start: number,
  write: (from: number, to: number | undefined) => void,
): void {
  const { gotos } = l;
  if (label.index > start) {
    l.gotos = new Map([...gotos, [label.name, 'ahead']]);
    l.b.labelled(`ahead ${label.name}`, () => {
      write(start, label.index);
    });
    l.gotos = gotos;
    write(label.index, undefined);
    return;
  }
  l.gotos = new Map([...gotos, [label.name, 'back']]);
  l.b.loop({
    labels: [`back ${label.name}`],
    body: () => {
      write(start, undefined);
      l.b.break(`back ${label.name}`);
    },
  });
  l.gotos = gotos;
}

export function goto(l: Lowering, node: SyntaxNode): void {
  if (node.has('case') || node.has('default')) {
    if (l.jumps.caseTo !== undefined) l.b.continue(l.jumps.caseTo);
    return;
  }
  const name = node.named[0]?.text ?? '';
  const where = l.gotos.get(name);
  if (where === 'back') l.b.continue(`back ${name}`);
  else if (where === 'ahead') l.b.break(`ahead ${name}`);
}
