import path from 'node:path';
import { compareText } from '../notification.js';
import type { SourceFile } from '../source-file.js';
import type { Dialect } from './recognise.js';
import { deploysSome, localModules } from './terraform/calls.js';

const { posix } = path;

/** Divides descriptions of one language into those that have to be read together, as what one says depends on others. */
export function unitsOf(language: Dialect, sources: readonly SourceFile[]): SourceFile[][] {
  switch (language) {
    case 'terraform':
      return modulesTogether(sources);
    case 'cloudformation':
      return templatesTogether(sources);
    case 'serverless':
    case 'lambda-tools':
      return sources.map((source) => [source]);
  }
}

/** The files of a folder are one module. Those that describe nothing count only where they call one that does. */
function modulesTogether(sources: readonly SourceFile[]): SourceFile[][] {
  const folders = new Map<string, SourceFile[]>();
  for (const source of sources) addTo(folders, posix.dirname(source.name), source);
  const callers = new Map<string, string[]>();
  for (const [folder, files] of folders) {
    for (const called of files.flatMap(({ text }) => localModules(text, folder)))
      addTo(callers, called, folder);
  }
  const needed = new Set(
    [...folders].filter(([, files]) => files.some(deploysSome)).map(([folder]) => folder),
  );
  for (const folder of needed) for (const caller of callers.get(folder) ?? []) needed.add(caller);
  const together = connected(needed, (folder) => callers.get(folder) ?? []);
  return together.map((group) => group.flatMap((folder) => folders.get(folder)!));
}

const deploysOthers = /AWS::(?:Serverless::Application|CloudFormation::Stack)\b/;
/** From the beginning of a word: a long one is looked at once. */
const templateNames = /(?<![^\s"'{}[\],])[^\s"'{}[\],]+\.(?:ya?ml|json|template)\b/g;

/** A template is read with those that it deploys: it may set their parameters. */
function templatesTogether(sources: readonly SourceFile[]): SourceFile[][] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const together = connected(byName.keys(), (name) => {
    const { text } = byName.get(name)!;
    if (!deploysOthers.test(text)) return [];
    return (text.match(templateNames) ?? []).map((one) => posix.join(posix.dirname(name), one));
  });
  return together.map((group) => group.map((name) => byName.get(name)!));
}

/** Groups of names that are linked with each other, over however many steps; links to other names lead nowhere. */
function connected(names: Iterable<string>, linksOf: (name: string) => readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(name, [name]);
  for (const name of [...groups.keys()]) {
    for (const linked of linksOf(name)) {
      const [one, other] = [groups.get(name)!, groups.get(linked)];
      if (other === undefined || other === one) continue;
      one.push(...other);
      for (const member of other) groups.set(member, one);
    }
  }
  return [...new Set(groups.values())].map((group) => group.sort(compareText));
}

function addTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
