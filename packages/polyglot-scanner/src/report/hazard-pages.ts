import { readFileSync } from 'node:fs';
import type { HazardInfo } from 'hazard-core';

/** Beside the bundle in the published package; the sources use the repository's own pages. */
const folders = import.meta.url.endsWith('.ts')
  ? ['../../../../rules-docs/']
  : ['./rules-docs/', '../rules-docs/'];

/** The page of a hazard as Markdown that can stand anywhere: links lead to the project. Undefined when it has no page. */
export function hazardPageText({ id }: HazardInfo, homepage: string): string | undefined {
  for (const folder of folders) {
    const text = read(new URL(`${folder}${id}.md`, import.meta.url));
    if (text !== undefined) return standalone(text, `${homepage}/blob/main/rules-docs/`);
  }
  return undefined;
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function standalone(markdown: string, base: string): string {
  return markdown
    .replace(/^<!--.*-->\n\n?/gm, '')
    .replace(/\]\(([a-z-]+\.md(?:#[a-z-]+)?)\)/g, (_, target: string) => `](${base}${target})`);
}
