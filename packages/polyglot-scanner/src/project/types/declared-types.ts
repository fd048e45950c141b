import { CodeReader, type TypedLanguage } from './code-reader.js';

/** A type that a file declares outside of any other type. */
interface DeclaredType {
  /** With its package or namespace. */
  readonly fullName: string;
  /** Further parts of it may stand in other files. */
  readonly isPartial: boolean;
  /** Others of its name may have another number of type parameters. */
  readonly isGeneric: boolean;
}

export interface Declarations {
  readonly types: readonly DeclaredType[];
  /** Namespaces that the file brings into all files of its project. */
  readonly globalUsings: readonly string[];
}

const typeWords: Readonly<Record<TypedLanguage, ReadonlySet<string>>> = {
  java: new Set(['class', 'interface', 'enum', 'record']),
  csharp: new Set(['class', 'struct', 'interface', 'enum', 'record', 'delegate']),
};

/** Words that may stand behind `class` or `struct` where that is a constraint of a type parameter. */
const noTypeNames = new Set(['where', 'class', 'struct', 'notnull', 'unmanaged', 'new']);

/**
 * The types that a text declares, found in one quick pass without parsing. Types inside of types are not among them, and
 * neither are those inside of functions.
 */
export function declaredTypes(text: string, language: TypedLanguage): Declarations {
  const reader = new CodeReader(text, language);
  const types: DeclaredType[] = [];
  const globalUsings: string[] = [];
  const words = typeWords[language];
  /** For each open brace, what the name was prefixed with outside; undefined inside of anything but namespaces. */
  const outside: (string | undefined)[] = [];
  let prefix: string | undefined = '';
  let opening: string | undefined;
  let isPartial = false;
  let isGlobal = false;
  for (let token = reader.next(prefix !== undefined); token !== undefined;) {
    if (token === '{') {
      outside.push(prefix);
      prefix = opening;
      opening = undefined;
      isPartial = false;
    } else if (token === '}') {
      prefix = outside.length === 0 ? prefix : outside.pop();
      isPartial = false;
    } else if (token === ';') {
      isPartial = false;
    } else if (prefix !== undefined) {
      if (token === 'partial') {
        isPartial = true;
      } else if (token === 'package' && language === 'java') {
        prefix += qualifier(reader.dottedName());
      } else if (token === 'namespace' && language === 'csharp') {
        const inner: string = prefix + qualifier(reader.dottedName());
        if (reader.skips(';')) prefix = inner;
        else opening = inner;
      } else if (token === 'global') {
        isGlobal = true;
        token = reader.next(true);
        continue;
      } else if (token === 'using' && isGlobal) {
        const name = reader.dottedName();
        if (name !== '' && reader.skips(';')) globalUsings.push(name);
      } else if (words.has(token)) {
        const name = nameBehind(token, reader);
        if (name !== undefined)
          types.push({ fullName: prefix + name, isPartial, isGeneric: reader.isBefore('<') });
      }
      isGlobal = false;
    }
    token = reader.next(prefix !== undefined);
  }
  return { types, globalUsings };
}

function qualifier(name: string): string {
  return name === '' ? '' : `${name}.`;
}

/** The name that a declaration gives; undefined where the keyword is none. */
function nameBehind(keyword: string, reader: CodeReader): string | undefined {
  if (keyword === 'delegate') return reader.nameBeforeParameters();
  // `Foo.class`
  if (reader.isBehindDot()) return undefined;
  let name = reader.name();
  if (keyword === 'record') {
    if (name === 'class' || name === 'struct') name = reader.name();
    else if (reader.language === 'java' && !reader.isBefore('(', '<')) return undefined;
  }
  return name === '' || noTypeNames.has(name) ? undefined : name;
}
