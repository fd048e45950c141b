/**
 * The names of modules that a Python text may import, found without parsing: those of all `import` statements, wherever
 * they stand, and texts that look like names of modules in calls of `import_module`. For `from a import b` both `a` and
 * `a.b` are given, since `b` may be a module.
 */
export function possibleImports(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, from, list] of text.matchAll(imports)) {
    const module = withoutBlanks(from ?? '');
    if (module !== '') addWithParents(module, names);
    const before = module === '' || module.endsWith('.') ? module : `${module}.`;
    for (const name of importedNames(list!)) addWithParents(before + name, names);
  }
  for (const [, , name] of text.matchAll(importCalls)) addWithParents(name!, names);
  return names;
}

// A line may go on behind a backslash, and a list in parentheses over several lines. The limits keep the time linear
// whatever the text: no name of a module and no list is longer.
const from = String.raw`\bfrom(?=[ \t\\.])((?:[ \t.\w\u0080-\uffff]|\\\r?\n){1,300}?)`;
const list = String.raw`((?:[ \t]|\\\r?\n){0,100}\((?:[^()#]|#[^\r\n]*[\r\n]){0,3000}\)|(?:\\\r?\n|[^\r\n;#])*)`;
const imports = new RegExp(String.raw`(?:${from})?\bimport\b(?![\w\u0080-\uffff])${list}`, 'g');
const importCalls = /\b(?:import_module|__import__)\s*\(\s*(["'])([\w.]+)\1/g;

function withoutBlanks(name: string): string {
  return name.replace(/[\s\\]+/g, '');
}

/** `(a, # why\n b as c)` gives `a` and `b`. */
function importedNames(list: string): string[] {
  return list
    .replace(/#.*/g, '')
    .replace(/[()]/g, ' ')
    .split(',')
    .map((item) =>
      withoutBlanks(
        item
          .replace(/\\\r?\n/g, ' ')
          .trim()
          .split(/\s+/, 1)[0] ?? '',
      ),
    )
    .filter((name) => /^[\w.\u0080-\uffff]+$/.test(name));
}

function addWithParents(name: string, into: Set<string>): void {
  for (let rest = name; rest !== '';) {
    into.add(rest);
    const dot = rest.lastIndexOf('.');
    if (dot === -1) return;
    // `.a` comes from `.`, and `..` from nowhere else.
    rest = rest.endsWith('.') ? '' : rest.slice(0, /^\.*$/.test(rest.slice(0, dot)) ? dot + 1 : dot);
  }
}
