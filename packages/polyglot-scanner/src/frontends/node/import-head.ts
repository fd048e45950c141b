/** What may stand before an import: space, comments, the line that names an interpreter, directives such as 'use strict'. */
const beforeImport =
  /(?:[\s;\uFEFF]|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/|^#![^\n\r]*|(?:'use \w+'|"use \w+")(?=\s*[;\n\r]))*/y;

/** `import a, { b as c } from 'm'`, `import 'm'`; not `import type`, which brings in nothing that runs. */
const importStatement = /import(?!\s+type\b)(?:(?=[\s*{])[\w$\s*,{}]*\bfrom)?\s*(["'])([^"'\\\n\r]+)\1/y;

/** `import type { A } from 'm'`. */
const typeImport = /import\s+type\b[\w$\s*,{}]*\bfrom\s*(["'])[^"'\\\n\r]+\1/y;

/** The modules that a text imports in the statements at its start. */
export function importsAtHead(text: string): string[] {
  const names: string[] = [];
  for (let at = 0; ;) {
    at = endOf(beforeImport, text, at);
    importStatement.lastIndex = at;
    const found = importStatement.exec(text);
    if (found !== null) {
      names.push(found[2]!);
      at = importStatement.lastIndex;
      continue;
    }
    const next = endOf(typeImport, text, at);
    if (next === at) return names;
    at = next;
  }
}

/** Where the pattern's match at the offset ends; the offset itself if there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
