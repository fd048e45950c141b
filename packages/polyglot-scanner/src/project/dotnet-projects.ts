import path from 'node:path';

const { posix } = path;

/** What a project file of .NET says. */
export interface DotnetProject {
  readonly file: string;
  /** The project files that it refers to. */
  readonly references: readonly string[];
  /** It makes a program of its own: a web site, an app, a tool. */
  readonly isProgram: boolean;
  /** It uses what only functions use. */
  readonly isFunction: boolean;
  /** Tests, or code that the compiler runs. */
  readonly isForBuild: boolean;
}

/** A file that says what is deployed. */
export interface Deployment {
  readonly file: string;
  readonly text: string;
}

/** Packages of platforms that call functions. Sources: NuGet; Azure Functions runs invocations side by side as well. */
const functionPackage =
  /<(?:Package)?Reference\b[^>]*\b(?:Include|Update)\s*=\s*"(?!AWSSDK\.)[^"]*(?:Lambda|Azure\.Functions|Azure\.WebJobs|NET\.Sdk\.Functions|Cloud\.Functions)[^"]*"/i;
const functionProperty = /<AWSProjectType>|<AzureFunctionsVersion>|Sdk="Microsoft\.NET\.Sdk\.Functions/i;
const program =
  /\bSdk\s*=\s*"Microsoft\.NET\.Sdk\.(?:Web|Worker|BlazorWebAssembly|Razor)\b|<OutputType>\s*(?:Win)?Exe\s*<|<Use(?:WPF|WindowsForms|Maui)>\s*true|<ProjectTypeGuids>/i;
const test = /<IsTestProject>\s*true|"Microsoft\.NET\.Test\.Sdk"|"(?:xunit|nunit|MSTest\.TestFramework)"/i;
const compilerPart = /<IsRoslynComponent>\s*true|<EnforceExtendedAnalyzerRules>\s*true/i;
const compilerPackage =
  /<PackageReference\b[^>]*\bInclude\s*=\s*"Microsoft\.CodeAnalysis(?:\.CSharp[\w.]*)?"/i;

export function readProject(file: string, text: string): DotnetProject {
  const folder = posix.dirname(file);
  const isFunction = functionPackage.test(text) || functionProperty.test(text);
  return {
    file,
    references: [...text.matchAll(/<ProjectReference\b[^>]*?\bInclude\s*=\s*"([^"]+)"/g)].map(([, target]) =>
      posix.join(folder, target!.replaceAll('\\', '/')),
    ),
    isProgram: program.test(text),
    isFunction,
    // A function whose tests stand beside it in one project is a function.
    isForBuild:
      compilerPart.test(text) ||
      (!isFunction && compilerPackage.test(text)) ||
      (test.test(text) && (!isFunction || /test|spec/i.test(posix.basename(file)))),
  };
}

/**
 * The folders of projects that make programs other than functions, of those that are used by such alone, and of tests.
 * A project without a word about functions is one where a deployment file beside it or above it speaks of it, or where a
 * function refers to it.
 */
export function foldersOfOtherPrograms(
  projects: readonly DotnetProject[],
  deployments: readonly Deployment[],
): ReadonlySet<string> {
  const referrers = new Map<string, DotnetProject[]>();
  for (const project of projects) {
    for (const target of project.isForBuild ? [] : project.references) {
      const known = referrers.get(target);
      if (known === undefined) referrers.set(target, [project]);
      else known.push(project);
    }
  }
  const anyOf = (project: DotnetProject, holds: (one: DotnetProject) => boolean): boolean => {
    const seen = new Set<DotnetProject>();
    const pending = [project];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (holds(next)) return true;
      pending.push(...(referrers.get(next.file) ?? []));
    }
    return false;
  };
  const elsewhere = new Set<string>();
  const serving = new Set<string>();
  for (const project of projects) {
    const folder = posix.dirname(project.file);
    const isServing =
      !project.isForBuild &&
      anyOf(project, (one) => one.isFunction || deployments.some((file) => speaksOf(file, one)));
    const isOther = project.isForBuild || anyOf(project, (one) => one.isProgram);
    if (isServing || !isOther) serving.add(folder);
    else elsewhere.add(folder);
  }
  return new Set([...elsewhere].filter((folder) => !serving.has(folder)));
}

/** A deployment file in the project's folder, or one above it that names the project. */
function speaksOf(deployment: Deployment, { file }: DotnetProject): boolean {
  const folder = posix.dirname(file);
  const from = posix.dirname(deployment.file);
  if (from === folder) return true;
  if (from !== '.' && !folder.startsWith(`${from}/`)) return false;
  const name = posix.basename(file).replace(/\.\w+proj$/, '');
  const names = [name, posix.basename(folder)];
  return names.some((one) => one.length > 2 && deployment.text.includes(one));
}
