// `./x`, `../x`, `.` and `..` wherever they stand: the front end may follow a constant to an import.
const relativeNames = /(["'`])(\.{1,2}(?:\/[^"'`\n\r]*)?)\1/g;
const importedNames = /\b(?:from|import|require)\b[\s(]*(["'`])([^"'`\n\r]+)\1/g;

/**
 * The names of modules that a JavaScript or TypeScript text may import, found without parsing. There may be more of
 * them than imports; one that is missing is noticed when the text is parsed.
 */
export function possibleImports(text: string): Set<string> {
  const names = new Set<string>();
  for (const pattern of [relativeNames, importedNames]) {
    for (const match of text.matchAll(pattern)) names.add(match[2]!);
  }
  return names;
}
