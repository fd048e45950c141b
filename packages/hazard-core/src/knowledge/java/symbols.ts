/** Writing symbols down: `java.sql#Connection()` is an object of the type, `java.sql#Connection().close` its method. */

/** The types of one package, as objects. */
export function objectsOf(packageName: string, names: string): string[] {
  return names.split(' ').map((name) => `${packageName}#${name}()`);
}

/** Methods of an object or of a type: `java.io#File()` and `delete mkdir`. */
export function methodsOf(owner: string, names: string): string[] {
  return names.split(' ').map((name) => `${owner}.${name}`);
}

/** The type that a symbol begins with: `java.util#List.of()` → `java.util#List`. */
export function typeOfSymbol(symbol: string): string {
  const start = symbol.indexOf('#') + 1;
  const end = symbol.slice(start).search(/\(|\.[a-z_]/);
  return end === -1 ? symbol : symbol.slice(0, start + end);
}
