import manifest from '../package.json' with { type: 'json' };

export const { name, version } = manifest;

/** Where the project lives; the documentation of the rules is below it. */
const { homepage } = manifest as { readonly homepage?: string };

/** The page of a rule, if the manifest says where the project lives. */
export function docsUrl(rule: string): string | undefined {
  return homepage === undefined ? undefined : `${homepage}/blob/main/rules-docs/${rule}.md`;
}
