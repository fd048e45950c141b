import { sourceExtensions } from '../frontends/registry.js';

/** Files that say how sources belong together, and which of them are left out. */
const projectFiles =
  '{package.json,tsconfig*.json,jsconfig*.json,pom.xml,*.gradle,*.gradle.kts,*.csproj,*.sln,*.slnx,*.yaml,*.yml,*.tf,*.tfvars,*.template,*.template.json,template.json,cdk.json,.gitignore,lmi.config.json,lmi.config.yaml,lmi.config.yml}';

const extensions = [...sourceExtensions].map((extension) => extension.slice(1)).join(',');

/** What the editor is asked to tell of when others write it, as patterns. */
export const watchedFiles: readonly string[] = [`**/*.{${extensions}}`, `**/${projectFiles}`];
