import type { HazardInfo, RuntimeId } from 'hazard-core';

export const runtimeNames: Readonly<Record<RuntimeId, string>> = {
  node: 'Node.js',
  python: 'Python',
  java: 'Java',
  dotnet: '.NET',
};

/** What to do, in each runtime or, where there is only one answer, at all. */
function fixes({ fix }: HazardInfo): [where: string | undefined, text: string][] {
  return typeof fix === 'string'
    ? [[undefined, fix]]
    : Object.entries(fix).map(([runtime, text]) => [runtimeNames[runtime as RuntimeId], text]);
}

/** The comment that allows a hazard, as its files write comments. */
export function suppressionExample({ id, kind }: HazardInfo, reason = '<reason>'): string {
  return `${kind === 'configuration' ? '#' : '//'} lmi-ignore[${id}]: ${reason}`;
}

/** The address of the page with unsafe and safe code. */
export function hazardPage({ id }: HazardInfo, homepage: string): string {
  return `${homepage}/blob/main/rules-docs/${id}.md`;
}

/** What a hazard is and what to do, as plain text. */
export function hazardHelp(hazard: HazardInfo): string {
  return [
    hazard.why,
    '',
    ...fixes(hazard).map(([where, text]) => (where === undefined ? text : `${where}: ${text}`)),
    '',
    `To allow it at one place, write the comment "lmi-ignore[${hazard.id}]: <reason>".`,
  ].join('\n');
}

/** The same as Markdown, with the ways in which the hazard shows. */
export function hazardMarkdown(hazard: HazardInfo): string {
  return [
    `## ${hazard.title}`,
    '',
    hazard.why,
    '',
    '### What to do',
    '',
    ...fixes(hazard).map(([where, text]) => (where === undefined ? text : `- **${where}**: ${text}`)),
    '',
    '### How it shows',
    '',
    ...Object.entries(hazard.variants).map(([name, variant]) => `- \`${name}\`: ${variant.summary}`),
    '',
    '### Allow it',
    '',
    `Above the line, with your reason: \`${suppressionExample(hazard)}\``,
    '',
  ].join('\n');
}
