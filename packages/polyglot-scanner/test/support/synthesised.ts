import path from 'node:path';
import { parseYaml } from '../../src/deployment/parse-yaml.js';
import { childOf, entriesOf, textOf, type TemplateTree } from '../../src/deployment/template-tree.js';

const { posix } = path;

/** Where the AWS CDK writes the template of a stack. */
export const synthesisedTemplate = 'cdk.out/Shop.template.json';

/** A template as the AWS CDK would write it: JSON with functions in their long form, and code as an asset beside it. */
export function synthesised(text: string): string {
  const tree = parseYaml(text);
  const template = plain(tree) as { Resources: Record<string, Resource> };
  for (const { key, value } of entriesOf(childOf(tree, 'Resources'))) {
    const resource = template.Resources[key]!;
    resource.Metadata = { 'aws:cdk:path': `Shop/${key}/Resource` };
    const code = textOf(childOf(value, 'Properties', 'Code'));
    if (code === undefined) continue;
    resource.Properties.Code = { S3Bucket: 'cdk-hnb659fds-assets', S3Key: `${key}.zip` };
    resource.Metadata['aws:asset:path'] = posix.join('..', code);
  }
  return `${JSON.stringify(template, undefined, 1)}\n`;
}

interface Resource {
  Properties: Record<string, unknown>;
  Metadata?: Record<string, string>;
}

/** The keys that lead to an offset: `Resources.Orders.Properties.MemorySize`. Functions are values. */
export function keysAt(text: string, offset: number): string {
  const keys: string[] = [];
  let tree: TemplateTree | undefined = parseYaml(text);
  while (tree !== undefined) {
    const inner: readonly (readonly [string, TemplateTree, number])[] =
      tree.kind === 'map'
        ? tree.entries.map(({ key, keySpan, value }) => [key, value, keySpan.start] as const)
        : tree.kind === 'list'
          ? tree.items.map((item, index) => [String(index), item, item.span.start] as const)
          : [];
    const found: (typeof inner)[number] | undefined = inner.find(
      ([, value, start]) => start <= offset && offset <= value.span.end,
    );
    if (found !== undefined) keys.push(found[0]);
    tree = found?.[1];
  }
  return keys.join('.');
}

function plain(tree: TemplateTree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(plain);
    case 'map':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
    case 'call': {
      const argument = plain(tree.argument);
      const isDotted = tree.name === 'Fn::GetAtt' && typeof argument === 'string';
      return { [tree.name]: isDotted ? argument.split('.') : argument };
    }
  }
}
