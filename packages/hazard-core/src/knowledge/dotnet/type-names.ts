/** `types('System.IO', 'File Path')`: full names as symbols, `System.IO#File`. */
export function types(namespace: string, names: string): string[] {
  return names.split(' ').map((name) => `${namespace}#${name}`);
}

/** Objects of types, as symbols: `System.IO#Stream()`. */
export function instances(namespace: string, names: string): string[] {
  return types(namespace, names).map((symbol) => `${symbol}()`);
}

/** Members of a type or of its objects: `members('System.IO#File', 'Copy Move')`. */
export function members(of: string, names: string): string[] {
  return names.split(' ').map((name) => `${of}.${name}`);
}

/** The types that symbols speak of: `System.IO#File` of `System.IO#File.Copy`. */
export function typesIn(symbols: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const symbol of symbols) {
    const type = /^[\w.]+#\w+/.exec(symbol)?.[0];
    if (type !== undefined) found.add(type);
  }
  return [...found];
}
