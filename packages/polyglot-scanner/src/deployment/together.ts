import path from 'node:path';
import type { SourceFile } from '../source-file.js';

const { posix } = path;

/** A module with neither a function nor a capacity provider describes nothing. */
export function describesFunctions({ text }: SourceFile): boolean {
  return /"aws_lambda_(?:function|capacity_provider)"|\/lambda\/aws"/.test(text);
}

/** The files of a folder are a module. */
export function byFolder(sources: readonly SourceFile[]): Map<string, SourceFile[]> {
  const folders = new Map<string, SourceFile[]>();
  for (const source of sources) {
    const folder = posix.dirname(source.name);
    const beside = folders.get(folder);
    if (beside === undefined) folders.set(folder, [source]);
    else beside.push(source);
  }
  return folders;
}

/**
 * The modules among Terraform's files that describe something, each with the modules that call it, directly or through
 * others: what these pass decides what it says.
 */
export function modulesTogether(sources: readonly SourceFile[]): SourceFile[][] {
  const folders = byFolder(sources);
  const describing = [...folders].filter(([, files]) => files.some(describesFunctions)).map(([name]) => name);
  if (describing.length === 0) return [];
  const callers = new Map<string, Set<string>>();
  for (const [folder, files] of folders) {
    for (const called of files.flatMap(({ text }) => localModules(text, folder))) {
      callers.set(called, (callers.get(called) ?? new Set<string>()).add(folder));
    }
  }
  const wanted = new Set(describing);
  for (const folder of wanted) {
    for (const caller of callers.get(folder) ?? []) if (folders.has(caller)) wanted.add(caller);
  }
  const groups = new Groups([...wanted].sort());
  for (const folder of wanted) {
    for (const caller of callers.get(folder) ?? []) groups.join(folder, caller);
  }
  return groups.all().map((names) => names.flatMap((name) => folders.get(name)!));
}

/** Templates, those together that deploy each other as files. */
export function templatesTogether(sources: readonly SourceFile[]): SourceFile[][] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const groups = new Groups([...byName.keys()]);
  for (const { name, text } of sources) {
    if (!/AWS::(?:CloudFormation::Stack|Serverless::Application)\b/.test(text)) continue;
    for (const [, place = ''] of text.matchAll(nested)) {
      groups.join(name, posix.join(posix.dirname(name), place));
    }
  }
  return groups.all().map((names) => names.map((name) => byName.get(name)!));
}

const nested = /\b(?:Location|TemplateURL|aws:asset:path)["']?\s*:\s*["']?([^\s"',}\]]+)/g;

/** Where a text calls modules that lie beside it: `source = "./modules/function"`. */
function localModules(text: string, folder: string): string[] {
  return [...text.matchAll(/^\s*source\s*=\s*"(\.\.?\/[^"]*)"/gm)].map((match) =>
    moduleFolder(match[1]!, folder),
  );
}

/** The folder that a caller's `source` means. */
export function moduleFolder(source: string, caller: string): string {
  return posix.join(caller, source).replace(/(?<=.)\/$/, '');
}

/** Names that belong together, directly or through others. */
class Groups {
  readonly #parents: Map<string, string>;

  constructor(private readonly names: readonly string[]) {
    this.#parents = new Map(names.map((name) => [name, name]));
  }

  /** Names that are not among the first ones do not count. */
  join(one: string, other: string): void {
    if (!this.#parents.has(one) || !this.#parents.has(other)) return;
    this.#parents.set(this.#root(one), this.#root(other));
  }

  all(): string[][] {
    const groups = new Map<string, string[]>();
    for (const name of this.names) {
      const root = this.#root(name);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [name]);
      else group.push(name);
    }
    return [...groups.values()];
  }

  #root(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root)!; next !== root; next = this.#parents.get(root)!) {
      // Half the way for the next one.
      this.#parents.set(root, this.#parents.get(next)!);
      root = next;
    }
    return root;
  }
}
