import type { Location } from 'hazard-core';
import type { SyntaxNode } from '../../frontends/tree-sitter/syntax-tree.js';

/** A block of Terraform: `resource "aws_sqs_queue" "orders" { … }`, `vpc_config { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Its type and labels. */
  readonly at: Location;
  readonly attributes: ReadonlyMap<string, HclAttribute>;
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute {
  /** Its name. */
  readonly at: Location;
  readonly file: string;
  readonly expression: SyntaxNode;
}

/** The blocks of a file, or of another block, and the attributes beside them. */
export function readBody(
  body: SyntaxNode | undefined,
  file: string,
): Pick<HclBlock, 'attributes' | 'blocks'> {
  const attributes = new Map<string, HclAttribute>();
  const blocks: HclBlock[] = [];
  for (const node of body?.named ?? []) {
    if (node.type === 'attribute') {
      const [name, expression] = node.named;
      if (name === undefined || expression === undefined) continue;
      attributes.set(name.text, { at: { file, span: name.span }, file, expression });
    } else if (node.type === 'block') {
      blocks.push(readBlock(node, file));
    }
  }
  return { attributes, blocks };
}

function readBlock(node: SyntaxNode, file: string): HclBlock {
  const head = node.named.filter(({ type }) => type === 'identifier' || type === 'string_lit');
  const [type, ...labels] = head;
  return {
    type: type?.text ?? '',
    labels: labels.map((label) => plainText(label)),
    at: { file, span: { start: node.start, end: head.at(-1)?.end ?? node.end } },
    ...readBody(node.first('body'), file),
  };
}

/** The text of a literal, without its quotes. */
export function plainText(node: SyntaxNode): string {
  if (node.type !== 'string_lit') return node.text;
  const text = node.named
    .filter(({ type }) => type === 'template_literal')
    .map((part) => part.text)
    .join('');
  return unescaped(text);
}

export function unescaped(text: string): string {
  return text.replace(/\\(["\\nrt])|\$\$\{/g, (whole, escaped: string | undefined) =>
    escaped === undefined ? '${' : ({ n: '\n', r: '\r', t: '\t' }[escaped] ?? escaped),
  );
}
