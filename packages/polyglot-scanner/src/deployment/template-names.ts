/** Where the CDK puts what it makes of its source. */
export const synthesisFolder = 'cdk.out';

/** A stack as the CDK has made it. */
export function isSynthesised(name: string): boolean {
  return name.endsWith('.template.json');
}

/** Files that are written in the same languages, and are never a description. */
const others =
  /^(?:package(?:-lock)?|npm-shrinkwrap|composer|cdk|cdk\.context|manifest|tree|[jt]sconfig(?:\..*)?|lmi\.config|\.?eslintrc|\.prettierrc|events?|docker-compose|pnpm-(?:lock|workspace)|mkdocs|openapi|swagger|buildspec)\.(?:ya?ml|json)$/i;

/** Whether a file may describe a deployment, by its name; its text tells for certain. */
export function mayBeTemplate(name: string): boolean {
  return /\.(?:ya?ml|json|template|tf)$|^(?:terraform|.*\.auto)\.tfvars$/.test(name) && !others.test(name);
}
