/** The external name of a module: `node:` is dropped, modules that are also globals stand as those. */
export function moduleSymbol(specifier: string): string {
  const bare = specifier.startsWith('node:') ? specifier.slice(5) : specifier;
  return bare === 'process' || bare === 'console' ? `global#${bare}` : `${bare}#`;
}

export function globalSymbol(name: string): string {
  return name === 'globalThis' || name === 'global' ? 'global#' : `global#${name}`;
}

export function memberSymbol(symbol: string, name: string): string {
  if (symbol.length > 200) return symbol;
  if (name === 'default') return symbol;
  if (symbol.endsWith('#')) {
    return symbol === 'global#' && (name === 'globalThis' || name === 'global') ? symbol : symbol + name;
  }
  return `${symbol}.${name}`;
}

export function callSymbol(symbol: string): string {
  return symbol.length > 200 ? symbol : `${symbol}()`;
}
