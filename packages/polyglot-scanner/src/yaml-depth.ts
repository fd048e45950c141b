/** Levels of a YAML or JSON text that may be read: nobody writes more by hand. */
export const deepestYaml = 100;

/** A look at the text alone: the parser ends the whole program when the stack overflows in the wrong place. */
export function nestsTooDeeply(text: string, deepest = deepestYaml): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{\]}]/g)) {
    if (bracket === '[' || bracket === '{') depth++;
    else if (bracket === ']' || bracket === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  // In YAML, a level needs a column, or a dash or question mark with a space; a line of nothing else begins none.
  return new RegExp(`^[ \\t?-]{${2 * deepest}}[ \\t?-]*[^\\s?-]`, 'm').test(text);
}
